import type { Dict, Entry } from '../value/literal.ts';
import type { Node } from './node.ts';

/**
 * One mapping out of several, as the merge key `<<` defines it: the explicit entries of `own` win over every merged one, and
 * among `from` (weakest first) the later win. Shallow. Merged keys come first, each where it was first seen; entries keep
 * their original places. The result stands where `own` stands.
 */
export function mergeDicts(own: Dict<Node>, from: readonly Dict<Node>[]): Dict<Node> {
  const entries = new Map<string, Entry<Node>>();
  for (const dict of from) for (const [key, entry] of dict.entries) entries.set(key, entry);
  for (const [key, entry] of own.entries) entries.set(key, entry);
  return { kind: 'dict', file: own.file, start: own.start, end: own.end, entries };
}
