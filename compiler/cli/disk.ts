import { readdirSync, readFileSync } from 'node:fs';
import { type Outcome, outcome } from '../diagnostics/outcome.ts';
import { sourceFile } from '../source/source-file.ts';
import { startOf } from '../source/span.ts';
import { readDiagnostics as say } from './diagnostics.ts';
import { type EntryKind, entryKind, isAnythingAt, isOfSystem } from './entry.ts';
import { below, diskPath, folderOf } from './paths.ts';
import { systemCode, systemReason } from './system-error.ts';
import type { World } from './world.ts';

/**
 * Reads UTF-8 text; a byte order mark is not part of it. Undefined when there is no such file, and after a report (STK8022,
 * STK8023), which is at the beginning of the file. What is no file is refused at once: a device or a pipe may never end.
 */
export function readText(world: World, path: string): Outcome<string | undefined> {
  const at = startOf(sourceFile(path, ''));
  const file = diskPath(world, path);
  const unreadable = (reason: string) => outcome(undefined, [say.unreadable(at, { path, reason })]);
  const other = otherThanFile(world, path, file);
  if (other !== undefined) return unreadable(other);
  let text: string;
  let badByte: number;
  try {
    text = readFileSync(file, 'utf8');
    // A replacement character is rare enough that reading twice costs nothing.
    badByte = text.includes('\uFFFD') ? firstBadByte(readFileSync(file)) : -1;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' && isAnythingAt(file)) return unreadable('it is a link to a file that does not exist');
    if (code === 'ENOENT' || code === 'ENOTDIR') return outcome(undefined);
    return unreadable(systemReason(error));
  }
  if (badByte >= 0) return outcome(undefined, [say.notUtf8(at, { path, offset: badByte })]);
  return outcome(text.startsWith('\uFEFF') ? text.slice(1) : text);
}

/** Reads a file as it is. Undefined after a report: STK8022. */
export function readBytes(world: World, path: string): Outcome<Uint8Array | undefined> {
  const at = startOf(sourceFile(path, ''));
  const file = diskPath(world, path);
  const unreadable = (reason: string) => outcome(undefined, [say.unreadable(at, { path, reason })]);
  const other = otherThanFile(world, path, file);
  if (other !== undefined) return unreadable(other);
  try {
    return outcome(readFileSync(file));
  } catch (error) {
    return unreadable(systemReason(error));
  }
}

/** What stands at a path in place of a file, in words; undefined for a file and for nothing. `file` is the path on the disk. */
function otherThanFile(world: World, path: string, file: string): string | undefined {
  const kind = entryKind(file);
  if (kind === undefined || kind === 'file') return undefined;
  return kind === 'folder' ? folderReason(world, path) : noFile[kind];
}

const noFile: Readonly<Record<Exclude<EntryKind, 'file' | 'folder'>, string>> = {
  device: 'it is a device or belongs to the system, and is not a file',
  pipe: 'it is a pipe, not a file',
  socket: 'it is a socket, not a file',
};

/** The offset of the first byte that is not UTF-8; -1 when all are. */
function firstBadByte(bytes: Buffer): number {
  const back = Buffer.from(bytes.toString('utf8'));
  const length = Math.min(back.length, bytes.length);
  for (let at = 0; at < length; at++) if (back[at] !== bytes[at]) return at;
  return back.length === bytes.length ? -1 : length;
}

/** More files in one folder than any stack has: somebody named a whole disk. */
const mostEntries = 50_000;

/**
 * All files below a folder, sorted by code unit. Links to folders are not followed, and what Git keeps for itself is left out. Undefined when there is no such folder, and when
 * it is not known what it holds: a folder in it cannot be read, or there are too many files; `readText` then says which.
 */
export function filesIn(world: World, folder: string): readonly string[] | undefined {
  const walked = walk(world, folder);
  return typeof walked === 'string' ? undefined : walked;
}

/** The files below `folder`, or the reason why they are not known. */
function walk(world: World, folder: string): readonly string[] | string {
  if (isOfSystem(diskPath(world, folder))) return noFile.device;
  const found: string[] = [];
  const waiting = [folder];
  let entries = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const listed = entriesOf(diskPath(world, next));
    if (typeof listed === 'string') return next === folder ? listed : `of "${next}": ${listed}`;
    entries += listed.length;
    if (entries > mostEntries) return `it holds more than ${mostEntries} files`;
    for (const entry of listed) {
      const path = below(next, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== '.git') waiting.push(path);
      } else if (entry.isFile() || entryKind(diskPath(world, path)) === 'file') found.push(path);
    }
  }
  return found.sort();
}

function folderReason(world: World, folder: string): string {
  const walked = walk(world, folder);
  return typeof walked === 'string' ? walked : 'it is a folder, not a file';
}

/** The files in the folder of `path`, sorted; none when it cannot be read. */
export function filesBeside(world: World, path: string): readonly string[] {
  const listed = entriesOf(diskPath(world, folderOf(path)));
  if (typeof listed === 'string') return [];
  const files = listed.filter((entry) => entry.isFile() || entry.isSymbolicLink());
  return files.map((entry) => below(folderOf(path), entry.name)).sort();
}

/** Whether `path` is a folder. */
export function isFolder(world: World, path: string): boolean {
  return entryKind(diskPath(world, path)) === 'folder';
}

/** Whether anything is at `path`, even what cannot be read: reading it tells more. */
export function isThere(world: World, path: string): boolean {
  return isAnythingAt(diskPath(world, path));
}

/** The entries of a folder, or why the system does not list them. */
function entriesOf(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    return systemReason(error);
  }
}
