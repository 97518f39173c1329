import type { Data, Dict } from '../ast/node.ts';
import type { FieldType } from '../schema/type.ts';

/** The type of the value under `key`, as far as `type` knows it. */
export function memberType(type: FieldType | undefined, key: string): FieldType | undefined {
  if (type?.kind === 'object') return type.fields.get(key)?.type ?? type.spellings.get(key)?.field.type ?? type.open;
  if (type?.kind === 'map') return type.value;
  return undefined;
}

/** The `variables` of a model: a mapping with known keys, none of which is `variables` itself. */
export function ownVariables(dict: Dict<Data>, type: FieldType | undefined): Dict<Data> | undefined {
  if (type?.kind !== 'object' || type.fields.has('variables')) return undefined;
  const variables = dict.entries.get('variables')?.value;
  return variables?.kind === 'dict' ? variables : undefined;
}
