import {
  chmodSync,
  chownSync,
  closeSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { systemCode } from '../system-error.ts';
import { inPieces, isOnePiece } from './pieces.ts';

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
export function writeWhole(
  path: string,
  content: string | Uint8Array,
  { encoding = 'utf8', isNew }: HowToWrite = {},
): void {
  // A new file has no owner and no rights to keep, and asking for them costs half of writing it.
  const file = isNew ? path : linkedFile(path);
  const before = isNew ? undefined : statSync(file, { throwIfNoEntry: false });
  const temporary = `${file}.${process.pid}${temporaryEnd}`;
  try {
    fill(temporary, { content, encoding, mode: before?.mode });
    if (before) keepOwner(temporary, before);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

interface Filling {
  readonly content: string | Uint8Array;
  readonly encoding: BufferEncoding;
  readonly mode: number | undefined;
}

function fill(file: string, { content, encoding, mode }: Filling): void {
  // One call of the system for all that is to do, where there are thousands of small files.
  if (typeof content !== 'string' || isOnePiece(content)) {
    writeFileSync(file, content, { encoding, mode });
    return;
  }
  const descriptor = openSync(file, 'w', mode);
  try {
    inPieces(content, (piece) => writeFileSync(descriptor, piece, encoding));
  } finally {
    closeSync(descriptor);
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
