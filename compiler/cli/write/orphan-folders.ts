import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { joinPath } from '../../util/path.ts';
import { writeDiagnostics as say } from '../diagnostics.ts';
import { isAnythingAt } from '../entry.ts';
import { below, diskPath, folderOf } from '../paths.ts';
import type { World } from '../world.ts';
import { foldersIn } from './folders-in.ts';
import { placeOf, readOutput } from './output-folder.ts';
import { readRecord, recordName } from './record.ts';

/** Where the files of a stack go. */
interface Output {
  readonly world: World;
  readonly stackPath: string;
  /** `generated`, or a folder below it. */
  readonly path: string;
}

/**
 * Warns (STK8058) of folders in `generated` beside a stack whose own stack file is no more, because it was renamed or removed: no run would ever look at them again. They are not removed,
 * because nobody can know whether another checkout has the file.
 */
export function orphanFolders({ world, stackPath, path }: Output): readonly Diagnostic[] {
  const root = below(folderOf(stackPath), 'generated');
  if (path !== root && !path.startsWith(`${root}/`)) return [];
  // Those of `stack.yaml` stand in it, those of other stack files in a folder of their own.
  const folders = foldersBelow(world, root).flatMap((folder) =>
    hasRecord(world, folder) ? [folder] : foldersBelow(world, folder).filter((inner) => hasRecord(world, inner)),
  );
  return folders.flatMap((folder) => {
    const place = { world, root, path: folder };
    const stacks = readRecord(readOutput(place, recordName).value ?? '')?.stacks ?? [];
    const missing = stacks.map((stack) => joinPath(folder, stack));
    const [first] = missing;
    const isOrphan = first !== undefined && missing.every((stack) => !isAnythingAt(diskPath(world, stack)));
    return isOrphan ? [say.orphan(placeOf(place, recordName), { folder, stack: first })] : [];
  });
}

function hasRecord(world: World, folder: string): boolean {
  return isAnythingAt(diskPath(world, below(folder, recordName)));
}

function foldersBelow(world: World, path: string): readonly string[] {
  return foldersIn(diskPath(world, path)).map((name) => below(path, name));
}
