import { diskPath } from '../paths.ts';
import { systemReason } from '../system-error.ts';
import type { World } from '../world.ts';

/** Keeps what was built. Where it cannot be kept, the next run builds again, which is no reason to fail. */
export async function writeBuildRecord(world: World, path: string, text: string): Promise<void> {
  const { default: writeFileAtomic } = await import('write-file-atomic');
  try {
    writeFileAtomic.sync(diskPath(world, path), text, { fsync: false });
  } catch (error) {
    systemReason(error);
  }
}
