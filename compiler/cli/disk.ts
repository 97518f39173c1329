import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { type Outcome, outcome } from '../diagnostics/outcome.ts';
import { sourceFile } from '../source/source-file.ts';
import { startOf } from '../source/span.ts';
import { readDiagnostics as say } from './diagnostics.ts';
import { below, diskPath } from './paths.ts';
import { systemCode, systemReason } from './system-error.ts';
import type { World } from './world.ts';

/**
 * Reads UTF-8 text; a byte order mark is not part of it. Undefined when there is no such file, and after a report (STK8022,
 * STK8023), which is at the beginning of the file.
 */
export function readText(world: World, path: string): Outcome<string | undefined> {
  const at = startOf(sourceFile(path, ''));
  const file = diskPath(world, path);
  let text: string;
  let badByte: number;
  try {
    text = readFileSync(file, 'utf8');
    // A replacement character is rare enough that reading twice costs nothing.
    badByte = text.includes('\uFFFD') ? firstBadByte(readFileSync(file)) : -1;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return outcome(undefined);
    return outcome(undefined, [say.unreadable(at, { path, reason: systemReason(error) })]);
  }
  if (badByte >= 0) return outcome(undefined, [say.notUtf8(at, { path, offset: badByte })]);
  return outcome(text.startsWith('\uFEFF') ? text.slice(1) : text);
}

/** The offset of the first byte that is not UTF-8; -1 when all are. */
function firstBadByte(bytes: Buffer): number {
  const back = Buffer.from(bytes.toString('utf8'));
  const length = Math.min(back.length, bytes.length);
  for (let at = 0; at < length; at++) if (back[at] !== bytes[at]) return at;
  return back.length === bytes.length ? -1 : length;
}

/** All files below a folder, sorted by code unit; undefined when there is no such folder. Links to folders are not followed. */
export function filesIn(world: World, folder: string): readonly string[] | undefined {
  const found: string[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entries = entriesOf(diskPath(world, next));
    if (!entries && next === folder) return undefined;
    for (const entry of entries ?? []) {
      const path = below(next, entry.name);
      if (entry.isDirectory()) waiting.push(path);
      else if (entry.isFile() || isFile(world, path)) found.push(path);
    }
  }
  return found.sort();
}

/** Whether `path` is a folder. */
export function isFolder(world: World, path: string): boolean {
  return statSync(diskPath(world, path), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Whether anything is at `path`, even what cannot be read: reading it tells more. */
export function isThere(world: World, path: string): boolean {
  return lstatSync(diskPath(world, path), { throwIfNoEntry: false }) !== undefined;
}

/** The names of what a folder holds, sorted; none when it cannot be read. */
export function entriesIn(world: World, folder: string): readonly string[] {
  return (entriesOf(diskPath(world, folder)) ?? []).map((entry) => entry.name).sort();
}

function isFile(world: World, path: string): boolean {
  try {
    return statSync(diskPath(world, path)).isFile();
  } catch {
    return false;
  }
}

function entriesOf(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    systemReason(error);
    return undefined;
  }
}
