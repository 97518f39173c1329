import type { Json } from '../util/json.ts';
import { wellFormed } from './text/well-formed.ts';
import { float, type GoValue, integer, list } from './value.ts';

/**
 * A value of the engine, made from plain data: a whole number of at most 64 bits is an `int64`, a `JsonFloat` and what is larger a
 * `float64`. Every call makes new maps, so that a template may change what it gets.
 */
export function fromPlain(value: Json): Exclude<GoValue, undefined> {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return wellFormed(value);
  if (typeof value === 'bigint') return fromWhole(value);
  if (typeof value === 'number') return fromNumber(value);
  if ('float' in value) return float(value.float);
  if (value instanceof Map) return fromMap(value);
  return Array.isArray(value) ? list(value.map(fromPlain)) : null;
}

function fromNumber(value: number): Exclude<GoValue, undefined> {
  if (Number.isSafeInteger(value)) return integer('int64', value);
  return Number.isInteger(value) ? fromWhole(BigInt(value)) : float(value);
}

function fromWhole(value: bigint): Exclude<GoValue, undefined> {
  return BigInt.asIntN(64, value) === value ? integer('int64', value) : float(Number(value));
}

/** Put together by hand: this is run for all data of every rendering. */
function fromMap(value: ReadonlyMap<string, Json>): Exclude<GoValue, undefined> {
  const entries = new Map<string, GoValue>();
  value.forEach((item, key) => {
    entries.set(wellFormed(key), fromPlain(item));
  });
  return { kind: 'map', type: 'map[string]interface {}', entries, nil: false };
}
