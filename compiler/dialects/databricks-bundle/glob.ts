import { characterClass } from '../../util/character-class.ts';
import { fitsWildcards, type Wildcard } from '../../util/wildcards.ts';

/** Whether a text has signs of a pattern. */
export function hasGlob(text: string): boolean {
  return /[*?[]/.test(text);
}

const inName = (character: string): boolean => character !== '/';

/** Go's patterns of paths: `*` and `?` stay within one part, `[…]` is a class, and `**` is the same as `*`. */
export function globMatcher(pattern: string): (path: string) => boolean {
  const parts = [...pattern.matchAll(/\[([\s\S][^\]]*)\]|[\s\S]/gu)].map(([one, set]): Wildcard => {
    if (one === '*') return { kind: 'several', fits: inName };
    if (one === '?') return { kind: 'one', fits: inName };
    return set === undefined ? { kind: 'text', text: one } : oneOf(set);
  });
  return (path) => fitsWildcards(path, parts);
}

function oneOf(set: string): Wildcard {
  const expression = new RegExp(characterClass(set.replace(/^\^/, ''), set.startsWith('^')), 'u');
  return { kind: 'one', fits: (character) => expression.test(character) };
}
