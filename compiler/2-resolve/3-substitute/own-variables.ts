import type { ObjectType } from '../../schema/type.ts';
import type { Dict, Entry, Tree } from '../../value/literal.ts';

/** The key `variables` of a model: a mapping with known keys, none of which is `variables` itself. */
export function ownVariables(dict: Dict<Tree>, type: ObjectType): Entry<Tree> | undefined {
  const entry = dict.entries.get('variables');
  if (entry === undefined || type.fields.has('variables')) return undefined;
  // Where any key is allowed, it is only ours when it looks like it.
  return type.open === undefined || entry.value.kind === 'dict' ? entry : undefined;
}
