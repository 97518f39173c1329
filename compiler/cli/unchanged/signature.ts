import { createHash } from 'node:crypto';
import { readFileSync, type Stats, statSync } from 'node:fs';
import { systemReason } from '../system-error.ts';

/** Clocks of file systems tick as rarely as every two seconds: what changed later than this before a look may change once more and look the same. */
const slowestTick = 2000;

/**
 * What the system says about a file, as one text: as long as it stays, so does the content, for all that Git's index knows about files. Undefined when there
 * is none, or when it changed so shortly before `now` (milliseconds since 1970) that another change might not show.
 */
export function signatureOf(path: string, now: number): string | undefined {
  const stats = statsOf(path);
  if (!stats || Math.max(stats.mtimeMs, stats.ctimeMs) > now - slowestTick) return undefined;
  return signature(stats);
}

/** Whether the file still has this signature. */
export function hasSignature(path: string, known: string): boolean {
  const stats = statsOf(path);
  return stats !== undefined && signature(stats) === known;
}

/** The signature of the file that runs, when it is a built one: with each build all of its files are new. */
export function programSignature(path: string | undefined): string | undefined {
  const stats = path === undefined || path.endsWith('.ts') ? undefined : statsOf(path);
  return stats && signature(stats);
}

/** What a file holds, as a fingerprint; undefined when it cannot be read. */
export function contentPrint(path: string): string | undefined {
  try {
    return printOf(readFileSync(path));
  } catch (error) {
    systemReason(error);
    return undefined;
  }
}

export function printOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function signature({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

function statsOf(path: string): Stats | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isFile() ? stats : undefined;
  } catch (error) {
    systemReason(error);
    return undefined;
  }
}
