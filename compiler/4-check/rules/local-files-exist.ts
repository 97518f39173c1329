import type { Env } from '../../env.ts';
import type { Rule } from '../../rule.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import { folderOf, joinPath, normalizePath } from '../../util/path.ts';
import type { Entry } from '../../value/literal.ts';
import type { FilePath, Value } from '../../value/value.ts';
import { checkDiagnostics as say } from '../diagnostics.ts';

/** Paths are written the same way on every system. */
function withSlashes(path: string, isThere: (path: string) => boolean): string {
  const slashed = path.replaceAll('\\', '/');
  return slashed !== path && isThere(slashed) ? ` Write "${slashed}".` : '';
}

/**
 * A resource that is made from a local file has one: a warning, because something else may put it there before the engine runs. STK2214. Folders are listed once each, and
 * no file that is there is read.
 */
export function localFilesExist({ beside, read, list }: Pick<Env, 'beside' | 'read' | 'list'>): Rule {
  const folders = new Map<string, ReadonlySet<string>>();
  const filesIn = (path: string): ReadonlySet<string> => {
    const known = folders.get(folderOf(path)) ?? new Set(beside(path));
    folders.set(folderOf(path), known);
    return known;
  };
  const isMissing = (path: string): boolean => {
    if (filesIn(path).has(path) || list(path) !== undefined) return false;
    const { value, diagnostics } = read(path);
    return value === undefined && diagnostics.length === 0;
  };
  return ({ program, report }) => {
    const folder = folderOf(program.at.file.name);
    const { buildRoot } = program;
    // What is built stands below the build root, or in the output.
    const isMade = ({ origin, path }: FilePath): boolean =>
      origin !== 'stack' || (buildRoot !== undefined && normalizePath(path).startsWith(`${normalizePath(buildRoot)}/`));
    const checkFile = (file: FilePath, name: string): void => {
      const path = joinPath(folder, file.path);
      if (isMade(file) || file.path.includes('${') || !isMissing(path)) return;
      const shown = [...filesIn(path)].map((each) => (folder === '' ? each : each.slice(folder.length + 1)));
      const suggestion =
        withSlashes(file.path, (one) => !isMissing(joinPath(folder, one))) || didYouMean(file.path, shown);
      report(say.localFileMissing(file, { name, path: file.path, suggestion }));
    };
    let owner = '';
    const look = ({ value }: Entry<Value>): void => {
      if (value.kind === 'file') checkFile(value, owner);
    };
    return {
      resource({ name, type, properties }) {
        // The folder of a module is looked for by its kind: STK3013.
        if (type === 'module') return;
        owner = name;
        properties.entries.forEach(look);
      },
    };
  };
}
