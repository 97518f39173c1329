import { type Outcome, outcome } from '../diagnostics/outcome.ts';
import { didYouMean } from '../util/did-you-mean.ts';
import { readDiagnostics as say } from './diagnostics.ts';
import { entriesIn, isFolder, isThere } from './disk.ts';
import type { Argument } from './invocation.ts';
import { below, folderOf, shownPath } from './paths.ts';
import type { World } from './world.ts';

export interface StackSearch {
  /** What the command line names. */
  readonly given: Argument;
  /** The foreign format that it is said to have: then it is what it is, a file or a folder. */
  readonly dialect: string | undefined;
}

/** Files that make a folder the stack, when there is no `stack.yaml` in it. */
const foreignFiles = ['project.yml'];

/**
 * The stack file that the command line names, or the `stack.yaml` of the folder that it names; of a foreign format that consists of
 * folders the folder itself, with a slash at its end. Reports STK8020.
 */
export function findStack(world: World, { given, dialect }: StackSearch): Outcome<string | undefined> {
  const path = shownPath(world, given.text);
  const isForeign = dialect !== undefined;
  if (isFolder(world, path)) {
    const isOwn = isThere(world, below(path, 'stack.yaml')) && !isForeign;
    const hasForeign = foreignFiles.some((name) => isThere(world, below(path, name)));
    if (!isOwn && (isForeign || hasForeign)) return outcome(`${path}/`);
  } else if (isForeign) return outcome(path);
  const file = isFolder(world, path) ? below(path, 'stack.yaml') : path;
  if (isThere(world, file)) return outcome(file);
  const variable = /^(\w[\w.-]*=)./s.exec(given.text)?.[1];
  if (variable !== undefined) {
    // A value without its option may be a secret.
    const suggestion = ` Did you mean "--var ${variable}…"?`;
    return outcome(undefined, [say.noStack(given.at, { path: `${variable}…`, suggestion })]);
  }
  return outcome(undefined, [say.noStack(given.at, { path: file, suggestion: similar(world, file) })]);
}

/** The variable file that `--var-file` names. Reports STK8021. */
export function findVariableFile(world: World, given: Argument): Outcome<string | undefined> {
  const path = shownPath(world, given.text);
  if (isThere(world, path)) return outcome(path);
  return outcome(undefined, [say.noVariableFile(given.at, { path, suggestion: similar(world, path) })]);
}

/** A suggestion among the files that stand where `path` was looked for. */
function similar(world: World, path: string): string {
  const folder = folderOf(path);
  return didYouMean(
    path,
    entriesIn(world, folder)
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => below(folder, name)),
  );
}
