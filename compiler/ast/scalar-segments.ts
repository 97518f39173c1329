import type { Str } from '../value/literal.ts';

/** A piece of a scalar: what it means, and where it stands. Pieces as long as their place correspond character by character. */
export interface Segment {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1B',
  N: '\x85',
  _: '\xA0',
  L: '\u2028',
  P: '\u2029',
};

/** The pieces of a plain or quoted scalar: runs of text, escapes, and line breaks with the blanks around them. */
export function flowSegments(node: Str): readonly Segment[] {
  const { text } = node.file;
  const quote = text.charAt(node.start);
  const isQuoted = quote === '"' || quote === "'";
  const end = isQuoted ? node.end - 1 : node.end;
  const piece = piecePattern(quote);
  const segments: Segment[] = [];
  piece.lastIndex = isQuoted ? node.start + 1 : node.start;
  while (piece.lastIndex < end) {
    const start = piece.lastIndex;
    const raw = (piece.exec(text)?.[0] ?? text.charAt(start)).slice(0, end - start);
    const stop = start + raw.length;
    piece.lastIndex = stop;
    const isBreak = /^[\r\n]/.test(raw);
    if (isBreak) trimLast(segments);
    const value = isBreak ? foldedBreaks(raw) : decode(raw, quote);
    segments.push({ value, start, end: stop });
  }
  return segments;
}

function piecePattern(quote: string): RegExp {
  if (quote === '"') return /\\(?:x..|u.{4}|U.{8}|[\r\n][ \t\r\n]*|.)|[\r\n][ \t\r\n]*|[^\\\r\n]+/y;
  return quote === "'" ? /''|[\r\n][ \t\r\n]*|[^'\r\n]+/y : /[\r\n][ \t\r\n]*|[^\r\n]+/y;
}

function decode(raw: string, quote: string): string {
  if (quote === "'" && raw === "''") return "'";
  if (quote !== '"' || !raw.startsWith('\\')) return raw;
  const letter = raw.charAt(1);
  if (letter === '\r' || letter === '\n') return '';
  if (raw.length > 2) return fromCodePoint(Number.parseInt(raw.slice(2), 16));
  return escapes[letter] ?? letter;
}

function fromCodePoint(code: number): string {
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** One line break is a blank, and every further one is kept. */
function foldedBreaks(raw: string): string {
  const count = raw.match(/\r\n?|\n/g)?.length ?? 1;
  return count === 1 ? ' ' : '\n'.repeat(count - 1);
}

/** Blanks before a line break do not count, unless they were escaped. */
function trimLast(segments: Segment[]): void {
  const last = segments.at(-1);
  if (!last || last.value.length !== last.end - last.start) return;
  const value = withoutBlanks(last.value);
  segments[segments.length - 1] = { value, start: last.start, end: last.start + value.length };
}

/** A pattern for the end of a text would look at every blank inside of it. */
function withoutBlanks(text: string): string {
  let { length } = text;
  while (length > 0 && (text.charAt(length - 1) === ' ' || text.charAt(length - 1) === '\t')) length--;
  return text.slice(0, length);
}

/** The pieces of a `|` or `>` block: the content of each line without its indentation, and what joins the lines. */
export function blockSegments(node: Str): readonly Segment[] {
  const { text } = node.file;
  const folded = text.charAt(node.start) === '>';
  const lines = contentLines(node);
  const indent = blockIndent(lines, node.value);
  const segments: Segment[] = [];
  let emptyLines = 0;
  let wasIndented = false;
  for (const line of lines) {
    if (line.end - line.start <= indent && line.value.trim() === '') {
      emptyLines++;
      continue;
    }
    const value = line.value.slice(indent);
    const isIndented = /^[ \t]/.test(value);
    const kept = !folded || isIndented || wasIndented;
    const joint = kept ? '\n'.repeat(emptyLines + 1) : emptyLines === 0 ? ' ' : '\n'.repeat(emptyLines);
    const previous = segments.at(-1);
    if (previous) segments.push({ value: joint, start: previous.end, end: line.start + indent });
    else segments.push({ value: '\n'.repeat(emptyLines), start: line.start, end: line.start + indent });
    segments.push({ value, start: line.start + indent, end: line.end });
    emptyLines = 0;
    wasIndented = isIndented;
  }
  return segments;
}

/** The lines below the header, each without its line break. */
function contentLines(node: Str): readonly Segment[] {
  const lines: Segment[] = [];
  const line = /([^\r\n]*)(?:\r\n?|\n|$)/y;
  line.lastIndex = node.start;
  line.test(node.file.text);
  while (line.lastIndex < node.end) {
    const start = line.lastIndex;
    const value = (line.exec(node.file.text)?.[1] ?? '').slice(0, node.end - start);
    lines.push({ value, start, end: start + value.length });
  }
  return lines;
}

/** How many characters of the first line with text are indentation: those that its text in `value` does not have. */
function blockIndent(lines: readonly Segment[], value: string): number {
  const first = lines.find((line) => line.value.trim() !== '')?.value ?? '';
  const blanks = first.length - first.trimStart().length;
  const kept = /^\n*([ \t]*)/.exec(value)?.[1]?.length ?? 0;
  return Math.max(0, blanks - kept);
}
