import type { Json } from '../../util/json.ts';
import { parseFloatText } from '../numbers/parse-float.ts';
import { endsTooEarly, type JsonReader, reject, skipSpace } from './json-reader.ts';
import { readString } from './read-string.ts';

/** What was read, and Go's words for the first mistake. With a number out of range both are there: the number is nil then. */
export interface ParsedJson {
  readonly value: Json;
  readonly error: string | undefined;
  /** How far the text was read: where the mistake is. */
  readonly at: number;
}

const deepest = 10_000;

/**
 * Reads a JSON text as Go's `json.Unmarshal` does into an empty interface: every number is a float64, later members win, and
 * nothing but white space may follow. Nesting is limited to `depth` levels (Go: 10,000).
 */
export function parseJson(text: string, depth = deepest): ParsedJson {
  return parse({ text, integers: false, at: 0, error: undefined, rangeError: undefined }, Math.min(depth, deepest));
}

/**
 * The same, but a number without `.`, `e` and `E` that fits in 64 bits is whole (`bigint`): how a template's data are read.
 */
export function parseJsonWithIntegers(text: string, depth: number): ParsedJson {
  return parse({ text, integers: true, at: 0, error: undefined, rangeError: undefined }, depth);
}

function parse(reader: JsonReader, depth: number): ParsedJson {
  const { text } = reader;
  const value = readValue(reader, depth);
  const spaceOnly = reader.error === undefined && !/[^ \t\r\n]/.test(text.slice(reader.at));
  if (reader.error === undefined && !spaceOnly) rejectRest(reader);
  if (reader.error !== undefined) return { value: null, error: reader.error, at: reader.at };
  return { value: value ?? null, error: reader.rangeError, at: reader.at };
}

function rejectRest(reader: JsonReader): void {
  skipSpace(reader);
  reject(reader, 'after top-level value');
}

function readValue(reader: JsonReader, depth: number): Json | undefined {
  if (!skipSpace(reader)) return undefined;
  const first = reader.text.charAt(reader.at);
  if ((first === '{' || first === '[') && depth <= 0) return reject(reader, 'exceeded max depth');
  switch (first) {
    case '{':
      return readObject(reader, depth - 1);
    case '[':
      return readArray(reader, depth - 1);
    case '"':
      reader.at++;
      return readString(reader);
    case 't':
      return readWord(reader, 'true', true);
    case 'f':
      return readWord(reader, 'false', false);
    case 'n':
      return readWord(reader, 'null', null);
    default:
      return /[-\d]/.test(first) ? readNumber(reader) : reject(reader, 'looking for beginning of value');
  }
}

function readWord<Meaning>(reader: JsonReader, word: string, meaning: Meaning): Meaning | undefined {
  for (const letter of word) {
    if (reader.text.charAt(reader.at) !== letter) return reject(reader, `in literal ${word} (expecting '${letter}')`);
    reader.at++;
  }
  return meaning;
}

function readNumber(reader: JsonReader): Json | undefined {
  const start = reader.at;
  if (reader.text.charAt(reader.at) === '-') reader.at++;
  const leadingZero = reader.text.charAt(reader.at) === '0';
  if (!skipDigits(reader, leadingZero)) return reject(reader, 'in numeric literal');
  if (reader.text.charAt(reader.at) === '.') {
    reader.at++;
    if (!skipDigits(reader, false)) return reject(reader, 'after decimal point in numeric literal');
  }
  if (/[eE]/.test(reader.text.charAt(reader.at))) {
    reader.at++;
    if (/[-+]/.test(reader.text.charAt(reader.at))) reader.at++;
    if (!skipDigits(reader, false)) return reject(reader, 'in exponent of numeric literal');
  }
  return toNumber(reader, reader.text.slice(start, reader.at));
}

function toNumber(reader: JsonReader, text: string): Json {
  if (reader.integers && !/[.eE]/.test(text)) {
    const whole = BigInt(text);
    if (BigInt.asIntN(64, whole) === whole) return whole;
  }
  const value = parseFloatText(text);
  if (value !== undefined) return { float: value };
  reader.rangeError ??= `json: cannot unmarshal number ${text} into Go value of type float64`;
  return null;
}

/** Skips digits, or one digit; says whether there was any. */
function skipDigits(reader: JsonReader, one: boolean): boolean {
  const start = reader.at;
  while (/\d/.test(reader.text.charAt(reader.at)) && !(one && reader.at > start)) reader.at++;
  return reader.at > start;
}

function readArray(reader: JsonReader, depth: number): Json | undefined {
  reader.at++;
  const items: Json[] = [];
  if (!skipSpace(reader)) return undefined;
  if (reader.text.charAt(reader.at) === ']') reader.at++;
  else {
    do {
      const item = readValue(reader, depth);
      if (item === undefined) return undefined;
      items.push(item);
    } while (goesOn(reader, ']', 'after array element'));
  }
  return reader.error === undefined ? items : undefined;
}

/** Reads `,` or the closing bracket; says whether more follows. */
function goesOn(reader: JsonReader, close: string, context: string): boolean {
  if (!skipSpace(reader)) return false;
  const character = reader.text.charAt(reader.at);
  if (character !== ',' && character !== close) {
    reject(reader, context);
    return false;
  }
  reader.at++;
  return character === ',';
}

function readObject(reader: JsonReader, depth: number): Json | undefined {
  reader.at++;
  const entries = new Map<string, Json>();
  if (!skipSpace(reader)) return undefined;
  if (reader.text.charAt(reader.at) === '}') reader.at++;
  else {
    do {
      const key = readKey(reader);
      const value = key === undefined ? undefined : readValue(reader, depth);
      if (key === undefined || value === undefined) return undefined;
      entries.set(key, value);
    } while (goesOn(reader, '}', 'after object key:value pair'));
  }
  return reader.error === undefined ? entries : undefined;
}

function readKey(reader: JsonReader): string | undefined {
  if (!skipSpace(reader)) return undefined;
  if (reader.text.charAt(reader.at) !== '"') return reject(reader, 'looking for beginning of object key string');
  reader.at++;
  const key = readString(reader);
  if (key === undefined || !skipSpace(reader)) return key === undefined ? undefined : endsTooEarly(reader);
  if (reader.text.charAt(reader.at) !== ':') return reject(reader, 'after object key');
  reader.at++;
  return key;
}
