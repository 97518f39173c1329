import { type Outcome, outcome } from '../diagnostics/outcome.ts';
import { withoutCredentials } from '../diagnostics/print/hide-credentials.ts';
import { rootFiles } from '../dialects/databricks-bundle/root-files.ts';
import { isManifestText } from '../dialects/dataos-files.ts';
import { didYouMean } from '../util/did-you-mean.ts';
import { readDiagnostics as say } from './diagnostics.ts';
import { filesBeside, isFolder, isThere, readText } from './disk.ts';
import type { Argument } from './invocation.ts';
import { below, shownPath } from './paths.ts';
import { dash, standardInput } from './standard-input.ts';
import type { World } from './world.ts';

export interface StackSearch {
  /** What the command line names. */
  readonly given: Argument;
  /** The foreign format that it is said to have: then it is what it is, a file or a folder. */
  readonly dialect: string | undefined;
}

/** Files that make a folder the stack, when there is no `stack.yaml` in it. */
const foreignFiles = ['project.yml'];

/** Whether a folder without a stack has manifests of DataOS. */
function hasManifests(world: World, folder: string): boolean {
  const names = filesBeside(world, below(folder, 'x')).filter((name) => /\.ya?ml$/.test(name));
  return names.some((name) => isManifestText(readText(world, name).value ?? ''));
}

/**
 * The stack file that the command line names, standard input, or the `stack.yaml` of the folder that it names; of a foreign format that consists of
 * folders the folder itself, with a slash at its end. Reports STK8020.
 */
export function findStack(world: World, { given, dialect }: StackSearch): Outcome<string | undefined> {
  if (given.text === dash) return outcome(standardInput);
  // Of a variable of the shell that is not set; what the folder has was not asked for.
  if (given.text === '')
    return outcome(undefined, [say.noStack(given.at, { path: '', suggestion: ' The path is empty.' })]);
  const path = shownPath(world, given.text);
  const isForeign = dialect !== undefined;
  if (isFolder(world, path)) {
    const bundle = rootFiles.find((name) => isThere(world, below(path, name)));
    const isOwn = isThere(world, below(path, 'stack.yaml')) && !isForeign;
    if (bundle !== undefined && !isOwn && (dialect === undefined || dialect === 'databricks-bundle'))
      return outcome(below(path, bundle));
    const hasForeign =
      !isOwn && (foreignFiles.some((name) => isThere(world, below(path, name))) || hasManifests(world, path));
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
  return outcome(undefined, [
    say.noStack(given.at, { path: withoutCredentials(file), suggestion: similar(world, file) }),
  ]);
}

/** The variable file that `--var-file` names. Reports STK8021. */
export function findVariableFile(world: World, given: Argument): Outcome<string | undefined> {
  const path = shownPath(world, given.text);
  if (isThere(world, path)) return outcome(path);
  return outcome(undefined, [
    say.noVariableFile(given.at, { path: withoutCredentials(path), suggestion: similar(world, path) }),
  ]);
}

/** A suggestion among the files that stand where `path` was looked for. */
function similar(world: World, path: string): string {
  if (path === 'help') return ' Did you mean "--help"?';
  const whole = ['.yaml', '.yml'].find((ending) => isThere(world, `${path}${ending}`));
  if (whole !== undefined) return ` Did you mean "${withoutCredentials(path)}${whole}"?`;
  return didYouMean(
    path,
    filesBeside(world, path).filter((name) => /\.ya?ml$/.test(name)),
  );
}
