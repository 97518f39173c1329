import { check } from '../check/check.ts';
import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import type { Part } from '../syntax.ts';
import { skipBlanks } from './characters.ts';
import { grammar } from './parse-expression.ts';
import { deepestNesting, startParser, unexpected } from './parser.ts';
import { readParts } from './read-parts.ts';
import { readSimple } from './read-simple.ts';
import { readVariable } from './read-variable.ts';
import type { PlaceholderRead, Reading } from './reading.ts';
import { computedEnd, placeholderEnd } from './skip.ts';

const beginning = /\$\{\s*(vars?|resources)\s*[.[]/y;

/** Reads the placeholder at `at`. Undefined only when it has no end, after that was reported. */
export function readPlaceholder(reading: Reading, at: number): PlaceholderRead | undefined {
  if (reading.depth > deepestNesting) {
    reading.report(diagnostics.nestedTooDeep(reading.place(at, at + 2), { limit: deepestNesting }));
    return undefined;
  }
  const simple = readSimple(reading, at);
  if (simple) return simple;
  if (reading.text.charAt(at + 2) === '{') return readComputed(reading, at);
  const end = placeholderEnd(reading, at + 2);
  if (end < 0) return unterminated(reading, at, '${');
  beginning.lastIndex = at;
  const first = beginning.exec(reading.text)?.[1];
  if (first === undefined) return readForeign(reading, at, end);
  const read = first === 'resources' ? readReference(reading, at, end) : readVariable(reading, at, end);
  return read ?? asItIs(reading, at, end);
}

function unterminated(reading: Reading, at: number, opening: string): undefined {
  reading.report(diagnostics.unterminatedPlaceholder(reading.place(at, at + opening.length), { opening }));
}

/** A placeholder of our own that could not be read; the reason was reported. */
function asItIs(reading: Reading, at: number, end: number): PlaceholderRead {
  return foreignOf(reading, { at, end, parts: [reading.text.slice(at + 2, end - 1)] });
}

function readForeign(reading: Reading, at: number, end: number): PlaceholderRead {
  const inside = { ...reading, limit: end - 1, depth: reading.depth + 1 };
  return foreignOf(reading, { at, end, parts: readParts(inside, at + 2, 'keep') });
}

interface ForeignContent {
  readonly at: number;
  readonly end: number;
  readonly parts: readonly Part[];
}

function foreignOf(reading: Reading, { at, end, parts }: ForeignContent): PlaceholderRead {
  const text = reading.text.slice(at, end);
  return { placeholder: { kind: 'foreign', text, parts, ...reading.place(at, end) }, end };
}

function readReference(reading: Reading, at: number, end: number): PlaceholderRead | undefined {
  const { text } = reading;
  const behindWord = text.indexOf('resources', at) + 'resources'.length;
  const separator = skipBlanks(text, behindWord, end);
  const start = skipBlanks(text, separator + 1, end);
  const limit = start + text.slice(start, end - 1).trimEnd().length;
  if (text.charAt(separator) !== '.' || start >= limit) {
    reading.report(diagnostics.malformedReference(reading.place(at, end), { text: text.slice(at, end) }));
    return undefined;
  }
  const parts = readParts({ ...reading, limit, depth: reading.depth + 1 }, start);
  return { placeholder: { kind: 'reference', text: text.slice(at, end), parts, ...reading.place(at, end) }, end };
}

function readComputed(reading: Reading, at: number): PlaceholderRead | undefined {
  const { text, place } = reading;
  const recovery = text.indexOf('}}', at + 3);
  if (recovery < 0 || recovery + 2 > reading.limit) return unterminated(reading, at, '${{');
  const parser = startParser({ ...reading, depth: reading.depth + 1 }, at + 3, grammar);
  const root = grammar.expression(parser);
  const { token } = parser;
  const closed = token.text === '}' && text.charAt(token.end) === '}' && token.end < reading.limit;
  if (!closed && !parser.failed) unexpected(parser, 'An operator or "}}"');
  if (parser.failed) return asItIs(reading, at, computedEnd(reading, at + 3));
  const end = token.end + 1;
  const expression = { root, place };
  if (!check(expression, reading.report)) return asItIs(reading, at, end);
  return { placeholder: { kind: 'computed', text: text.slice(at, end), expression, ...place(at, end) }, end };
}
