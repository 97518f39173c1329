import {
  atDocumentIndicator,
  fail,
  isBlankOrEnd,
  isBreak,
  markOf,
  peekCharacter,
  skip,
  skipComment,
  take,
  takeBreak,
} from './cursor.ts';
import { scanBlockScalar } from './scan-block-scalar.ts';
import { scanPlain, scanQuoted } from './scan-scalar.ts';
import { scanAnchor, scanDirective, scanTag } from './scan-tag.ts';
import {
  closeKey,
  deepest,
  insert,
  isFlow,
  isKeyValid,
  noKey,
  push,
  removeKey,
  roll,
  type Scanner,
  saveKey,
  tabAllowed,
  unroll,
} from './scanner-state.ts';
import { type Token, type TokenKind, token } from './token.ts';

/** The next token, which stays; the end of the stream once there was a problem. */
export function peekToken(scanner: Scanner): Token {
  while (scanner.cursor.problem === undefined && needsMore(scanner) && !scanner.ended) fetchToken(scanner);
  const [first] = scanner.tokens;
  if (first !== undefined && scanner.cursor.problem === undefined) return first;
  return token('stream end', markOf(scanner.cursor));
}

export function nextToken(scanner: Scanner): Token {
  const first = peekToken(scanner);
  if (scanner.tokens.shift() !== undefined) scanner.taken++;
  return first;
}

function needsMore(scanner: Scanner): boolean {
  if (scanner.tokens.length === 0) return true;
  const level = scanner.keyLevels.get(scanner.taken);
  return level !== undefined && isKeyValid(scanner, level);
}

function fetchToken(scanner: Scanner): void {
  const { cursor } = scanner;
  skipToToken(scanner);
  unroll(scanner, cursor.column);
  const character = peekCharacter(cursor);
  const flow = isFlow(scanner);
  const apart = isBlankOrEnd(peekCharacter(cursor, 1));
  if (character === '') fetchEnd(scanner);
  else if (cursor.column === 0 && character === '%') fetchDirective(scanner);
  else if (atDocumentIndicator(cursor)) fetchDocument(scanner, character === '-' ? 'document start' : 'document end');
  else if (character === '[' || character === '{') fetchFlowStart(scanner, character);
  else if (character === ']' || character === '}') fetchFlowEnd(scanner, character);
  else if (character === ',') fetchIndicator(scanner, ',', true);
  else if (character === '-' && apart) fetchEntry(scanner);
  else if (character === '?' && (flow || apart)) fetchKey(scanner);
  else if (character === ':' && (flow || apart)) fetchValue(scanner);
  else fetchContent(scanner, character);
}

function fetchContent(scanner: Scanner, character: string): void {
  const { cursor } = scanner;
  const flow = isFlow(scanner);
  if (character === '*' || character === '&') fetchSimple(scanner, () => scanAnchor(cursor));
  else if (character === '!') fetchSimple(scanner, () => scanTag(cursor));
  else if ((character === '|' || character === '>') && !flow) fetchBlockScalar(scanner);
  else if (character === "'" || character === '"') {
    const at = markOf(cursor);
    fetchSimple(scanner, () => token('scalar', at, { value: scanQuoted(cursor) }));
  } else if (startsPlain(character, peekCharacter(cursor, 1), flow)) fetchPlain(scanner);
  else fail(cursor, 'found character that cannot start any token');
}

