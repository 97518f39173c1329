import ignore, { type Ignore } from 'ignore';
import { folderOf } from '../../../util/path.ts';

/** Patterns of one kind that stand together: any of them decides. */
interface Group {
  readonly isKept: boolean;
  readonly matches: ((path: string) => boolean)[];
  readonly patterns: Ignore;
}

/**
 * Which files patterns of a `.gitignore` leave out: the last pattern that matches a file or a folder above it decides, and `!` takes a file back in.
 * As in the original, and unlike in Git itself, a file can be taken back although its folder is left out (specs/laktory-resources §4,
 * databricks_workspacetrees).
 *
 * @param patterns lines, as they stand in such a file
 * @returns tells of a path, relative and with forward slashes, whether it is left out
 */
export function ignoredFiles(patterns: readonly string[]): (path: string) => boolean {
  const groups: Group[] = [];
  for (const line of patterns) {
    const pattern = line.endsWith('\\ ') ? line : line.trimEnd();
    if (pattern === '' || pattern.startsWith('#')) continue;
    const isKept = pattern.startsWith('!');
    const last = groups.at(-1);
    const group = last?.isKept === isKept ? last : { isKept, matches: [], patterns: ignore({ ignorecase: false }) };
    if (group !== last) groups.push(group);
    add(isKept ? pattern.slice(1) : pattern, group);
  }
  groups.reverse();
  return (path) => {
    const decisive = groups.find(
      (group) => group.patterns.ignores(path) || group.matches.some((matches) => matches(path)),
    );
    return decisive !== undefined && !decisive.isKept;
  };
}

/** `build/*` is what stands in the folder itself, and nothing below that. */
function add(pattern: string, { patterns, matches }: Group): void {
  const folder = /^(.*[^*/])\/\*$/.exec(pattern)?.[1];
  if (folder === undefined) return void patterns.add(pattern);
  const inside = ignore({ ignorecase: false }).add(`${folder.startsWith('/') ? '' : '/'}${folder}/`);
  const isBelow = (path: string) => path !== '' && inside.ignores(`${path}/`);
  matches.push((path) => isBelow(folderOf(path)) && !isBelow(folderOf(folderOf(path))));
}
