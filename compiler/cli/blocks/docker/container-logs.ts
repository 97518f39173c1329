import type { Readable } from 'node:stream';
import { linePrinter } from '../line-printer.ts';

export interface LogSinks {
  readonly stdout: (line: string) => void;
  readonly stderr: (line: string) => void;
}

/**
 * Reads the frames of a container's log to its end: eight bytes of head, of which the first says which stream it is and the last four how long the frame is. Throws what the stream
 * throws. (The client has a reader of its own, which calls itself for each frame and copies the rest each time.)
 */
export async function readLogs(stream: Readable, sinks: LogSinks): Promise<void> {
  const printers = [linePrinter(sinks.stdout), linePrinter(sinks.stderr)] as const;
  let pending: Buffer = Buffer.alloc(0);
  try {
    for await (const piece of stream) {
      pending = pending.length === 0 ? Buffer.from(piece) : Buffer.concat([pending, Buffer.from(piece)]);
      let start = 0;
      while (pending.length - start >= 8) {
        const end = start + 8 + pending.readUInt32BE(start + 4);
        if (pending.length < end) break;
        printers[pending[start] === 2 ? 1 : 0].write(pending.subarray(start + 8, end));
        start = end;
      }
      pending = pending.subarray(start);
    }
  } finally {
    for (const printer of printers) printer.end();
  }
}
