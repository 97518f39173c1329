import { folderOf, joinPath } from '../../../util/path.ts';
import type { TemplateEnv } from '../../kind.ts';
import { ignoredFiles } from './ignored-files.ts';

/** Deeper below the root of its repository stands no folder that people upload. */
const mostFolders = 20;

/**
 * Which files below `root` are left out when `databricks sync` uploads it: those that a `.gitignore` names, from the root of the repository down to the
 * file's own folder, and what Git and the CLI keep for themselves. A folder that one file leaves out, no other takes back in.
 *
 * @param files all files below `root`, as `list` gives them
 * @param prefix what they all begin with
 * @returns tells of a path below `root` whether it is left out
 */
export function unsyncedFiles(
  root: string,
  { files, prefix }: { readonly files: readonly string[]; readonly prefix: string },
  { read }: Pick<TemplateEnv, 'read'>,
): (path: string) => boolean {
  const always = ignoredFiles(['.git', '.databricks']);
  const rules = [rulesAbove(root, read), ...rulesBelow(files, prefix, read)].flat();
  return (path) =>
    always(path) ||
    rules.some(({ from, below, isIgnored }) => path.startsWith(below) && isIgnored(from + path.slice(below.length)));
}

/** One `.gitignore`: how paths are made that it is asked about. */
interface Rules {
  /** The way from it to the uploaded folder, for one that stands above. */
  readonly from: string;
  /** The way from the uploaded folder to it, for one that stands below. */
  readonly below: string;
  readonly isIgnored: (path: string) => boolean;
}

function rulesBelow(files: readonly string[], prefix: string, read: TemplateEnv['read']): readonly Rules[] {
  return files.flatMap((path) => {
    const inside = path.slice(prefix.length);
    if (inside !== '.gitignore' && !inside.endsWith('/.gitignore')) return [];
    const folder = folderOf(inside);
    return [{ from: '', below: folder === '' ? '' : `${folder}/`, isIgnored: ignoredFiles(linesOf(read(path).value)) }];
  });
}

/** Only names of folders tell what stands above; they are known where the way down is written in `root`. */
function rulesAbove(root: string, read: TemplateEnv['read']): readonly Rules[] {
  const found: Rules[] = [];
  let from = '';
  for (let folder = root; found.length < mostFolders; ) {
    if (isRepository(folder, read)) return found;
    const name = folder.split('/').at(-1) ?? '';
    const above = joinPath(folder === '.' ? '' : folder, '..');
    if (above === folder || folder === '/') return [];
    from = `${name === '.' || name === '..' || name === '' ? unknownName : name}/${from}`;
    found.push({ from, below: '', isIgnored: ignoredFiles(linesOf(read(joinPath(above, '.gitignore')).value)) });
    folder = above;
  }
  return [];
}

/** A folder whose name is not known from within it: patterns that spell it out do not count. */
const unknownName = '\u0000';

function isRepository(folder: string, read: TemplateEnv['read']): boolean {
  return ['.git/HEAD', '.git'].some((name) => read(joinPath(folder === '.' ? '' : folder, name)).value !== undefined);
}

function linesOf(text: string | undefined): readonly string[] {
  return (text ?? '').split(/\r?\n/);
}
