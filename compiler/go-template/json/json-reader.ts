/** Where a JSON text is being read, and the first mistake found. */
export interface JsonReader {
  readonly text: string;
  /** Whether whole numbers are integers; Go's `json` makes every number a float. */
  readonly integers: boolean;
  at: number;
  error: string | undefined;
  /** A number that is out of range: the reading goes on, and the number is nil. */
  rangeError: string | undefined;
}

/** Notes that the character at hand cannot stand there; Go reads a blank where the text has ended. */
export function reject(reader: JsonReader, context: string): undefined {
  reader.error ??= `invalid character ${quoteByte(reader.text.codePointAt(reader.at))} ${context}`;
}

export function endsTooEarly(reader: JsonReader): undefined {
  reader.error ??= 'unexpected end of JSON input';
}

/** Skips white space; says whether anything follows. */
export function skipSpace(reader: JsonReader): boolean {
  while (/[ \t\r\n]/.test(reader.text.charAt(reader.at))) reader.at++;
  if (reader.at < reader.text.length) return true;
  endsTooEarly(reader);
  return false;
}

/** Go speaks of bytes: a character beyond ASCII is named by its first one. */
function quoteByte(point: number | undefined): string {
  const byte = firstByte(point ?? 0x20);
  if (byte === 0x27) return "'\\''";
  if (byte === 0x5c) return "'\\\\'";
  if (byte === 0x7f || (byte >= 0x80 && byte < 0xa0) || byte === 0xad)
    return `'\\u00${byte.toString(16)}'`.replace('\\u007f', '\\x7f');
  if (byte >= 0x20) return `'${String.fromCharCode(byte)}'`;
  return `'${names.get(byte) ?? `\\x${byte.toString(16).padStart(2, '0')}`}'`;
}

const names: ReadonlyMap<number, string> = new Map([
  [7, '\\a'],
  [8, '\\b'],
  [9, '\\t'],
  [10, '\\n'],
  [11, '\\v'],
  [12, '\\f'],
  [13, '\\r'],
]);

function firstByte(point: number): number {
  if (point < 0x80) return point;
  if (point >= 0xdc80 && point <= 0xdcff) return point - 0xdc00;
  if (point < 0x800) return 0xc0 | (point >> 6);
  return point < 0x10000 ? 0xe0 | (point >> 12) : 0xf0 | (point >> 18);
}