function startsPlain(character: string, next: string, flow: boolean): boolean {
  if (character === '-') return next !== ' ' && next !== '\t';
  if (character === '?' || character === ':') return !flow && !isBlankOrEnd(next);
  return !isBlankOrEnd(character) && !/[,[\]{}#&*!|>'"%@`]/.test(character);
}

/** Blanks, comments and line breaks; tabs only where no key may start. */
function skipToToken(scanner: Scanner): void {
  const { cursor } = scanner;
  for (;;) {
    if (cursor.at === 0 && peekCharacter(cursor) === '\ufeff') take(cursor);
    for (let next = peekCharacter(cursor); next === ' ' || (next === '\t' && tabAllowed(scanner)); ) {
      take(cursor);
      next = peekCharacter(cursor);
    }
    skipComment(cursor);
    if (!isBreak(peekCharacter(cursor))) return;
    takeBreak(cursor);
    if (!isFlow(scanner)) scanner.keyAllowed = true;
  }
}

function fetchEnd(scanner: Scanner): void {
  const { cursor } = scanner;
  if (cursor.column !== 0) {
    cursor.column = 0;
    cursor.line++;
  }
  unroll(scanner, -1);
  removeKey(scanner);
  scanner.keyAllowed = false;
  push(scanner, 'stream end');
  scanner.ended = true;
}

function fetchDirective(scanner: Scanner): void {
  unroll(scanner, -1);
  removeKey(scanner);
  scanner.keyAllowed = false;
  const scanned = scanDirective(scanner.cursor);
  if (scanned !== undefined) scanner.tokens.push(scanned);
}

function fetchDocument(scanner: Scanner, kind: TokenKind): void {
  unroll(scanner, -1);
  removeKey(scanner);
  scanner.keyAllowed = false;
  push(scanner, kind);
  skip(scanner.cursor, 3);
}

function fetchFlowStart(scanner: Scanner, kind: '[' | '{'): void {
  saveKey(scanner);
  // libyaml gives the new level the number of its bracket.
  scanner.keys.push({ ...noKey, number: scanner.taken + scanner.tokens.length });
  if (scanner.keys.length > deepest) fail(scanner.cursor, `exceeded max depth of ${deepest}`);
  scanner.keyAllowed = true;
  push(scanner, kind);
  take(scanner.cursor);
}

function fetchFlowEnd(scanner: Scanner, kind: ']' | '}'): void {
  removeKey(scanner);
  const level = isFlow(scanner) ? scanner.keys.pop() : undefined;
  // Where no key was seen inside, this forgets the bracket itself, as yaml.v2 does: `{}: a` is no mapping.
  if (level !== undefined) scanner.keyLevels.delete(level.number);
  scanner.keyAllowed = false;
  push(scanner, kind);
  take(scanner.cursor);
}

function fetchIndicator(scanner: Scanner, kind: TokenKind, keyAllowed: boolean): void {
  removeKey(scanner);
  scanner.keyAllowed = keyAllowed;
  push(scanner, kind);
  take(scanner.cursor);
}

function fetchEntry(scanner: Scanner): void {
  if (!isFlow(scanner)) {
    if (!scanner.keyAllowed) fail(scanner.cursor, 'block sequence entries are not allowed in this context');
    roll(scanner, { kind: 'block sequence start', mark: markOf(scanner.cursor) });
  }
  fetchIndicator(scanner, 'entry', true);
}

function fetchKey(scanner: Scanner): void {
  if (!isFlow(scanner)) {
    if (!scanner.keyAllowed) fail(scanner.cursor, 'mapping keys are not allowed in this context');
    roll(scanner, { kind: 'block mapping start', mark: markOf(scanner.cursor) });
  }
  fetchIndicator(scanner, 'key', !isFlow(scanner));
}

function fetchValue(scanner: Scanner): void {
  const last = scanner.keys.length - 1;
  const key = scanner.keys[last];
  if (key !== undefined && isKeyValid(scanner, last)) {
    insert(scanner, token('key', key.mark), key.number);
    roll(scanner, { kind: 'block mapping start', mark: key.mark, number: key.number });
    closeKey(scanner, key, last);
    scanner.keyAllowed = false;
  } else {
    if (!isFlow(scanner)) {
      if (!scanner.keyAllowed) fail(scanner.cursor, 'mapping values are not allowed in this context');
      roll(scanner, { kind: 'block mapping start', mark: markOf(scanner.cursor) });
    }
    scanner.keyAllowed = !isFlow(scanner);
  }
  push(scanner, 'value');
  take(scanner.cursor);
}

/** Something that may be a key, and behind which no key may start. */
function fetchSimple(scanner: Scanner, scan: () => Token | undefined): void {
  saveKey(scanner);
  scanner.keyAllowed = false;
  const scanned = scan();
  if (scanned !== undefined) scanner.tokens.push(scanned);
}

function fetchPlain(scanner: Scanner): void {
  const at = markOf(scanner.cursor);
  fetchSimple(scanner, () => {
    const { text, endsLine } = scanPlain(scanner.cursor, { indent: scanner.indent + 1, inFlow: isFlow(scanner) });
    if (endsLine) scanner.keyAllowed = true;
    return token('scalar', at, { value: text, plain: true });
  });
}

function fetchBlockScalar(scanner: Scanner): void {
  const at = markOf(scanner.cursor);
  removeKey(scanner);
  scanner.keyAllowed = true;
  scanner.tokens.push(token('scalar', at, { value: scanBlockScalar(scanner.cursor, scanner.indent) }));
}
