/** Decimal digits of a float, rounded from its exact binary value, ties to even: what C and Python print. */

/** `value` = mantissa × 2^exponent, for a finite value that is not negative. */
function split(value: number): { readonly mantissa: bigint; readonly exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  return biased === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction | 0x10000000000000n, exponent: biased - 1075 };
}

/** value × 10^power as a whole number, for a finite value that is not negative. */
export function scaled(value: number, power: number): bigint {
  const { mantissa, exponent } = split(value);
  let top = mantissa;
  let bottom = 1n;
  if (power >= 0) top *= 10n ** BigInt(power);
  else bottom *= 10n ** BigInt(-power);
  if (exponent >= 0) top <<= BigInt(exponent);
  else bottom <<= BigInt(-exponent);
  return divideToEven(top, bottom);
}

/** The nearest whole number to top ÷ bottom, both positive; of two, the even one. */
export function divideToEven(top: bigint, bottom: bigint): bigint {
  const quotient = top / bottom;
  const twice = (top % bottom) * 2n;
  if (twice > bottom || (twice === bottom && quotient % 2n === 1n)) return quotient + 1n;
  return quotient;
}

/** With exactly `precision` digits behind the point. */
export function fixedDigits(value: number, precision: number): string {
  const digits = scaled(value, precision)
    .toString()
    .padStart(precision + 1, '0');
  if (precision === 0) return digits;
  return `${digits.slice(0, -precision)}.${digits.slice(-precision)}`;
}

export interface Significant {
  /** As many digits as asked for, without a point. */
  readonly digits: string;
  /** The power of ten of the first digit. */
  readonly exponent: number;
}

/** The first `count` digits, at least one. */
export function significantDigits(value: number, count: number): Significant {
  if (value === 0) return { digits: '0'.repeat(count), exponent: 0 };
  let exponent = Number(value.toExponential().split('e')[1]);
  let digits = scaled(value, count - 1 - exponent).toString();
  if (digits.length > count) {
    exponent++;
    digits = digits.slice(0, count);
  } else if (digits.length < count) {
    // The shortest digits had been rounded up to the next power of ten.
    exponent--;
    digits = scaled(value, count - 1 - exponent).toString();
  }
  return { digits, exponent };
}
