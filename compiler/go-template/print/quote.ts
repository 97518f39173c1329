import { isEscapedByte } from '../go-string.ts';
import type { GoString } from '../value.ts';

const named: ReadonlyMap<string, string> = new Map([
  ['\x07', '\\a'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\v', '\\v'],
]);

/** Go's `strconv.Quote`: double quotes, escapes for what cannot be seen; with `ascii` for everything beyond ASCII (`QuoteToASCII`). */
export function quoteText(text: GoString, ascii = false): string {
  if (/^[ !#-[\]-~]*$/.test(text)) return `"${text}"`;
  const style = { quote: '"', ascii };
  return `"${text.replace(/[^ !#-[\]-~]/gu, (character) => escapeCharacter(character, style))}"`;
}

/** Go's `strconv.QuoteRune`: `'x'`. Invalid code points read as U+FFFD. */
export function quoteRune(point: number, ascii = false): string {
  const bad = point < 0 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff);
  const character = bad ? '\ufffd' : String.fromCodePoint(point);
  return `'${escapeCharacter(character, { quote: "'", ascii })}'`;
}

/** Go's `strconv.IsPrint`: letters, marks, numbers, punctuation, symbols, and the ASCII blank. */
export function isPrintable(character: string): boolean {
  return /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(character);
}

/** Go's `strconv.CanBackquote`: whether `` `text` `` says the same. */
export function canBackquote(text: GoString): boolean {
  return !/[`\x00-\x08\x0a-\x1f\x7f\ufeff]|\p{Cs}/u.test(text);
}

function escapeCharacter(character: string, style: { readonly quote: string; readonly ascii: boolean }): string {
  if (character === style.quote || character === '\\') return `\\${character}`;
  const point = character.codePointAt(0) ?? 0;
  if (character.length === 1 && isEscapedByte(point)) return `\\x${(point - 0xdc00).toString(16)}`;
  if ((!style.ascii || point < 0x80) && isPrintable(character)) return character;
  const name = named.get(character);
  if (name !== undefined) return name;
  if (point < 0x20 || point === 0x7f) return `\\x${hexadecimal(point, 2)}`;
  return point < 0x10000 ? `\\u${hexadecimal(point, 4)}` : `\\U${hexadecimal(point, 8)}`;
}

function hexadecimal(value: number, width: number): string {
  return value.toString(16).padStart(width, '0');
}
