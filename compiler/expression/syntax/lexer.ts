import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import { nameEnd, skipBlanks } from './characters.ts';
import type { Reading } from './reading.ts';
import { stringEnd } from './skip.ts';
import type { Token } from './token.ts';

const keywords: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in', 'is', 'if', 'else', 'for', 'lambda']);
const notForExpressions: ReadonlySet<string> = new Set(['async', 'await', 'yield', 'import', 'def', 'class', 'return']);
const prefixes = /^(?:[rRuUfF]|[fF][rR]|[rR][fF])$/;
const bytesPrefixes = /^(?:[bB]|[bB][rR]|[rR][bB])$/;

const twoCharacters: ReadonlySet<string> = new Set(['**', '//', '==', '!=', '<=', '>=', '<<', '>>']);
const oneCharacter = '+-*/%()[]{}<>=,.:|&^~!';

/** What people try that is written otherwise here. */
const foreign: ReadonlyMap<string, string> = new Map([
  ['&&', '; write "and"'],
  ['||', '; write "or"'],
  ['??', '; write "a if a is not None else b"'],
  ['->', ''],
  ['=>', '; write "lambda x: …"'],
  ['#', ': a comment belongs outside of the placeholder'],
  ['?', '; write "a if condition else b"'],
  ['`', '; texts stand in quotes'],
  [';', ''],
  ['\\', ': line breaks need no mark'],
  ['@', ''],
  ['$', ''],
]);

/** The token at or after `from`; undefined after a mistake was reported. */
export function nextToken(reading: Reading, from: number): Token | undefined {
  const { text, limit } = reading;
  const at = skipBlanks(text, from, limit);
  if (at >= limit) return { kind: 'end', text: '', start: limit, end: limit };
  const name = nameEnd(text, at, limit);
  if (name > at) return nameOrText(reading, at, name);
  const character = text.charAt(at);
  if (isDigit(character) || (character === '.' && isDigit(text.charAt(at + 1)))) return number(reading, at);
  if (character === '"' || character === "'") return string(reading, at, at, false);
  if (text.startsWith('${', at)) return { kind: 'placeholder', text: '', start: at, end: at + 2 };
  return operator(reading, at);
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function nameOrText(reading: Reading, at: number, end: number): Token | undefined {
  const text = reading.text.slice(at, end);
  const next = reading.text.charAt(end);
  if (end < reading.limit && (next === '"' || next === "'")) {
    if (prefixes.test(text)) return string(reading, at, end, /[fF]/.test(text));
    if (bytesPrefixes.test(text)) return unsupported(reading, at, end, 'bytes', '; leave the "b" away');
  }
  if (notForExpressions.has(text)) return unsupported(reading, at, end, `"${text}"`, '');
  return { kind: keywords.has(text) ? 'keyword' : 'name', text, start: at, end };
}

function string(reading: Reading, start: number, quote: number, formatted: boolean): Token | undefined {
  const end = stringEnd(reading, quote, formatted);
  if (end >= 0) return { kind: 'string', text: '', start, end };
  reading.report(diagnostics.unterminatedText(reading.place(start, quote + 1), {}));
  return undefined;
}

function operator(reading: Reading, at: number): Token | undefined {
  const two = at + 2 <= reading.limit ? reading.text.slice(at, at + 2) : '';
  const one = reading.text.charAt(at);
  if (twoCharacters.has(two)) return { kind: 'operator', text: two, start: at, end: at + 2 };
  for (const wrong of [two, one]) {
    const advice = foreign.get(wrong);
    if (advice !== undefined) return unsupported(reading, at, at + wrong.length, `"${wrong}"`, advice);
  }
  if (oneCharacter.includes(one)) return { kind: 'operator', text: one, start: at, end: at + 1 };
  const [character = one] = reading.text.slice(at, at + 2);
  return unsupported(reading, at, at + character.length, `the character "${character}"`, '');
}

function unsupported(reading: Reading, start: number, end: number, what: string, advice: string): undefined {
  reading.report(diagnostics.unsupportedSyntax(reading.place(start, end), { what, advice }));
}

const numberPattern =
  /0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:\d(?:_?\d)*\.?(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?/y;

function number(reading: Reading, at: number): Token | undefined {
  numberPattern.lastIndex = at;
  const text = numberPattern.exec(reading.text)?.[0] ?? '';
  const end = Math.min(at + text.length, reading.limit);
  const rest = nameEnd(reading.text, end, reading.limit);
  const reason = wrongNumber(text, reading.text.slice(end, rest));
  if (reason === undefined) return { kind: 'number', text, start: at, end };
  const what = 'The number';
  reading.report(diagnostics.malformedLiteral(reading.place(at, Math.max(rest, end)), { what, reason }));
  return undefined;
}

function wrongNumber(text: string, rest: string): string | undefined {
  if (rest === 'j' || rest === 'J') return 'imaginary numbers are not supported';
  if (rest !== '' && !keywords.has(rest)) return `"${rest}" follows its digits`;
  if (/^0[0-9_]*[1-9]/.test(text) && /^[0-9_]+$/.test(text))
    return 'it begins with zero; an octal number begins with "0o"';
  if (text.length > 4300) return 'it has more than 4300 digits';
  return undefined;
}
