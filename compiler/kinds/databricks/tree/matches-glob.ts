import { characterClass } from '../../../util/character-class.ts';
import { fitsWildcards, type Wildcard } from '../../../util/wildcards.ts';

/**
 * Whether a glob matches the end of a path, step by step, as Python's `PurePosixPath.match` does: `*.json` matches at any depth, `conf/*.yaml` in
 * every folder `conf`, and a pattern with a slash in front the whole path. `*` and `?` stay within a step; `[a-c]` and `[!a-c]` are one character.
 *
 * @param path relative, with forward slashes
 */
export function matchesGlob(path: string, pattern: string): boolean {
  // The path is relative, so nothing matches a pattern that begins at the root of the disk.
  if (pattern.startsWith('/')) return false;
  const [steps, wanted] = [path.split('/'), pattern.split('/').filter((step) => step !== '' && step !== '.')];
  if (wanted.length === 0 || wanted.length > steps.length) return false;
  const last = steps.slice(-wanted.length);
  return wanted.every((glob, index) => fitsWildcards(last[index] ?? '', stepWildcards(glob)));
}

const anything = (): boolean => true;

function stepWildcards(glob: string): readonly Wildcard[] {
  return [...glob.matchAll(/\[(!?)(\]?[^\]]*)\]|[\s\S]/gu)].map(([one, not, set]): Wildcard => {
    if (one === '*') return { kind: 'several', fits: anything };
    if (one === '?') return { kind: 'one', fits: anything };
    return set ? oneOf(set, not === '!') : { kind: 'text', text: one };
  });
}

function oneOf(set: string, isNegated: boolean): Wildcard {
  const expression = new RegExp(characterClass(set, isNegated), 'su');
  return { kind: 'one', fits: (character) => expression.test(character) };
}
