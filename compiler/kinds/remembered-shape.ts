import type { ProviderTypes } from '../schema/provider-types.ts';
import type { ObjectType } from '../schema/type.ts';

/** `make`, called once for each catalogue of provider types: types are compared by identity, and building one is not free. */
export function rememberedShape(make: (types: ProviderTypes) => ObjectType): (types: ProviderTypes) => ObjectType {
  const made = new WeakMap<ProviderTypes, ObjectType>();
  return (types) => {
    const shape = made.get(types) ?? make(types);
    made.set(types, shape);
    return shape;
  };
}
