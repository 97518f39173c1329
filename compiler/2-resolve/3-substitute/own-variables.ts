import { dictType } from '../../schema/descend.ts';
import type { FieldType } from '../../schema/type.ts';
import type { Dict, Entry, Tree } from '../../value/literal.ts';

/** The key `variables` of a model: a mapping with known keys, none of which is `variables` itself. */
export function ownVariables(dict: Dict<Tree>, type: FieldType | undefined): Entry<Tree> | undefined {
  const inner = dictType(type, dict);
  if (inner?.kind !== 'object' || inner.fields.has('variables')) return undefined;
  const entry = dict.entries.get('variables');
  // Where any key is allowed, it is only ours when it looks like it.
  return inner.open === undefined || entry?.value.kind === 'dict' ? entry : undefined;
}
