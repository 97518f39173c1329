import { shortestDigits } from './shortest-digits.ts';

/** An exact decimal number: `coefficient` × 10^`exponent`. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

const divisionDigits = 16;

/** The decimal with the shortest digits of `value`; undefined unless it is finite. */
export function toDecimal(value: number): Decimal | undefined {
  if (!Number.isFinite(value)) return undefined;
  if (value === 0) return { coefficient: 0n, exponent: 0 };
  const { negative, digits, point } = shortestDigits(value);
  const coefficient = BigInt(digits);
  return { coefficient: negative ? -coefficient : coefficient, exponent: point - digits.length };
}

/** The float nearest to `decimal`. */
export function fromDecimal({ coefficient, exponent }: Decimal): number {
  // There is no negative zero among decimals.
  return coefficient === 0n ? 0 : Number(`${coefficient}e${exponent}`);
}

export function addDecimals(left: Decimal, right: Decimal): Decimal {
  const exponent = Math.min(left.exponent, right.exponent);
  return { coefficient: scaledTo(left, exponent) + scaledTo(right, exponent), exponent };
}

export function subtractDecimals(left: Decimal, right: Decimal): Decimal {
  return addDecimals(left, { coefficient: -right.coefficient, exponent: right.exponent });
}

export function multiplyDecimals(left: Decimal, right: Decimal): Decimal {
  return { coefficient: left.coefficient * right.coefficient, exponent: left.exponent + right.exponent };
}

/** The quotient with 16 digits behind the point, half away from zero; undefined for a division by zero. */
export function divideDecimals(left: Decimal, right: Decimal): Decimal | undefined {
  if (right.coefficient === 0n) return undefined;
  const shift = left.exponent - right.exponent + divisionDigits;
  const dividend = shift > 0 ? left.coefficient * 10n ** BigInt(shift) : left.coefficient;
  const divisor = shift < 0 ? right.coefficient * 10n ** BigInt(-shift) : right.coefficient;
  const quotient = dividend / divisor;
  const rest = absolute(dividend - quotient * divisor);
  if (2n * rest < absolute(divisor)) return { coefficient: quotient, exponent: -divisionDigits };
  const away = dividend < 0n === divisor < 0n ? 1n : -1n;
  return { coefficient: quotient + away, exponent: -divisionDigits };
}

function scaledTo({ coefficient, exponent }: Decimal, target: number): bigint {
  return coefficient * 10n ** BigInt(exponent - target);
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
