import { diskPath } from '../paths.ts';
import { systemReason } from '../system-error.ts';
import type { World } from '../world.ts';
import { writeWhole } from '../write/write-whole.ts';

/** Keeps what was built. Where it cannot be kept, the next run builds again, which is no reason to fail. */
export function writeBuildRecord(world: World, path: string, text: string): void {
  try {
    writeWhole(diskPath(world, path), text);
  } catch (error) {
    systemReason(error);
  }
}
