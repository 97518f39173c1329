/** Decimal digits of a number: `0.DIGITS × 10^point`, no zeros at the end; zero has no digits and the point 0. */
export interface DecimalDigits {
  readonly digits: string;
  readonly point: number;
}

/** Every digit of a finite float that is not negative: a float is a whole number times a power of two, so that they end. */
export function exactDigits(value: number): DecimalDigits {
  if (value === 0) return { digits: '', point: 0 };
  const { mantissa, exponent } = binaryParts(value);
  const whole = exponent >= 0 ? mantissa << BigInt(exponent) : mantissa * 5n ** BigInt(-exponent);
  const digits = whole.toString();
  const point = digits.length + Math.min(exponent, 0);
  return { digits: digits.replace(/0+$/, ''), point };
}

/** `exact` with at most `count` digits, rounded half to even; `count` below zero leaves nothing. */
export function roundDigits(exact: DecimalDigits, count: number): DecimalDigits {
  const { digits, point } = exact;
  if (count >= digits.length) return exact;
  if (count < 0) return { digits: '', point: 0 };
  const kept = digits.slice(0, count);
  if (!roundsUp(digits, count)) return trimmed(kept, point);
  const up = (BigInt(`0${kept}`) + 1n).toString().padStart(count, '0');
  return trimmed(up, up.length > count ? point + 1 : point);
}

/** The sign-free parts of a float: `mantissa × 2^exponent`. */
export function binaryParts(value: number): { readonly mantissa: bigint; readonly exponent: number } {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const raw = bits.getBigUint64(0);
  const biased = Number((raw >> 52n) & 0x7ffn);
  const fraction = raw & 0xfffffffffffffn;
  if (biased === 0) return { mantissa: fraction, exponent: -1074 };
  return { mantissa: fraction | 0x10000000000000n, exponent: biased - 1075 };
}

function roundsUp(digits: string, count: number): boolean {
  const next = digits[count] ?? '0';
  if (next !== '5' || digits.length > count + 1) return next >= '5';
  return count > 0 && Number(digits[count - 1]) % 2 === 1;
}

function trimmed(digits: string, point: number): DecimalDigits {
  const significant = digits.replace(/0+$/, '');
  return significant === '' ? { digits: '', point: 0 } : { digits: significant, point };
}
