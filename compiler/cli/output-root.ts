import { relative } from 'node:path';
import { baseName } from '../util/path.ts';
import type { Argument } from './invocation.ts';
import { below, diskPath, folderOf, shownPath } from './paths.ts';
import type { World } from './world.ts';

/** Where the files of a stack go. */
export interface OutputRoot {
  /** The folder below which each environment has its own: as the user knows it. */
  readonly path: string;
  /** The way from an environment's folder to the stack's folder: `../..`. */
  readonly home: string;
}

/**
 * What `-o` names, else `generated` beside the stack. A stack file with a name of its own has a folder of its own in there,
 * so that several stacks in one folder keep apart (design §6).
 */
export function outputRoot(world: World, stackPath: string, out: Argument | undefined): OutputRoot {
  const folder = folderOf(stackPath);
  const path = out ? shownPath(world, out.text) : below(folder, `generated${ownFolder(stackPath)}`);
  // The name of the environment is one step, whatever it is.
  const home = relative(diskPath(world, below(path, 'environment')), diskPath(world, folder));
  return { path, home: home.replaceAll('\\', '/') };
}

/** Where working files that are never committed are: `.stackc` beside the stack, with a folder of its own for a stack file with a name of its own. */
export function workRoot(stackPath: string): string {
  return below(folderOf(stackPath), `.stackc${ownFolder(stackPath)}`);
}

/** Names that a folder has one of: that of a stack, that of a project, and none when the folder itself is what is compiled. */
const usualNames = ['stack.yaml', 'project.yml', ''];

function ownFolder(stackPath: string): string {
  const name = baseName(stackPath);
  return usualNames.includes(name) ? '' : `/${name.replace(/\.[^.]+$/, '')}`;
}
