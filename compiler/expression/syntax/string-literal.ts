import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import type { Range } from '../syntax.ts';
import type { Reading } from './reading.ts';
import { quotesAt } from './skip.ts';

/** The inside of a text literal. */
export interface Body extends Range {
  readonly raw: boolean;
  readonly formatted: boolean;
}

/** Where the characters of a literal are, and how they are meant; `range` has the prefix and the quotes. */
export function bodyOf(text: string, range: Range): Body {
  let quote = range.start;
  while (text.charAt(quote) !== '"' && text.charAt(quote) !== "'") quote++;
  const prefix = text.slice(range.start, quote).toLowerCase();
  const { length } = quotesAt(text, quote);
  const start = quote + length;
  return { start, end: range.end - length, raw: prefix.includes('r'), formatted: prefix.includes('f') };
}

const simple: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['\n', ''],
]);

export interface Escaped {
  readonly text: string;
  readonly end: number;
}

/** Decodes the escape at `at`. Unknown escapes are kept, as in Python; codes that do not exist are reported. */
export function readEscape(reading: Reading, at: number, limit: number): Escaped | undefined {
  const { text } = reading;
  const character = text.charAt(at + 1);
  const known = simple.get(character);
  if (known !== undefined) return { text: known, end: at + 2 };
  const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, Math.min(at + 4, limit)))?.[0];
  if (octal) return { text: String.fromCodePoint(Number.parseInt(octal, 8)), end: at + 1 + octal.length };
  const length = { x: 2, u: 4, U: 8 }[character];
  if (length !== undefined) return readCode(reading, { start: at, end: at + 2 + length }, limit);
  if (character === 'N') return malformed(reading, { start: at, end: at + 2 }, 'characters cannot be written by name');
  return { text: '\\', end: at + 1 };
}

function readCode(reading: Reading, range: Range, limit: number): Escaped | undefined {
  const digits = reading.text.slice(range.start + 2, Math.min(range.end, limit));
  if (digits.length !== range.end - range.start - 2 || !/^[0-9a-fA-F]+$/.test(digits)) {
    return malformed(
      reading,
      { ...range, end: Math.min(range.end, limit) },
      `${range.end - range.start - 2} hexadecimal digits must follow it`,
    );
  }
  const code = Number.parseInt(digits, 16);
  if (code > 0x10ffff) return malformed(reading, range, 'there is no such character');
  return { text: String.fromCodePoint(code), end: range.end };
}

function malformed(reading: Reading, range: Range, reason: string): undefined {
  reading.report(
    diagnostics.malformedLiteral(reading.place(range.start, range.end), {
      what: 'The backslash and what follows it',
      reason,
    }),
  );
}
