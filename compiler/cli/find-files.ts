import { type Outcome, outcome } from '../diagnostics/outcome.ts';
import { didYouMean } from '../util/did-you-mean.ts';
import { readDiagnostics as say } from './diagnostics.ts';
import { filesBeside, isFolder, isThere } from './disk.ts';
import type { Argument } from './invocation.ts';
import { below, shownPath } from './paths.ts';
import { dash, standardInput } from './standard-input.ts';
import type { World } from './world.ts';

/** The stack file that the command line names, standard input, or the `stack.yaml` of the folder that it names. Reports STK8020. */
export function findStack(world: World, given: Argument): Outcome<string | undefined> {
  if (given.text === dash) return outcome(standardInput);
  const path = shownPath(world, given.text);
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
  return didYouMean(
    path,
    filesBeside(world, path).filter((name) => /\.ya?ml$/.test(name)),
  );
}
