import { type Cursor, createCursor, fail, type Mark, markOf } from './cursor.ts';
import { type Token, type TokenKind, token } from './token.ts';

/** A place where a key may have started that is known for one only when its colon is found. */
export interface SimpleKey {
  readonly possible: boolean;
  /** It starts a line of a mapping: nothing but a key may stand there. */
  readonly required: boolean;
  /** The number of its first token. */
  readonly number: number;
  readonly mark: Mark;
}

/** libyaml's scanner: tokens are queued while a key among them is still possible. */
export interface Scanner {
  readonly cursor: Cursor;
  readonly tokens: Token[];
  /** How many tokens have been taken from the queue. */
  taken: number;
  indent: number;
  readonly indents: number[];
  /** One per flow level, the block level first. */
  readonly keys: SimpleKey[];
  /** The numbers of tokens at which a key may have started, with its level. */
  readonly keyLevels: Map<number, number>;
  keyAllowed: boolean;
  ended: boolean;
}

const longestKey = 1024;
export const deepest = 10_000;
export const noKey: SimpleKey = { possible: false, required: false, number: 0, mark: { index: 0, line: 0, column: 0 } };

export function createScanner(text: string): Scanner {
  const cursor = createCursor(text);
  return {
    cursor,
    tokens: [],
    taken: 0,
    indent: -1,
    indents: [],
    keys: [noKey],
    keyLevels: new Map(),
    keyAllowed: true,
    ended: false,
  };
}

export function isKeyValid(scanner: Scanner, level: number): boolean {
  const key = scanner.keys[level];
  if (!key?.possible) return false;
  const { line, index } = scanner.cursor;
  if (key.mark.line === line && key.mark.index + longestKey >= index) return true;
  if (key.required) fail(scanner.cursor, "could not find expected ':'");
  scanner.keys[level] = { ...key, possible: false };
  return false;
}

export function isFlow(scanner: Scanner): boolean {
  return scanner.keys.length > 1;
}

export function tabAllowed(scanner: Scanner): boolean {
  return isFlow(scanner) || !scanner.keyAllowed;
}

export function push(scanner: Scanner, kind: TokenKind): void {
  scanner.tokens.push(token(kind, markOf(scanner.cursor)));
}

/** Ends the block collections that are indented deeper than `column`. */
export function unroll(scanner: Scanner, column: number): void {
  if (isFlow(scanner)) return;
  while (scanner.indent > column) {
    push(scanner, 'block end');
    scanner.indent = scanner.indents.pop() ?? -1;
  }
}

interface Opening {
  readonly kind: TokenKind;
  readonly mark: Mark;
  /** The number of the token before which the collection starts; undefined: at the end of the queue. */
  readonly number?: number;
}

/** Starts a block collection if the column is deeper than those that are open. */
export function roll(scanner: Scanner, { kind, mark, number }: Opening): void {
  if (isFlow(scanner) || scanner.indent >= mark.column) return;
  scanner.indents.push(scanner.indent);
  scanner.indent = mark.column;
  if (scanner.indents.length > deepest) fail(scanner.cursor, `exceeded max depth of ${deepest}`);
  insert(scanner, token(kind, mark), number);
}

/** Puts a token before that with the number; at the end where it is gone already, or none is given. */
export function insert(scanner: Scanner, inserted: Token, number: number | undefined): void {
  const at = number === undefined ? -1 : number - scanner.taken;
  scanner.tokens.splice(at < 0 ? scanner.tokens.length : at, 0, inserted);
}

export function saveKey(scanner: Scanner): void {
  if (!scanner.keyAllowed) return;
  const mark = markOf(scanner.cursor);
  const required = !isFlow(scanner) && scanner.indent === mark.column;
  const number = scanner.taken + scanner.tokens.length;
  removeKey(scanner);
  scanner.keys[scanner.keys.length - 1] = { possible: true, required, number, mark };
  scanner.keyLevels.set(number, scanner.keys.length - 1);
}

export function removeKey(scanner: Scanner): void {
  const last = scanner.keys.length - 1;
  const key = scanner.keys[last];
  if (key?.possible && key.required) fail(scanner.cursor, "could not find expected ':'");
  if (key?.possible) closeKey(scanner, key, last);
}

/** The key is decided about; its number stays with its level. */
export function closeKey(scanner: Scanner, key: SimpleKey, level: number): void {
  scanner.keyLevels.delete(key.number);
  scanner.keys[level] = { ...key, possible: false };
}
