import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemCode } from '../system-error.ts';
import { writeWhole } from './write-whole.ts';

/** Makes a folder and those above it. Node's own `recursive` never ends on file systems in which folders cannot be made, such as /proc. */
export function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  if (path !== dirname(path)) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  }
}

/** Makes a folder of working files, which keeps itself out of Git. */
export function makeWorkingFolder(path: string): void {
  makeFolder(path);
  const ignore = join(path, '.gitignore');
  const known = statSync(ignore, { throwIfNoEntry: false });
  // An empty one is what a full disk has left: without its line the working files would be committed.
  if (!known || (known.isFile() && known.size === 0)) writeWhole(ignore, '*\n');
}
