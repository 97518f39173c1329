import type { ProviderTypes } from '../schema/provider-types.ts';
import type { ObjectType } from '../schema/type.ts';

/** `make`, called once for each catalogue of provider types: types are compared by identity, and building one is not free. */
export function rememberedShape(make: (types: ProviderTypes) => ObjectType): (types: ProviderTypes) => ObjectType {
  const named = rememberedShapes(make);
  return (types) => named(types, '');
}

/** The same for kinds whose entries have shapes of their own, by name. */
export function rememberedShapes(
  make: (types: ProviderTypes, name: string) => ObjectType,
): (types: ProviderTypes, name: string) => ObjectType {
  const made = new WeakMap<ProviderTypes, Map<string, ObjectType>>();
  return (types, name) => {
    const known = made.get(types) ?? new Map<string, ObjectType>();
    made.set(types, known);
    const shape = known.get(name) ?? make(types, name);
    known.set(name, shape);
    return shape;
  };
}
