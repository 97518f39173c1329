import { type Outcome, outcome } from '../diagnostics/outcome.ts';
import type { SourceFile } from '../source/source-file.ts';
import { span } from '../source/span.ts';
import type { Json } from '../util/json.ts';
import { templateSyntax } from './diagnostics.ts';
import { parseJsonWithIntegers } from './json/parse-json.ts';
import { wellFormed } from './text/well-formed.ts';
import { float, type GoValue, integer, list, map } from './value.ts';

/** How deeply a template's data may be nested. */
const deepest = 500;

/**
 * A template's data, read from a JSON text: a number without `.`, `e` and `E` that fits in 64 bits is an `int64`, every other a
 * `float64`. Of two members with one name the later counts, as in Go.
 *
 * Diagnostics: STK1530 where the text is no JSON; the value is then nil.
 */
export function fromJson(source: SourceFile): Outcome<GoValue> {
  const { value, error, at } = parseJsonWithIntegers(source.text, deepest);
  if (error === undefined) return outcome(value);
  return outcome(null, [templateSyntax.badJson(span(source, at, at + 1), { reason: error })]);
}

/** A template's data, made from the compiler's plain data: a number that is whole is an `int64`, a `JsonFloat` a `float64`. */
export function fromPlain(value: Json): GoValue {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return wellFormed(value);
  if (typeof value === 'bigint') return fromWhole(value);
  if (typeof value === 'number') return Number.isInteger(value) ? fromWhole(BigInt(value)) : float(value);
  if ('float' in value) return float(value.float);
  if (value instanceof Map) return fromMap(value);
  return Array.isArray(value) ? list(value.map(fromPlain)) : null;
}

function fromWhole(value: bigint): GoValue {
  return BigInt.asIntN(64, value) === value ? integer('int64', value) : float(Number(value));
}

function fromMap(value: ReadonlyMap<string, Json>): GoValue {
  return map(Array.from(value, ([key, item]) => [wellFormed(key), fromPlain(item)] as const));
}
