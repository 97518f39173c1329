/** What is written so far. Attributes of neighbouring lines wait for each other, because their equals signs stand in one column. */
export interface Lines {
  readonly chunks: string[];
  /** The pieces behind the last chunk; joined before there are so many that they are moved around in memory. */
  readonly parts: string[];
  /** Keys and values of the attributes that wait, and how they are indented. */
  readonly keys: string[];
  readonly values: string[];
  /** The width of the widest of them. */
  widest: number;
  /** The widths of the keys that were met: there are few different ones. */
  readonly widths: Map<string, number>;
  indent: string;
  /** Whether a blank line is due before what follows, and whether something stands in front of it. */
  wantsGap: boolean;
  isFirst: boolean;
}

export function newLines(): Lines {
  return {
    chunks: [],
    parts: [],
    keys: [],
    values: [],
    widest: 0,
    widths: new Map(),
    indent: '',
    wantsGap: false,
    isFirst: true,
  };
}

const partsOfChunk = 4000;

/** Everything that was written. */
export function textOf(lines: Lines): string {
  align(lines);
  lines.chunks.push(lines.parts.join(''));
  lines.parts.length = 0;
  return lines.chunks.join('');
}

/** A blank line before what follows, unless nothing stands in front of it in its block. */
export function gap(lines: Lines): void {
  lines.wantsGap = true;
}

/** A line of its own. */
export function line(lines: Lines, text: string): void {
  settle(lines);
  lines.parts.push(text, '\n');
}

/** A line that opens a bracket, and one that closes it. */
export function open(lines: Lines, text: string): void {
  line(lines, text);
  lines.isFirst = true;
}

export function close(lines: Lines, text: string): void {
  lines.wantsGap = false;
  line(lines, text);
}

/** `key = value` on one line, or with the lines of a heredoc, which to `terraform fmt` are one line. */
export function assign(lines: Lines, indent: string, [key, value]: readonly [key: string, value: string]): void {
  if (lines.wantsGap) settle(lines);
  lines.indent = indent;
  lines.keys.push(key);
  lines.widest = Math.max(lines.widest, width(lines, key));
  lines.values.push(value);
}

function settle(lines: Lines): void {
  align(lines);
  if (lines.wantsGap && !lines.isFirst) lines.parts.push('\n');
  lines.wantsGap = false;
  lines.isFirst = false;
}

function align(lines: Lines): void {
  const { parts, keys, values, indent } = lines;
  if (keys.length === 0) return;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? '';
    parts.push(indent, key, ' '.repeat(lines.widest - width(lines, key)), ' = ', values[index] ?? '', '\n');
  }
  lines.widest = 0;
  keys.length = 0;
  values.length = 0;
  lines.isFirst = false;
  if (parts.length > partsOfChunk) {
    lines.chunks.push(parts.join(''));
    parts.length = 0;
  }
}

/** In characters, of which none has a width but one: `keyExpression` sees to it. */
function width({ widths }: Lines, key: string): number {
  const known = widths.get(key);
  if (known !== undefined) return known;
  const counted = [...key].length;
  widths.set(key, counted);
  return counted;
}
