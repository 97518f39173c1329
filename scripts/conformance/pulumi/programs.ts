import { existsSync, mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { goldenCases } from '../../../golden/case.ts';
import { compileCase } from '../../../golden/compile-case.ts';
import { compileLaktory } from '../../../golden/conformance/compile-laktory.ts';
import { laktoryCases } from '../../../golden/conformance/laktory-case.ts';
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

/**
 * Compiles every golden case and every stack of the Laktory collection for Pulumi, whatever its own target is, and writes what comes out
 * into a new folder. What has mistakes, or nothing for Pulumi in it, has no program.
 */
export function ownPrograms(): readonly ProgramFile[] {
  const root = mkdtempSync(join(tmpdir(), 'stackc-pulumi-programs-'));
  const golden = goldenCases('golden', '').flatMap(({ folder, settings }) =>
    written(root, folder, compileCase({ folder, settings: { ...settings, targets: ['pulumi'] } })),
  );
  const vectors = laktoryCases('golden/conformance/laktory-open.json.gz').flatMap((one) => {
    const settings = { ...one.settings, target: 'pulumi' } as const;
    const { files } = compileLaktory({ ...one, settings }, true);
    return written(root, `laktory/${one.name}`, new Map(files.map(({ path, text }) => [path, text])));
  });
  return [...golden, ...vectors];
}

/** Writes the files of one compilation; each folder with a program is one. */
function written(root: string, name: string, files: ReadonlyMap<string, string>): readonly ProgramFile[] {
  for (const [path, text] of files) {
    if (!path.includes('pulumi/')) continue;
    const file = join(root, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const folder = join(root, name);
  if (!existsSync(folder)) return [];
  return programsIn(folder).map(({ file }) => ({ name: file.slice(root.length + 1), file }));
}
