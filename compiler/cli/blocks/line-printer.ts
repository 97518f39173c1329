import { StringDecoder } from 'node:string_decoder';

/** Prints what comes in pieces by whole lines, without the white space at their ends. */
export interface LinePrinter {
  readonly write: (piece: Uint8Array) => void;
  /** Prints what stands behind the last end of a line. */
  readonly end: () => void;
}

/** Bytes are UTF-8, whose letters may be cut between two pieces. `print` gets a line without its end. */
export function linePrinter(print: (line: string) => void): LinePrinter {
  const decoder = new StringDecoder('utf8');
  let open: string[] = [];
  const take = (text: string) => {
    const lines = text.split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) {
      print([...open, line].join('').trimEnd());
      open = [];
    }
    if (last !== '') open.push(last);
  };
  return {
    write: (piece) => take(decoder.write(Buffer.from(piece))),
    end() {
      take(decoder.end());
      if (open.length > 0) print(open.join('').trimEnd());
      open = [];
    },
  };
}
