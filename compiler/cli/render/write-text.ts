import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { writeDiagnostics as say } from '../diagnostics.ts';
import { entryKind, isAnythingAt, isOfSystem } from '../entry.ts';
import type { Argument } from '../invocation.ts';
import { diskPath, shownPath } from '../paths.ts';
import { systemReason } from '../system-error.ts';
import type { World } from '../world.ts';
import { writeWhole } from '../write/write-whole.ts';

/** The nearest folder above `path`, or `path` itself, at which something is. */
function existingPart(path: string): string {
  return isAnythingAt(path) || path === dirname(path) ? path : existingPart(dirname(path));
}

/** Writes a text where it was asked for: a file appears whole or not at all; none and `-` are standard output. Reports STK8042, STK8043. */
export function writeText(world: World, out: Argument | undefined, text: string): readonly Diagnostic[] {
  if (!out || out.text === '-') {
    world.stdout(text);
    return [];
  }
  return writeBytes(world, out, text);
}

/** The same for anything, into a file. */
export function writeBytes(world: World, out: Argument, content: string | Uint8Array): readonly Diagnostic[] {
  const path = shownPath(world, out.text);
  const kind = entryKind(diskPath(world, path));
  if ((kind !== undefined && kind !== 'file') || isOfSystem(existingPart(diskPath(world, path))))
    return [say.inTheWay(out.at, { path, wanted: 'file', found: kind ?? 'folder of the system' })];
  try {
    mkdirSync(dirname(diskPath(world, path)), { recursive: true });
    writeWhole(diskPath(world, path), content);
    return [];
  } catch (error) {
    return [say.unwritable(out.at, { path, reason: systemReason(error) })];
  }
}
