import { mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pulumiPrograms } from '../../../golden/pulumi-programs.ts';
import { filesBelow } from '../../files-below.ts';

/** A `Pulumi.yaml` on the disk, and what it was made of. */
export interface ProgramFile {
  readonly name: string;
  readonly file: string;
}

/** The programs in files and folders, which were written before. */
export function programsIn(path: string): readonly ProgramFile[] {
  const files = statSync(path).isDirectory()
    ? filesBelow(path).filter((file) => basename(file) === 'Pulumi.yaml')
    : [path];
  return files.map((file) => ({ name: file, file }));
}

/** Writes what stackc makes of every golden case and of every stack of the Laktory collection into a new folder. */
export function ownPrograms(): readonly ProgramFile[] {
  const root = mkdtempSync(join(tmpdir(), 'stackc-pulumi-programs-'));
  return pulumiPrograms().map(({ name, files }) => {
    const folder = join(root, name);
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of files) writeFileSync(join(folder, file), text);
    return { name, file: join(folder, 'Pulumi.yaml') };
  });
}
