import {
  type Cursor,
  fail,
  isBlank,
  isBlankOrEnd,
  isBreakOrEnd,
  markOf,
  peekCharacter,
  skip,
  skipBlanks,
  skipComment,
  take,
  takeBreak,
} from './cursor.ts';
import { type Token, token } from './token.ts';

const nothing = (cursor: Cursor, problem: string) => fail(cursor, problem);

function takeWhile(cursor: Cursor, belongs: RegExp): string {
  let text = '';
  while (belongs.test(peekCharacter(cursor))) text += take(cursor);
  return text;
}

const word = /^[0-9A-Za-z_-]$/;

/** Scans `&name` or `*name`. */
export function scanAnchor(cursor: Cursor): Token | undefined {
  const at = markOf(cursor);
  const kind = take(cursor) === '&' ? 'anchor' : 'alias';
  const value = takeWhile(cursor, word);
  const next = peekCharacter(cursor);
  if (value === '' || !(isBlankOrEnd(next) || /[?:,\]}%@`]/.test(next)))
    return nothing(cursor, 'did not find expected alphabetic or numeric character');
  return token(kind, at, { value });
}

/** Scans `!local`, `!!short`, `!handle!suffix` or `!<verbatim>`. */
export function scanTag(cursor: Cursor): Token | undefined {
  const at = markOf(cursor);
  const parts = peekCharacter(cursor, 1) === '<' ? scanVerbatim(cursor) : scanShorthand(cursor);
  if (parts === undefined || cursor.problem !== undefined) return undefined;
  if (!isBlankOrEnd(peekCharacter(cursor))) return nothing(cursor, 'did not find expected whitespace or line break');
  return token('tag', at, parts);
}

interface TagParts {
  readonly value: string;
  readonly suffix: string;
}

function scanVerbatim(cursor: Cursor): TagParts | undefined {
  skip(cursor, 2);
  const suffix = scanUri(cursor, '');
  if (peekCharacter(cursor) !== '>') return nothing(cursor, "did not find the expected '>'");
  skip(cursor);
  return { value: '', suffix };
}

function scanShorthand(cursor: Cursor): TagParts {
  const handle = scanHandle(cursor, false);
  if (handle.length > 1 && handle.endsWith('!')) return { value: handle, suffix: scanUri(cursor, '') };
  const suffix = scanUri(cursor, handle);
  return suffix === '' ? { value: '', suffix: '!' } : { value: '!', suffix };
}

function scanHandle(cursor: Cursor, directive: boolean): string {
  if (peekCharacter(cursor) !== '!') nothing(cursor, "did not find expected '!'");
  const handle = take(cursor) + takeWhile(cursor, word);
  if (peekCharacter(cursor) === '!') return handle + take(cursor);
  if (directive && handle !== '!') nothing(cursor, "did not find expected '!'");
  return handle;
}

/** Scans the rest of a URI that starts with `head` without its `!`. */
function scanUri(cursor: Cursor, head: string): string {
  let uri = head.slice(1);
  let any = head !== '';
  for (let next = peekCharacter(cursor); /^[0-9A-Za-z_\-;/?:@&=+$,.!~*'()[\]%]$/.test(next); ) {
    uri += next === '%' ? takeEscapes(cursor) : take(cursor);
    any = true;
    next = peekCharacter(cursor);
  }
  if (!any) nothing(cursor, 'did not find expected tag URI');
  return uri;
}

/** One character written as `%XX` bytes. */
function takeEscapes(cursor: Cursor): string {
  const found = /^(?:%[\da-fA-F]{2})+/.exec(cursor.text.slice(cursor.at, cursor.at + 12))?.[0] ?? '';
  const first = Number.parseInt(found.slice(1, 3), 16);
  const width = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const bytes = found.slice(0, 3 * width).match(/[\da-fA-F]{2}/g) ?? [];
  if (bytes.length < width) {
    nothing(cursor, 'did not find URI escaped octet');
    return '';
  }
  skip(cursor, 3 * width);
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16)));
}

/** Scans `%YAML 1.1` or `%TAG !e! prefix`. */
export function scanDirective(cursor: Cursor): Token | undefined {
  const at = markOf(cursor);
  skip(cursor);
  const name = takeWhile(cursor, word);
  if (name === '') return nothing(cursor, 'could not find expected directive name');
  if (!isBlankOrEnd(peekCharacter(cursor))) return nothing(cursor, 'found unexpected non-alphabetical character');
  if (name !== 'YAML' && name !== 'TAG') return nothing(cursor, 'found unknown directive name');
  skipBlanks(cursor);
  const parts = name === 'YAML' ? scanVersion(cursor) : scanTagDirective(cursor);
  skipBlanks(cursor);
  skipComment(cursor);
  if (!isBreakOrEnd(peekCharacter(cursor))) return nothing(cursor, 'did not find expected comment or line break');
  takeBreak(cursor);
  return parts === undefined ? undefined : token(name === 'YAML' ? 'version' : 'tag directive', at, parts);
}

function scanVersion(cursor: Cursor): TagParts | undefined {
  const value = scanVersionNumber(cursor);
  if (peekCharacter(cursor) !== '.') return nothing(cursor, "did not find expected digit or '.' character");
  skip(cursor);
  return { value, suffix: scanVersionNumber(cursor) };
}

function scanVersionNumber(cursor: Cursor): string {
  const digits = takeWhile(cursor, /^[0-9]$/);
  if (digits.length > 2) nothing(cursor, 'found extremely long version number');
  if (digits === '') nothing(cursor, 'did not find expected version number');
  return String(Number(digits));
}

function scanTagDirective(cursor: Cursor): TagParts | undefined {
  const value = scanHandle(cursor, true);
  if (!isBlank(peekCharacter(cursor))) return nothing(cursor, 'did not find expected whitespace');
  skipBlanks(cursor);
  const suffix = scanUri(cursor, '');
  if (!isBlankOrEnd(peekCharacter(cursor))) return nothing(cursor, 'did not find expected whitespace or line break');
  return { value, suffix };
}
