import { encodeBase64 } from '../encoding/base64.ts';
import type { Failure, FunctionScope } from '../function.ts';
import { compareStrings } from '../go-string.ts';
import { exponentNotation, plainNotation, shortestDigits } from '../numbers/shortest-digits.ts';
import { civilDate } from '../time/civil.ts';
import { formatTime } from '../time/format-time.ts';
import { rfc3339Nano } from '../time/layout.ts';
import type { GoList, GoMap, GoTime, GoValue } from '../value.ts';
import type { JsonTree } from './json-tree.ts';

/** Why JSON cannot hold a value, in Go's words. */
export interface Unsupported {
  readonly kind: 'unsupported';
  readonly reason: string;
}

/** A tree, or why there is none: JSON cannot hold the value, or the rendering is over its bounds. */
export type Marshalled = JsonTree | Unsupported | Failure;

type Bounds = Pick<FunctionScope, 'spend'>;

export function isTree(result: Marshalled): result is JsonTree {
  return typeof result !== 'object' || result === null || (result.kind !== 'failure' && result.kind !== 'unsupported');
}

/**
 * `value` as Go's `encoding/json` marshals it: members sorted by bytes, nil lists and maps as null, bytes that are no valid UTF-8 as U+FFFD.
 * Complex numbers, infinities, and values nested deeper than `depth` are unsupported.
 */
export function marshalJson(value: GoValue, depth: number, bounds: Bounds): Marshalled {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return bounds.spend(value.length / 2) ?? value;
  switch (value.kind) {
    case 'integer':
      return { kind: 'number', text: String(value.value) };
    case 'float':
      return marshalFloat(value.value);
    case 'complex':
      return unsupported(`json: unsupported type: ${value.type}`);
    case 'list':
      return marshalList(value, depth, bounds);
    case 'map':
      return marshalMap(value, depth, bounds);
    case 'time':
      return marshalTime(value);
    default:
      return value.text;
  }
}

function unsupported(reason: string): Unsupported {
  return { kind: 'unsupported', reason };
}

/** A tree is made of each item, and text of the tree. */
const costOfItem = 8;

function enter(depth: number, size: number, bounds: Bounds): Failure | Unsupported | undefined {
  return depth <= 0 ? unsupported('json: unsupported value: encountered a cycle') : bounds.spend(size * costOfItem);
}

function marshalFloat(value: number): Marshalled {
  if (!Number.isFinite(value)) return unsupported(`json: unsupported value: ${floatName(value)}`);
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

function marshalList(list: GoList, depth: number, bounds: Bounds): Marshalled {
  if (list.nil) return null;
  const stop = enter(depth, list.items.length, bounds);
  if (stop) return stop;
  if (list.type === '[]uint8') return encodeBase64(Uint8Array.from(list.items, byteOf));
  const items: JsonTree[] = [];
  for (const item of list.items) {
    const tree = marshalJson(item, depth - 1, bounds);
    if (!isTree(tree)) return tree;
    items.push(tree);
  }
  return { kind: 'array', items };
}

function byteOf(value: GoValue): number {
  return typeof value === 'object' && value !== null && value.kind === 'integer' ? Number(value.value) : 0;
}

function marshalMap(map: GoMap, depth: number, bounds: Bounds): Marshalled {
  if (map.nil) return null;
  const stop = enter(depth, map.entries.size, bounds);
  if (stop) return stop;
  const members: (readonly [string, JsonTree])[] = [];
  for (const key of [...map.entries.keys()].sort(compareStrings)) {
    const tree = marshalJson(map.entries.get(key), depth - 1, bounds);
    if (!isTree(tree)) return tree;
    members.push([key, tree]);
  }
  return { kind: 'object', members };
}

function marshalTime(time: GoTime): Marshalled {
  const { year } = civilDate(time);
  if (year < 0 || year >= 10000)
    return unsupported(
      'json: error calling MarshalJSON for type time.Time: Time.MarshalJSON: year outside of range [0,9999]',
    );
  return formatTime(time, rfc3339Nano);
}
