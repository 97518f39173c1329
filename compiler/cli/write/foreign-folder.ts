import { readdirSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { writeDiagnostics as say } from '../diagnostics.ts';
import { isAnythingAt, isOfSystem } from '../entry.ts';
import type { Argument } from '../invocation.ts';
import { isInRepository } from '../outside-repository.ts';
import { diskPath, shownPath } from '../paths.ts';
import { systemReason } from '../system-error.ts';
import type { World } from '../world.ts';
import { recordName } from './record.ts';

/**
 * STK8048 for what `-o` names when it is not a place for the files of this stack: a folder of the system, or one outside of the repository that
 * belongs to somebody else or holds files, of which none was written by stackc.
 */
export function foreignFolder(world: World, out: Argument, stackPath: string): readonly Diagnostic[] {
  const folder = shownPath(world, out.text);
  const path = diskPath(world, folder);
  if (isInRepository(world, stackPath, path)) return [];
  const isOthers = isOfSystem(existingPart(path)) || belongsToOthers(existingPart(path)) || holdsOthersFiles(path);
  return isOthers ? [say.folderOfOthers(out.at, { folder })] : [];
}

/** The folder itself, or the nearest one above it that is there. */
function existingPart(path: string): string {
  return isAnythingAt(path) || path === dirname(path) ? path : existingPart(dirname(path));
}

function belongsToOthers(path: string): boolean {
  const user = process.getuid?.();
  const owner = statsOf(path)?.uid;
  // Shared folders such as /tmp belong to the administrator, and everybody may write there.
  const isShared = ((statsOf(path)?.mode ?? 0) & 0o1002) === 0o1002;
  return user !== undefined && owner !== undefined && owner !== user && !isShared;
}

function holdsOthersFiles(path: string): boolean {
  const names = namesIn(path);
  return names.length > 0 && !names.some((name) => isAnythingAt(join(path, name, recordName)));
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    systemReason(error);
    return undefined;
  }
}

function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    systemReason(error);
    return [];
  }
}
