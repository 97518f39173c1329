import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** All files below `folder`, forward slashes, in no order. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
}
