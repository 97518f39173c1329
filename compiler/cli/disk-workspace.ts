import { openWorkspace, type Workspace } from '../workspace.ts';
import { readBuiltIn, readCatalogueFile } from './catalogue-folder.ts';
import type { Compiler } from './compiler.ts';
import { filesBeside, filesIn, readText } from './disk.ts';
import { openJq } from './jq/open-jq.ts';
import type { World } from './world.ts';

/** The files as they are on the disk, seen from `world.folder`: paths that the compiler asks for are relative to it or absolute. */
export function openDisk(world: World, { parse, targets }: Compiler): Workspace {
  return openWorkspace({
    reader: {
      read: (path) => readText(world, path),
      list: (path) => filesIn(world, path),
      beside: (path) => filesBeside(world, path),
      processEnvironment: world.variables,
    },
    parse,
    targets,
    readCatalogue: readCatalogueFile,
    readBuiltIn,
    jq: openJq(),
  });
}
