import { encodeBase64 } from '../encoding/base64.ts';
import { type Failure, failure } from '../function.ts';
import { compareStrings } from '../go-string.ts';
import { exponentNotation, plainNotation, shortestDigits } from '../numbers/shortest-digits.ts';
import { civilDate } from '../time/civil.ts';
import { formatTime } from '../time/format-time.ts';
import { rfc3339Nano } from '../time/layout.ts';
import type { GoList, GoMap, GoTime, GoValue } from '../value.ts';
import type { JsonTree } from './json-tree.ts';

/** What a marshalling gave: `failure` has a `kind` that no tree has. */
export type Marshalled = JsonTree | Failure;

export function isMarshalled(result: Marshalled): result is JsonTree {
  return typeof result !== 'object' || result === null || result.kind !== 'failure';
}

/**
 * `value` as Go's `encoding/json` marshals it: members sorted by bytes, nil lists and maps as null, bytes that are no valid UTF-8 as U+FFFD.
 * Fails, in words, for what JSON cannot hold (complex numbers, infinities), and beyond `depth` levels of nesting.
 */
export function marshalJson(value: GoValue, depth: number): Marshalled {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return wellFormed(value);
  if (depth <= 0) return failure('json: unsupported value: encountered a cycle');
  switch (value.kind) {
    case 'integer':
      return { kind: 'number', text: String(value.value) };
    case 'float':
      return marshalFloat(value.value);
    case 'complex':
      return failure(`json: unsupported type: ${value.type}`);
    case 'list':
      return marshalList(value, depth);
    case 'map':
      return marshalMap(value, depth);
    case 'time':
      return marshalTime(value);
    default:
      return value.text;
  }
}

/** The text with U+FFFD for each byte that is no valid UTF-8. */
export function wellFormed(text: string): string {
  return /\p{Cs}/u.test(text) ? text.replace(/\p{Cs}/gu, '\ufffd') : text;
}

function marshalFloat(value: number): Marshalled {
  if (!Number.isFinite(value)) return failure(`json: unsupported value: ${floatName(value)}`);
  const size = Math.abs(value);
  const digits = shortestDigits(value);
  const plain = size === 0 || (size >= 1e-6 && size < 1e21);
  const text = plain ? plainNotation(digits) : exponentNotation(digits, 1);
  return { kind: 'number', text: (digits.negative ? '-' : '') + text };
}

function floatName(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  return value > 0 ? '+Inf' : '-Inf';
}

function marshalList(list: GoList, depth: number): Marshalled {
  if (list.nil) return null;
  if (list.type === '[]uint8') return encodeBase64(Uint8Array.from(list.items, byteOf));
  const items: JsonTree[] = [];
  for (const item of list.items) {
    const tree = marshalJson(item, depth - 1);
    if (!isMarshalled(tree)) return tree;
    items.push(tree);
  }
  return { kind: 'array', items };
}

function byteOf(value: GoValue): number {
  return typeof value === 'object' && value !== null && value.kind === 'integer' ? Number(value.value) : 0;
}

function marshalMap(map: GoMap, depth: number): Marshalled {
  if (map.nil) return null;
  const members: (readonly [string, JsonTree])[] = [];
  for (const key of [...map.entries.keys()].sort(compareStrings)) {
    const tree = marshalJson(map.entries.get(key), depth - 1);
    if (!isMarshalled(tree)) return tree;
    members.push([wellFormed(key), tree]);
  }
  return { kind: 'object', members };
}

function marshalTime(time: GoTime): Marshalled {
  const { year } = civilDate(time);
  if (year < 0 || year >= 10000)
    return failure(
      'json: error calling MarshalJSON for type time.Time: Time.MarshalJSON: year outside of range [0,9999]',
    );
  return formatTime(time, rfc3339Nano);
}
