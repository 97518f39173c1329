import { characterClass } from '../../../util/character-class.ts';

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
  return wanted.every((glob, index) => stepPattern(glob).test(last[index] ?? ''));
}

function stepPattern(glob: string): RegExp {
  const source = glob.replace(/\[(!?)(\]?[^\]]*)\]|[\s\S]/g, (one: string, not?: string, set?: string) => {
    if (one === '*') return '.*';
    if (one === '?') return '.';
    return set ? characterClass(set, not === '!') : one.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${source}$`, 'su');
}
