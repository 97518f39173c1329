import { extendObject, objectType } from '../../schema/object-type.ts';
import type { ProviderTypes } from '../../schema/provider-types.ts';
import type { ObjectType } from '../../schema/type.ts';
import type { Kind } from '../kind.ts';
import { resourceOptionsField } from '../resource-options.ts';

/** A kind inside the block of its owner, which fills in `given`: those fields are not required there. */
export function nestedType(kind: Kind, given: readonly string[], types: ProviderTypes): ObjectType {
  return extendObject(kind.shape(types, ''), { required: notRequired(given) });
}

/** The same for a type of the provider that only generated resources have. */
export function nestedProviderType(type: string, given: readonly string[], types: ProviderTypes): ObjectType {
  const base = types.resource(type) ?? objectType(type, []);
  return extendObject(base, { required: notRequired(given), fields: [resourceOptionsField(false)] });
}

function notRequired(names: readonly string[]): Readonly<Record<string, boolean>> {
  return Object.fromEntries(names.map((name) => [name, false]));
}
