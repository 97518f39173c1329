import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError } from '../../diagnostics/outcome.ts';
import { paletteFor } from '../colors.ts';
import { readText } from '../disk.ts';
import type { Argument } from '../invocation.ts';
import { below } from '../paths.ts';
import { writeText } from '../render/write-text.ts';
import type { World } from '../world.ts';
import { printDifference } from '../write/difference.ts';
import type { ImportedFile } from './import-source.ts';

export interface Writing {
  readonly world: World;
  /** The folder that the files go to. */
  readonly folder: Argument;
  /** Files that are there and differ are replaced. */
  readonly force: boolean;
}

export interface Written {
  readonly diagnostics: readonly Diagnostic[];
  /** The files that were written. */
  readonly paths: readonly string[];
  /** How the files that stayed as they were would change: unified diffs. Nothing is written when there are any. */
  readonly differences: readonly string[];
}

/** Writes what an import made. Files that are there and differ are left alone, all of them, and shown as differences. */
export async function writeImported(files: readonly ImportedFile[], writing: Writing): Promise<Written> {
  const { world, folder, force } = writing;
  const found = files.map((file) => {
    const path = below(folder.text, file.path);
    const { value: before, diagnostics } = readText(world, path);
    return { path, before, after: file.text, diagnostics };
  });
  const unreadable = found.flatMap(({ diagnostics }) => diagnostics);
  if (hasError(unreadable)) return { diagnostics: unreadable, paths: [], differences: [] };
  const changed = found.filter(({ before, after }) => before !== after);
  const palette = paletteFor(world.colors.stdout);
  if (!force && changed.some(({ before }) => before !== undefined)) {
    return {
      diagnostics: [],
      paths: [],
      differences: changed.map(({ path, before, after }) => printDifference(path, { before, after, palette })),
    };
  }
  const diagnostics: Diagnostic[] = [];
  for (const { path, after } of changed) {
    diagnostics.push(...writeText(world, { text: path, at: folder.at }, after));
    if (hasError(diagnostics)) break;
  }
  return { diagnostics, paths: changed.map(({ path }) => path), differences: [] };
}
