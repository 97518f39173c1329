import type { Span } from '../source/span.ts';
import type { Literal } from '../value/literal.ts';

const zero = 48;
const nine = 57;

/**
 * `text` as a whole number when it is nothing but at most 15 decimal digits without a leading zero: the only numbers
 * that both versions of YAML agree on without a second look, and nearly all that occur. Undefined otherwise.
 */
export function smallInteger(text: string): number | undefined {
  const { length } = text;
  if (length === 0 || length > 15) return undefined;
  let value = text.charCodeAt(0) - zero;
  if (value < 0 || value > 9 || (value === 0 && length > 1)) return undefined;
  for (let index = 1; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code < zero || code > nine) return undefined;
    value = value * 10 + code - zero;
  }
  return value;
}

/** The whole number with these digits (and a prefix `0x`, `0o`, `0b`): a double when it holds it exactly, else a bigint. */
export function integerNode(at: Span, digits: string, negative: boolean): Literal {
  const { file, start, end } = at;
  const size = Number(digits);
  if (Number.isSafeInteger(size))
    return { kind: 'integer', file, start, end, value: negative && size > 0 ? -size : size };
  const exact = BigInt(digits);
  return { kind: 'integer', file, start, end, value: negative ? -exact : exact };
}

/** `.inf`, `-.INF`, `.nan` and so on as numbers; undefined for other text. */
export function specialFloat(text: string): number | undefined {
  if (/^\.(nan|NaN|NAN)$/.test(text)) return Number.NaN;
  if (!/^[-+]?\.(inf|Inf|INF)$/.test(text)) return undefined;
  return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
