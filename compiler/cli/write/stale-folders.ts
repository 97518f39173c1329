import { isAnythingAt } from '../entry.ts';
import { below, diskPath } from '../paths.ts';
import type { World } from '../world.ts';
import { foldersIn } from './folders-in.ts';
import { readOutput } from './output-folder.ts';
import { readRecord, recordName } from './record.ts';

/** All folders that a stack may have below its output, and whose they are. */
export interface Expected {
  readonly world: World;
  /** `generated`. */
  readonly root: string;
  /** The environments of the stack, or `default` alone. */
  readonly names: readonly string[];
  /** The way from such a folder to the stack file. */
  readonly stack: string;
}

/** The names of folders that this stack wrote for environments that it no longer has, sorted; also where the record cannot be read, which is told with the rest (STK8045). */
export function staleFolders({ world, root, names, stack }: Expected): readonly string[] {
  return foldersIn(diskPath(world, root)).filter((name) => {
    const path = below(root, name);
    if (names.includes(name) || !isAnythingAt(diskPath(world, below(path, recordName)))) return false;
    const text = readOutput({ world, root, path }, recordName).value;
    if (text === undefined) return false;
    const record = readRecord(text);
    return record === undefined || record.stacks.length === 0 || record.stacks.includes(stack);
  });
}
