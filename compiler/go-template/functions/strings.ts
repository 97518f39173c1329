import { type Failure, type FunctionScope, failure, type TemplateFunction, templateFunction } from '../function.ts';
import { quoteText } from '../print/quote.ts';
import { printValue } from '../print/sprint.ts';
import { fromByteString, toByteString } from '../text/byte-string.ts';
import { lowerText, upperText } from '../text/letter-case.ts';
import { trimSpace } from '../text/space.ts';
import { textOf } from './text-of.ts';

/** Plain string functions: https://masterminds.github.io/sprig/strings.html. They count bytes, as Go does. */
export const stringFunctions: readonly TemplateFunction[] = [
  templateFunction('hello', { takes: [], call: () => 'Hello!' }),
  templateFunction('trim', { takes: ['string'], call: ([text]) => trimSpace(text) }),
  templateFunction('upper', { takes: ['string'], call: ([text]) => upperText(text) }),
  templateFunction('lower', { takes: ['string'], call: ([text]) => lowerText(text) }),
  ...['trimAll', 'trimall'].map((name) =>
    templateFunction(name, { takes: ['string', 'string'], call: ([cutset, text]) => trimCharacters(text, cutset) }),
  ),
  templateFunction('trimSuffix', {
    takes: ['string', 'string'],
    call: ([suffix, text]) => (suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text),
  }),
  templateFunction('trimPrefix', {
    takes: ['string', 'string'],
    call: ([prefix, text]) => (text.startsWith(prefix) ? text.slice(prefix.length) : text),
  }),
  templateFunction('contains', { takes: ['string', 'string'], call: ([part, text]) => text.includes(part) }),
  templateFunction('hasPrefix', { takes: ['string', 'string'], call: ([prefix, text]) => text.startsWith(prefix) }),
  templateFunction('hasSuffix', { takes: ['string', 'string'], call: ([suffix, text]) => text.endsWith(suffix) }),
  templateFunction('repeat', { takes: ['int', 'string'], call: ([count, text], scope) => repeat(text, count, scope) }),
  templateFunction('replace', {
    takes: ['string', 'string', 'string'],
    call: ([old, replacement, text], scope) => replaceAll(text, { old, replacement }, scope),
  }),
  templateFunction('trunc', { takes: ['int', 'string'], call: ([count, text]) => truncate(text, count) }),
  templateFunction('substr', {
    takes: ['int', 'int', 'string'],
    call: ([start, end, text]) => substring(text, start, end),
  }),
  templateFunction('plural', {
    takes: ['string', 'string', 'int'],
    call: ([one, many, count]) => (Number(count) === 1 ? one : many),
  }),
  templateFunction('toString', { takes: ['any'], call: ([value], scope) => textOf(value, scope) }),
  templateFunction('quote', {
    takes: [],
    variadic: 'any',
    call: (values, scope) => joinPresent(values, (value) => quoteText(textOf(value, scope))),
  }),
  templateFunction('squote', {
    takes: [],
    variadic: 'any',
    call: (values, scope) => joinPresent(values, (value) => `'${printValue(value, scope)}'`),
  }),
  templateFunction('cat', {
    takes: [],
    variadic: 'any',
    call: (values, scope) => joinPresent(values, (value) => printValue(value, scope)),
  }),
  templateFunction('fail', { takes: ['string'], call: ([message]) => failure(message) }),
];

function joinPresent<Value>(values: readonly Value[], print: (value: Value) => string): string {
  return values
    .filter((value) => value !== null && value !== undefined)
    .map(print)
    .join(' ');
}

function trimCharacters(text: string, cutset: string): string {
  const cut = new Set(cutset);
  const characters = [...text];
  const start = characters.findIndex((character) => !cut.has(character));
  if (start < 0) return '';
  let end = characters.length;
  while (cut.has(characters[end - 1] ?? '')) end--;
  return characters.slice(start, end).join('');
}

function repeat(text: string, count: number | bigint, scope: FunctionScope): string | Failure {
  if (count < 0) return failure('strings: negative Repeat count');
  return scope.reserve(text.length * Number(count)) ?? (text === '' ? '' : text.repeat(Number(count)));
}

interface Replacing {
  readonly old: string;
  readonly replacement: string;
}

function replaceAll(text: string, { old, replacement }: Replacing, scope: FunctionScope): string | Failure {
  // An empty text is found between all characters.
  const parts = old === '' ? ['', ...text, ''] : text.split(old);
  const length = text.length + (parts.length - 1) * Math.max(0, replacement.length - old.length);
  return scope.reserve(length) ?? parts.join(replacement);
}

function truncate(text: string, count: number | bigint): string {
  const bytes = toByteString(text);
  const size = Number(count);
  if (size < 0 && bytes.length + size > 0) return fromByteString(bytes.slice(size));
  return size >= 0 && bytes.length > size ? fromByteString(bytes.slice(0, size)) : text;
}

function substring(text: string, start: number | bigint, end: number | bigint): string | Failure {
  const bytes = toByteString(text);
  const from = start < 0 ? 0 : Number(start);
  const to = start >= 0 && (end < 0 || end > bytes.length) ? bytes.length : Number(end);
  if (from > to || to > bytes.length)
    return failure(`the range ${start} to ${end} is not in a text of ${bytes.length} bytes`);
  return fromByteString(bytes.slice(from, to));
}
