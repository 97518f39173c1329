import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The text of a file of the provider catalogue, by path below its folder; undefined when there is none. */
export function readCatalogueFile(path: string): string | undefined {
  // Beside the bundle, or one folder up: from the sources and from the bundle's chunks.
  for (const folder of ['./kinds/generated/', '../kinds/generated/']) {
    const file = fileURLToPath(new URL(folder + path, import.meta.url));
    if (existsSync(file)) return readFileSync(file, 'utf8');
  }
  return undefined;
}
