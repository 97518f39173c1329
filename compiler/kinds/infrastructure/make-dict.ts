import type { Span } from '../../source/span.ts';
import type { Dict } from '../../value/literal.ts';
import type { Value } from '../../value/value.ts';

/** A mapping at `at` whose entries stand where their values stand, in the order of `members`. */
export function dictOf({ file, start, end }: Span, members: ReadonlyMap<string, Value>): Dict<Value> {
  const entries = [...members].map(([key, value]) => {
    return [key, { file: value.file, start: value.start, end: value.end, key, value }] as const;
  });
  return { file, start, end, kind: 'dict', entries: new Map(entries) };
}
