import type { SourceFile } from '../source/source-file.ts';
import { type Span, span } from '../source/span.ts';
import type { Entry, Str, Tree } from '../value/literal.ts';

/** What is wrong with a text that should be JSON, and where. */
export interface JsonMistake {
  readonly at: Span;
  /** Where reading stopped; behind the last character when the text ends too early. */
  readonly offset: number;
  /** Half a sentence: `a comma is missing`. */
  readonly problem: string;
}

/**
 * Reads JSON into a tree with places. Whole numbers keep all their digits and floats stay floats; `NaN`, `Infinity` and `-Infinity`
 * are understood, because Python writes them. Of equal keys the last one counts. Never throws.
 */
export function readJson(file: SourceFile): Tree | JsonMistake {
  const cursor: Cursor = { file, text: file.text, at: file.text.startsWith('\uFEFF') ? 1 : 0 };
  const tree = readValue(cursor, 0);
  if (isMistake(tree)) return tree;
  skipBlanks(cursor);
  return cursor.at < cursor.text.length ? mistake(cursor, 'there is text behind its end') : tree;
}

/** Whether `readJson` failed. */
export function isMistake(read: object): read is JsonMistake {
  return 'problem' in read;
}

interface Cursor {
  readonly file: SourceFile;
  readonly text: string;
  at: number;
}

const deepest = 500;
const word = /true|false|null|NaN|Infinity|-Infinity/y;
const number = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const text = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

function readValue(cursor: Cursor, depth: number): Tree | JsonMistake {
  skipBlanks(cursor);
  if (depth > deepest) return mistake(cursor, `more than ${deepest} brackets are open here`);
  const character = cursor.text.charAt(cursor.at);
  if (character === '{') return readObject(cursor, depth);
  if (character === '[') return readList(cursor, depth);
  if (character === '"') return readText(cursor);
  return readWord(cursor) ?? readNumber(cursor) ?? mistake(cursor, 'a value is missing here');
}

function readObject(cursor: Cursor, depth: number): Tree | JsonMistake {
  const start = cursor.at++;
  const entries = new Map<string, Entry<Tree>>();
  skipBlanks(cursor);
  while (!take(cursor, '}')) {
    if (entries.size > 0 && !take(cursor, ',')) return mistake(cursor, 'a comma or "}" is missing here');
    skipBlanks(cursor);
    if (cursor.text.charAt(cursor.at) !== '"') return mistake(cursor, 'a key in double quotes is missing here');
    const keyStart = cursor.at;
    const key = textOf(cursor);
    if (key === undefined) return notClosed(cursor);
    const keyEnd = cursor.at;
    skipBlanks(cursor);
    if (!take(cursor, ':')) return mistake(cursor, 'a colon is missing here');
    const value = readValue(cursor, depth + 1);
    if (isMistake(value)) return value;
    entries.set(key, { file: cursor.file, start: keyStart, end: keyEnd, key, value });
    skipBlanks(cursor);
  }
  return { kind: 'dict', entries, file: cursor.file, start, end: cursor.at };
}

function readList(cursor: Cursor, depth: number): Tree | JsonMistake {
  const start = cursor.at++;
  const items: Tree[] = [];
  skipBlanks(cursor);
  while (!take(cursor, ']')) {
    if (items.length > 0 && !take(cursor, ',')) return mistake(cursor, 'a comma or "]" is missing here');
    const item = readValue(cursor, depth + 1);
    if (isMistake(item)) return item;
    items.push(item);
    skipBlanks(cursor);
  }
  return { kind: 'list', items, file: cursor.file, start, end: cursor.at };
}

function readText(cursor: Cursor): Str | JsonMistake {
  const start = cursor.at;
  const value = textOf(cursor);
  if (value === undefined) return notClosed(cursor);
  return { kind: 'string', value, file: cursor.file, start, end: cursor.at };
}

/** The text that begins at the cursor, which then stands behind it; undefined, and the cursor where it was, when it is not closed. */
function textOf(cursor: Cursor): string | undefined {
  return plainText(cursor) ?? escapedText(cursor);
}

function notClosed(cursor: Cursor): JsonMistake {
  return mistake(cursor, 'this text is not closed, or holds a character that must be escaped');
}

/** A text without escapes, as nearly all are: cut out as it stands. */
function plainText(cursor: Cursor): string | undefined {
  const { text: all, at } = cursor;
  for (let end = at + 1; end < all.length; end++) {
    const unit = all.charCodeAt(end);
    if (unit === 0x22) {
      cursor.at = end + 1;
      return all.slice(at + 1, end);
    }
    if (unit === 0x5c || unit < 0x20) return undefined;
  }
  return undefined;
}

function escapedText(cursor: Cursor): string | undefined {
  text.lastIndex = cursor.at;
  const found = text.exec(cursor.text);
  if (!found) return undefined;
  cursor.at = text.lastIndex;
  return unescaped(found[0]);
}

/** The pattern has seen that it is correct JSON. */
function unescaped(quoted: string): string {
  const value: unknown = JSON.parse(quoted);
  return String(value);
}

const words = new Map<string, null | boolean | number>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
]);

function readWord(cursor: Cursor): Tree | undefined {
  const start = cursor.at;
  word.lastIndex = start;
  const found = word.exec(cursor.text);
  if (!found) return undefined;
  cursor.at = word.lastIndex;
  const value = words.get(found[0]) ?? null;
  const at = placeSince(cursor, start);
  if (value === null) return { kind: 'null', ...at };
  if (typeof value === 'boolean') return { kind: 'boolean', value, ...at };
  return { kind: 'float', value, ...at };
}

function readNumber(cursor: Cursor): Tree | undefined {
  const start = cursor.at;
  number.lastIndex = start;
  const found = number.exec(cursor.text);
  if (!found) return undefined;
  cursor.at = number.lastIndex;
  const at = placeSince(cursor, start);
  if (found[1] !== undefined || found[2] !== undefined) return { kind: 'float', value: Number(found[0]), ...at };
  const value = Number(found[0]);
  return { kind: 'integer', value: Number.isSafeInteger(value) ? value : BigInt(found[0]), ...at };
}

/** Space, tab and line ends. */
function skipBlanks(cursor: Cursor): void {
  for (;;) {
    const unit = cursor.text.charCodeAt(cursor.at);
    if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return;
    cursor.at++;
  }
}

function take(cursor: Cursor, character: string): boolean {
  if (cursor.text.charAt(cursor.at) !== character) return false;
  cursor.at++;
  return true;
}

function placeSince({ file, at }: Cursor, start: number): Span {
  return span(file, start, at);
}

function mistake({ file, text: { length }, at }: Cursor, problem: string): JsonMistake {
  return { at: span(file, Math.min(at, Math.max(0, length - 1)), Math.min(at + 1, length)), offset: at, problem };
}
