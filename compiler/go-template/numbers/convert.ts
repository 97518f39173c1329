import type { GoValue } from '../value.ts';
import { parseFloatText } from './parse-float.ts';
import { parseInteger } from './parse-integer.ts';

const least = -(1n << 63n);

/**
 * `value` as an int64, as spf13/cast's `ToInt64` makes one for sprig: floats are cut, strings read with any base prefix after a zero fraction
 * is cut off, true is 1, and everything else 0.
 */
export function toInt64(value: GoValue): bigint {
  if (typeof value === 'string') return parseInteger(withoutZeroFraction(value), 0) ?? 0n;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value !== 'object' || value === null) return 0n;
  if (value.kind === 'float') return truncateFloat(value.value);
  if (value.kind !== 'integer' || value.type === 'time.Duration') return 0n;
  return BigInt.asIntN(64, BigInt(value.value));
}

/** `value` as a float64, as spf13/cast's `ToFloat64` makes one. */
export function toFloat64(value: GoValue): number {
  if (typeof value === 'string') return parseFloatText(value) ?? 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'object' || value === null) return 0;
  if (value.kind === 'float') return value.value;
  return value.kind === 'integer' && value.type !== 'time.Duration' ? Number(value.value) : 0;
}

/** Go's conversion of a float to int64 on amd64: what does not fit is the least integer. */
export function truncateFloat(value: number): bigint {
  if (!(value > -(2 ** 63) - 1025 && value < 2 ** 63)) return least;
  return BigInt(Math.trunc(value));
}

/** `3.0` is read as `3`, `.0` as nothing. */
function withoutZeroFraction(text: string): string {
  return text.replace(/\.0+$/, '');
}
