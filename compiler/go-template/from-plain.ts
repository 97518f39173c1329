import type { Json } from '../util/json.ts';
import { wellFormed } from './text/well-formed.ts';
import { float, type GoValue, integer, list, map } from './value.ts';

/**
 * A value of the engine, made from plain data: a whole number of at most 64 bits is an `int64`, a `JsonFloat` and what is larger a
 * `float64`. Every call makes new maps, so that a template may change what it gets.
 */
export function fromPlain(value: Json): Exclude<GoValue, undefined> {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return wellFormed(value);
  if (typeof value === 'bigint') return fromWhole(value);
  if (typeof value === 'number') return Number.isInteger(value) ? fromWhole(BigInt(value)) : float(value);
  if ('float' in value) return float(value.float);
  if (value instanceof Map) return fromMap(value);
  return Array.isArray(value) ? list(value.map(fromPlain)) : null;
}

function fromWhole(value: bigint): Exclude<GoValue, undefined> {
  return BigInt.asIntN(64, value) === value ? integer('int64', value) : float(Number(value));
}

function fromMap(value: ReadonlyMap<string, Json>): Exclude<GoValue, undefined> {
  return map(Array.from(value, ([key, item]) => [wellFormed(key), fromPlain(item)] as const));
}
