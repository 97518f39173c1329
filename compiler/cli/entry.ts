import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import { systemCode, systemReason } from './system-error.ts';

/** What is at a path. */
export type EntryKind = 'file' | 'folder' | 'device' | 'pipe' | 'socket';

/**
 * What is at `path`, an absolute one, behind all links; undefined when nothing is there, or when the system does not tell: whoever reads
 * then hears why. Nothing is opened, so that a device or a pipe cannot make anybody wait.
 */
export function entryKind(path: string): EntryKind | undefined {
  const stats = quietly(() => statSync(path, { throwIfNoEntry: false }));
  if (!stats) return undefined;
  if (stats.isDirectory()) return 'folder';
  if (stats.isFIFO()) return 'pipe';
  if (stats.isSocket()) return 'socket';
  // What only shows the system takes no room on any disk, so most files need no second look.
  return stats.isFile() && (stats.blocks > 0 || !isOfSystem(path)) ? 'file' : 'device';
}

/** Whether anything is at `path`, even a link to nothing, or what the system does not let us see: reading it tells more. */
export function isAnythingAt(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    systemReason(error);
    return systemCode(error) !== 'ENOTDIR';
  }
}

/** What is at `path` itself, without following it; undefined when nothing is, or the system does not tell. */
export function linkOrEntry(path: string): Stats | undefined {
  return quietly(() => lstatSync(path, { throwIfNoEntry: false }));
}

/** Whether `path` leads into the folders in which the system shows itself as files: they are no files, and some never end. */
export function isOfSystem(path: string): boolean {
  const real = quietly(() => realpathSync(path)) ?? path;
  return /^\/(?:proc|sys|dev)(?:\/|$)/.test(real) && !real.startsWith('/dev/shm/');
}

function quietly<Value>(ask: () => Value): Value | undefined {
  try {
    return ask();
  } catch (error) {
    systemReason(error);
    return undefined;
  }
}
