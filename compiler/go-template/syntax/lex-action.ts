import { span } from '../../source/span.ts';
import { templateSyntax } from '../diagnostics.ts';
import { afterSpaces, characterAt, isSpace, isWordCharacter } from './characters.ts';
import { afterNumber } from './lex-number.ts';
import { closeAction, type Lexing, push, pushError, rightDelimiterAt } from './lexing.ts';
import { keywords, type TokenKind } from './token.ts';

const single: ReadonlyMap<string, TokenKind> = new Map([
  ['=', 'assign'],
  ['|', 'pipe'],
]);

const keywordKinds: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>([
  ...keywords.map((keyword) => [keyword, keyword] as const),
  ['nil', 'nil'],
  ['true', 'bool'],
  ['false', 'bool'],
]);

/** Reads one token inside an action; false when the action has ended, by its delimiter or by a mistake. */
export function insideAction(lexing: Lexing): boolean {
  const { text, at } = lexing;
  const close = rightDelimiterAt(lexing, at);
  if (close !== 'none') return endAction(lexing, close);
  if (at >= text.length) return unclosedAction(lexing);
  const character = characterAt(text, at);
  if (isSpace(character)) return readSpace(lexing);
  const kind = single.get(character);
  if (kind !== undefined) return pushed(lexing, kind, at + 1);
  switch (character) {
    case ':':
      return text[at + 1] === '=' ? pushed(lexing, 'declare', at + 2) : unexpected(lexing, at, ' Was ":=" meant?');
    case '"':
      return readQuoted(lexing, 'string', 'text');
    case "'":
      return readQuoted(lexing, 'character constant', 'character');
    case '`':
      return readRawString(lexing);
    case '$':
      return readWord(lexing, 'variable', at + 1);
    case '(':
      lexing.openParentheses++;
      return pushed(lexing, 'left parenthesis', at + 1);
    case ')':
      return closeParenthesis(lexing);
    case '.':
      return isDigit(text[at + 1]) ? readNumber(lexing) : readField(lexing);
    default:
      return readOther(lexing, character);
  }
}

function readOther(lexing: Lexing, character: string): boolean {
  if (character === '+' || character === '-' || isDigit(character)) return readNumber(lexing);
  if (isWordCharacter(character)) return readWord(lexing, 'identifier', lexing.at);
  if (character > ' ' && character <= '~') return pushed(lexing, 'character', lexing.at + 1);
  return unexpected(lexing, lexing.at, '');
}

function pushed(lexing: Lexing, kind: TokenKind, end: number): boolean {
  push(lexing, kind, lexing.at, end);
  return true;
}

function endAction(lexing: Lexing, close: 'plain' | 'trim'): boolean {
  if (lexing.openParentheses === 0) closeAction(lexing, close);
  else pushError(lexing, lexing.at, templateSyntax.unclosedParenthesis(span(lexing.file, lexing.at, lexing.at), {}));
  return false;
}

function unclosedAction(lexing: Lexing): boolean {
  const { file, text, delimiters } = lexing;
  const problem = templateSyntax.unclosedAction(span(file, text.length, text.length), { close: delimiters.right });
  pushError(lexing, text.length, problem);
  return false;
}

/** A run of spaces; the last one stays where it belongs to a trimming delimiter. */
function readSpace(lexing: Lexing): boolean {
  const end = afterSpaces(lexing.text, lexing.at);
  const trims = rightDelimiterAt(lexing, end - 1) === 'trim';
  return pushed(lexing, 'space', trims ? end - 1 : end);
}

function closeParenthesis(lexing: Lexing): boolean {
  const { at } = lexing;
  push(lexing, 'right parenthesis', at, at + 1);
  lexing.openParentheses--;
  return lexing.openParentheses >= 0 || unexpected(lexing, at, '');
}

function readField(lexing: Lexing): boolean {
  const { text, at } = lexing;
  if (endsWord(lexing, at + 1)) return pushed(lexing, 'dot', at + 1);
  const end = afterWord(text, at + 1);
  return endsWord(lexing, end) ? pushed(lexing, 'field', end) : badWord(lexing, end);
}

/** A name that starts at the current place, and whose letters start at `from`. */
function readWord(lexing: Lexing, kind: 'identifier' | 'variable', from: number): boolean {
  const { text, at } = lexing;
  const end = endsWord(lexing, from) ? from : afterWord(text, from);
  if (!endsWord(lexing, end)) return badWord(lexing, end);
  const known = kind === 'identifier' ? keywordKinds.get(text.slice(at, end)) : undefined;
  return pushed(lexing, known ?? kind, end);
}

function afterWord(text: string, from: number): number {
  let at = from;
  for (;;) {
    const character = characterAt(text, at);
    if (!isWordCharacter(character)) return at;
    at += character.length;
  }
}

/** Whether a word may end before `at`. */
function endsWord(lexing: Lexing, at: number): boolean {
  const character = lexing.text[at];
  if (character === undefined || isSpace(character) || '.,|:)('.includes(character)) return true;
  return lexing.text.startsWith(lexing.delimiters.right, at);
}

function badWord(lexing: Lexing, at: number): boolean {
  const character = characterAt(lexing.text, at);
  if (character === '-' || character === '+') return unexpected(lexing, at, ' Put a blank before it.');
  if (character === '[') return unexpected(lexing, at, ' Use the function "index" to look into a list.');
  return unexpected(lexing, at, '');
}

function readNumber(lexing: Lexing): boolean {
  const { file, text, at } = lexing;
  const { end, kind } = afterNumber(text, at);
  if (kind !== 'bad') return pushed(lexing, kind, end);
  lexing.at = end;
  const values = { text: text.slice(at, end), reason: 'another character follows its digits' };
  pushError(lexing, at, templateSyntax.badNumber(span(file, at, end), values));
  return false;
}

function readQuoted(lexing: Lexing, kind: 'string' | 'character constant', what: string): boolean {
  const { text, at } = lexing;
  const quote = text[at] ?? '';
  let end = at + 1;
  while (end < text.length && text[end] !== '\n' && text[end] !== quote) {
    end += text[end] === '\\' && text[end + 1] !== '\n' ? 2 : 1;
  }
  if (text[end] === quote) return pushed(lexing, kind, end + 1);
  return unterminated(lexing, what, quote === '"' ? "'\"'" : `"${quote}"`);
}

function readRawString(lexing: Lexing): boolean {
  const end = lexing.text.indexOf('`', lexing.at + 1);
  if (end >= 0) return pushed(lexing, 'raw string', end + 1);
  return unterminated(lexing, 'text', '"`"');
}

function unterminated(lexing: Lexing, what: string, quote: string): boolean {
  const { file, at } = lexing;
  pushError(lexing, at, templateSyntax.unterminatedText(span(file, at, at + 1), { what, quote }));
  return false;
}

function unexpected(lexing: Lexing, at: number, suggestion: string): boolean {
  const character = characterAt(lexing.text, at);
  const place = span(lexing.file, at, at + character.length);
  pushError(lexing, at, templateSyntax.unexpectedCharacter(place, { character: visible(character), suggestion }));
  return false;
}

/** A character as it can be shown: one that cannot be seen is named by its code point. */
function visible(character: string): string {
  if (!/[\p{C}\p{Z}]/u.test(character)) return character;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}
