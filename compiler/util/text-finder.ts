import type { Part } from './text-part.ts';

/** The first part of a text at or behind `from` that is one of the texts that are looked for, the longest one of those that begin there. */
export type FindNext = (text: string, from: number) => Part | undefined;

/**
 * Looks for many texts at once: they are known by their first letters, so that a text is gone through once, however many are looked for.
 *
 * @param beginning by how many letters they are known; shorter ones are never found.
 */
export function textFinder(wanted: Iterable<string>, beginning: number): FindNext {
  const all = new Set(wanted);
  const lengths = new Map<string, number[]>();
  for (const each of [...all].sort((one, other) => other.length - one.length)) {
    const start = each.slice(0, beginning);
    const known = lengths.get(start);
    if (!known) lengths.set(start, [each.length]);
    else if (known.at(-1) !== each.length) known.push(each.length);
  }
  if (all.size === 0) return () => undefined;
  return (text, from) => {
    for (let start = from; start + beginning <= text.length; start++) {
      const possible = lengths.get(text.slice(start, start + beginning));
      const length = possible?.find((one) => all.has(text.slice(start, start + one)));
      if (length !== undefined) return { start, end: start + length };
    }
    return undefined;
  };
}
