import { isAbsolute, joinPath, normalizePath } from '../util/path.ts';

/**
 * Where a file that a compilation makes is found, seen from the stack's folder, when the stack says so (`settings.build_root`); undefined
 * when it lies in the environment's output folder. `path` is that of `FilePath` and `OutputFile`: what is below `build/` moves.
 */
export function builtPath(path: string, buildRoot: string | undefined): string | undefined {
  if (buildRoot === undefined || !path.startsWith(builtFolder)) return undefined;
  const below = path.slice(builtFolder.length);
  return isAbsolute(buildRoot) ? normalizePath(`${buildRoot}/${below}`) : joinPath(buildRoot, below);
}

const builtFolder = 'build/';
