import { chmodSync, chownSync, realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { systemCode } from '../system-error.ts';

/** Makes the names of our temporary files long enough to be known as such. */
const temporaryEnd = '00000';

/** How the content is spelled in bytes (default: UTF-8), and whether there was no file a moment ago. */
export interface HowToWrite {
  readonly encoding?: BufferEncoding;
  readonly isNew?: boolean;
}

/**
 * Puts content into a file, so that it appears whole or not at all: it is written beside the file (`stack.tf.json.174200000`), and takes its place. Owner and rights of a file that is
 * there stay, and a link goes on pointing to it. Not forced onto the disk: what a power failure takes away, the next run writes again. Throws what the system says.
 */
export function writeWhole(path: string, content: string | Uint8Array, { encoding, isNew }: HowToWrite = {}): void {
  // A new file has no owner and no rights to keep, and asking for them costs half of writing it.
  const file = isNew ? path : linkedFile(path);
  const before = isNew ? undefined : statSync(file, { throwIfNoEntry: false });
  const temporary = `${file}.${process.pid}${temporaryEnd}`;
  try {
    writeFileSync(temporary, content, before ? { encoding, mode: before.mode } : { encoding });
    if (before) keepOwner(temporary, before);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function linkedFile(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    return path;
  }
}

function keepOwner(file: string, { uid, gid, mode }: Stats): void {
  chmodSync(file, mode);
  const now = statSync(file);
  if (now.uid === uid && now.gid === gid) return;
  try {
    chownSync(file, uid, gid);
  } catch (error) {
    // Only an administrator may give files away.
    if (systemCode(error) !== 'EPERM') throw error;
  }
}
