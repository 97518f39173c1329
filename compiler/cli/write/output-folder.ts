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

/** Reads one file of an output folder. */
export type ReadOutput = (path: string) => Outcome<string | undefined>;

/** `outputReader` for one file. */
export function readOutput(folder: OutputFolder, path: string): Outcome<string | undefined> {
  return outputReader(folder)(path);
}

/**
 * Reads files of the folder: their text, undefined when there is none. What cannot be text is shown with replacement characters,
 * and so differs from everything that stackc writes. Folders are looked at once, because thousands of files may stand in one, and what is not there is
 * not opened. Reports STK8022, STK8043, STK8044.
 */
export function outputReader(folder: OutputFolder): ReadOutput {
  const seen = new Map<string, Found>();
  return (path) => {
    const file = diskPath(folder.world, below(folder.path, path));
    const { entry, obstacle } = lookAt(file, { folder, wanted: 'file', seen });
    if (obstacle) return outcome(undefined, [obstacle(placeOf(folder, path))]);
    if (!entry) return outcome(undefined);
    try {
      return outcome(readFileSync(file, encodingOf(path)));
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return outcome(undefined);
      const shown = below(folder.path, path);
      return outcome(undefined, [
        readDiagnostics.unreadable(placeOf(folder, path), { path: shown, reason: systemReason(error) }),
      ]);
    }
  };
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

/** What stands in the way of a file, once it is known which. */
type Obstacle = (at: Span) => Diagnostic;

/** Whether something is at a path, and what stands in the way of it: a file where a folder should be, a folder, or a link out of the root. */
interface Found {
  readonly entry: boolean;
  readonly obstacle: Obstacle | undefined;
}

interface Look {
  readonly folder: OutputFolder;
  readonly wanted: 'file' | 'folder';
  /** The folders that were looked at. */
  readonly seen: Map<string, Found>;
}

function lookAt(next: string, look: Look): Found {
  const { folder, wanted, seen } = look;
  const above = dirname(next);
  const known = seen.get(above);
  // In a folder that is not there nothing can be.
  if (known?.entry === false) return known;
  const root = diskPath(folder.world, folder.root);
  const entry = linkOrEntry(next);
  const isBelowRoot = next.startsWith(root + sep);
  const own = entry && obstacleIn(next, { folder, wanted, isLink: isBelowRoot && entry.isSymbolicLink(), root });
  // Above the root one existing folder is enough: where the root lies is the user's affair.
  if (own || (entry && !isBelowRoot) || next === above) return { entry: entry !== undefined, obstacle: own };
  const around = known ?? lookAt(above, { ...look, wanted: 'folder' });
  seen.set(above, around);
  return { entry: entry !== undefined, obstacle: around.obstacle };
}

function obstacleIn(
  path: string,
  about: {
    readonly folder: OutputFolder;
    readonly wanted: Look['wanted'];
    readonly isLink: boolean;
    readonly root: string;
  },
): Obstacle | undefined {
  const { folder, wanted, isLink, root } = about;
  const shown = shownPath(folder.world, path);
  if (isLink && leadsOutside(path, root)) return (at) => say.linkedOutside(at, { path: shown, folder: folder.root });
  const found = entryKind(path) ?? 'file';
  return found === wanted ? undefined : (at) => say.inTheWay(at, { path: shown, wanted, found });
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
