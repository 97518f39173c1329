import type { FieldType } from '../schema/type.ts';
import type { Dict, Entry, Tree } from '../value/literal.ts';

/** The type of the value under `key`, as far as `type` knows it. */
export function memberType(type: FieldType | undefined, key: string): FieldType | undefined {
  if (type?.kind === 'object') return type.fields.get(key)?.type ?? type.spellings.get(key)?.field.type ?? type.open;
  if (type?.kind === 'map') return type.value;
  return undefined;
}

/** The key `variables` of a model: a mapping with known keys, none of which is `variables` itself. */
export function ownVariables(dict: Dict<Tree>, type: FieldType | undefined): Entry<Tree> | undefined {
  if (type?.kind !== 'object' || type.fields.has('variables')) return undefined;
  const entry = dict.entries.get('variables');
  // Where any key is allowed, it is only ours when it looks like it.
  return type.open === undefined || entry?.value.kind === 'dict' ? entry : undefined;
}
