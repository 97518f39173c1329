import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The text of a file of the provider catalogue, by path below its folder; undefined when there is none. */
export function readCatalogueFile(path: string): string | undefined {
  return readBuiltIn(`kinds/generated/${path}`);
}

/** The text of a file that is part of stackc, by its path in the package; undefined when there is none. */
export function readBuiltIn(path: string): string | undefined {
  const file = builtIn(path);
  return file === undefined ? undefined : readFileSync(file, 'utf8');
}

/** A folder that is part of stackc, by its path in the package, as the system knows it. */
export function builtInFolder(path: string): string {
  const folder = builtIn(path);
  if (folder === undefined) throw new Error(`"${path}" is not in the package`);
  return folder;
}

function builtIn(path: string): string | undefined {
  // Beside the bundle, or one folder up: from the sources and from the bundle's chunks. Templates stand another one up in the sources.
  for (const folder of ['./', '../', '../../']) {
    const file = fileURLToPath(new URL(folder + path, import.meta.url));
    if (existsSync(file)) return file;
  }
  return undefined;
}
