import type { Json, JsonObject } from '../util/json.ts';
import type { Tree } from '../value/literal.ts';
import type { Attributes } from './state.ts';

/** A tree without its places. */
export function jsonOf(tree: Tree): Json {
  switch (tree.kind) {
    case 'null':
      return null;
    case 'float':
      return { float: tree.value };
    case 'list':
      return tree.items.map(jsonOf);
    case 'dict':
      return objectOf(tree);
    default:
      return tree.value;
  }
}

/** A mapping without its places. */
export function objectOf(attributes: Attributes): JsonObject {
  return new Map([...attributes.entries.values()].map(({ key, value }) => [key, jsonOf(value)]));
}

/** An object with the given members, in their order; members without a value are left out. */
export function members(record: Readonly<Record<string, Json | undefined>>): JsonObject {
  const object = new Map<string, Json>();
  for (const [key, value] of Object.entries(record)) if (value !== undefined) object.set(key, value);
  return object;
}
