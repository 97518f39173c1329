import { readFileSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Outcome, outcome } from '../../diagnostics/outcome.ts';
import { sourceFile } from '../../source/source-file.ts';
import { type Span, startOf } from '../../source/span.ts';
import { readDiagnostics, writeDiagnostics as say } from '../diagnostics.ts';
import { entryKind, linkOrEntry } from '../entry.ts';
import { below, diskPath, shownPath } from '../paths.ts';
import { systemCode, systemReason } from '../system-error.ts';
import type { World } from '../world.ts';
import { encodingOf } from './binary.ts';

/** The folder that one environment is written into. */
export interface OutputFolder {
  readonly world: World;
  /** `generated`, or what `-o` names: as the user knows it. Nothing is written outside of it. */
  readonly root: string;
  /** `generated/dev`. */
  readonly path: string;
}

/** A file of the folder as a place that messages can name. */
export function placeOf(folder: OutputFolder, path: string): Span {
  return startOf(sourceFile(below(folder.path, path), ''));
}

/**
 * The text of a file in the folder, undefined when there is none. What cannot be text is shown with replacement characters,
 * and so differs from everything that stackc writes. Reports STK8022, STK8043, STK8044.
 */
export function readOutput(folder: OutputFolder, path: string): Outcome<string | undefined> {
  const problem = obstacle(folder, path);
  if (problem) return outcome(undefined, [problem]);
  try {
    return outcome(readFileSync(diskPath(folder.world, below(folder.path, path)), encodingOf(path)));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return outcome(undefined);
    const shown = below(folder.path, path);
    return outcome(undefined, [
      readDiagnostics.unreadable(placeOf(folder, path), { path: shown, reason: systemReason(error) }),
    ]);
  }
}

/** The folder of working files below the root: never committed, it holds its own `.gitignore`. */
export function workingFolder({ root }: Pick<OutputFolder, 'root'>): string {
  return below(root, '.stackc');
}

/** Where the fingerprints of an environment are. */
export function fingerprintsPath(folder: OutputFolder): string {
  return below(workingFolder(folder), `${folder.path.slice(folder.path.lastIndexOf('/') + 1)}.json`);
}

/** The text of a working file; undefined when it cannot be had: it holds nothing that stackc could not do without. */
export function readWorkingFile({ world }: OutputFolder, path: string): string | undefined {
  const file = diskPath(world, path);
  return entryKind(file) === 'file' ? readQuietly(file) : undefined;
}

function readQuietly(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    systemReason(error);
    return undefined;
  }
}

/** What stands in the way of a file at `path`: a file where a folder should be, a folder, or a link out of the root. */
function obstacle(folder: OutputFolder, path: string): Diagnostic | undefined {
  const root = diskPath(folder.world, folder.root);
  const file = diskPath(folder.world, below(folder.path, path));
  for (let next = file; ; next = dirname(next)) {
    const entry = linkOrEntry(next);
    const isBelowRoot = next.startsWith(root + sep);
    if (entry) {
      const kind = entryKind(next) ?? 'file';
      const at = placeOf(folder, path);
      const shown = shownPath(folder.world, next);
      if (isBelowRoot && entry.isSymbolicLink() && leadsOutside(next, root)) {
        return say.linkedOutside(at, { path: shown, folder: folder.root });
      }
      const wanted = next === file ? 'file' : 'folder';
      if (kind !== wanted) return say.inTheWay(at, { path: shown, wanted, found: kind });
    }
    // Above the root one existing folder is enough: where the root lies is the user's affair.
    if ((entry && !isBelowRoot) || next === dirname(next)) return undefined;
  }
}

function leadsOutside(link: string, root: string): boolean {
  try {
    const way = relative(realpathSync(root), realpathSync(link));
    return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  } catch {
    // A link to nothing: writing through it would make a file somewhere else.
    return true;
  }
}
