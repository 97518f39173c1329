import { readdirSync } from 'node:fs';
import { systemReason } from '../system-error.ts';

/** The names of the folders in a folder, sorted; none where it cannot be read. */
export function foldersIn(path: string): readonly string[] {
  try {
    const entries = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return entries.map(({ name }) => name).sort();
  } catch (error) {
    systemReason(error);
    return [];
  }
}
