import { binaryParts, type DecimalDigits, exactDigits, roundDigits } from './exact-digits.ts';
import { shortestDigits } from './shortest-digits.ts';

export type FloatFormat = 'e' | 'E' | 'f' | 'g' | 'G' | 'b' | 'x' | 'X';

/**
 * Go's `strconv.FormatFloat(value, format, precision, 64)`: a precision of -1 asks for the fewest digits that read back as the same
 * float. Rounds the exact binary value, half to even. See https://pkg.go.dev/strconv#FormatFloat.
 */
export function formatFloat(value: number, format: FloatFormat, precision: number): string {
  if (Number.isNaN(value)) return 'NaN';
  const negative = value < 0 || Object.is(value, -0);
  if (!Number.isFinite(value)) return negative ? '-Inf' : '+Inf';
  const size = Math.abs(value);
  const sign = negative ? '-' : '';
  switch (format) {
    case 'b':
      return sign + binary(size);
    case 'x':
    case 'X': {
      const text = hexadecimal(size, precision);
      return sign + (format === 'X' ? text.toUpperCase() : text);
    }
    default: {
      const text = decimal(size, format.toLowerCase(), precision);
      return sign + (format === 'E' || format === 'G' ? text.toUpperCase() : text);
    }
  }
}

function decimal(size: number, format: string, precision: number): string {
  const shortest = precision < 0;
  const digits = shortest ? fewest(size) : rounded(size, format, precision);
  const { length } = digits.digits;
  if (format === 'e') return exponential(digits, shortest ? length - 1 : precision);
  if (format === 'f') return plain(digits, shortest ? Math.max(length - digits.point, 0) : precision);
  return general(digits, shortest ? undefined : Math.max(precision, 1));
}

function fewest(size: number): DecimalDigits {
  if (size === 0) return { digits: '', point: 0 };
  const { digits, point } = shortestDigits(size);
  return { digits, point };
}

function rounded(size: number, format: string, precision: number): DecimalDigits {
  const exact = exactDigits(size);
  if (format === 'e') return roundDigits(exact, precision + 1);
  if (format === 'f') return roundDigits(exact, exact.point + precision);
  return roundDigits(exact, Math.max(precision, 1));
}

/** `%g`: exponential when the exponent is below -4 or not below the precision (6 for the fewest digits). */
function general(digits: DecimalDigits, precision: number | undefined): string {
  const { length } = digits.digits;
  const narrow = precision !== undefined && precision > length && length >= digits.point ? length : precision;
  const exponent = digits.point - 1;
  const limit = precision === undefined ? 6 : (narrow ?? 6);
  if (exponent >= -4 && exponent < limit) return plain(digits, Math.max(length - digits.point, 0));
  return exponential(digits, Math.min(precision ?? length, length) - 1);
}

function exponential({ digits, point }: DecimalDigits, fraction: number): string {
  const rest = fraction > 0 ? `.${digits.slice(1, fraction + 1).padEnd(fraction, '0')}` : '';
  const exponent = digits === '' ? 0 : point - 1;
  const size = String(Math.abs(exponent)).padStart(2, '0');
  return `${digits[0] ?? '0'}${rest}e${exponent < 0 ? '-' : '+'}${size}`;
}

function plain({ digits, point }: DecimalDigits, fraction: number): string {
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  if (fraction <= 0) return whole;
  const zeros = '0'.repeat(Math.min(Math.max(-point, 0), fraction));
  const rest = digits.slice(Math.max(point, 0)).slice(0, fraction - zeros.length);
  return `${whole}.${(zeros + rest).padEnd(fraction, '0')}`;
}

function binary(size: number): string {
  const { mantissa, exponent } = binaryParts(size);
  return `${mantissa}p${exponent >= 0 ? '+' : ''}${exponent}`;
}

/** `0x1.8p+01`: one digit before the point; rounded half to even to `precision` digits after it, -1 for as many as needed. */
function hexadecimal(size: number, precision: number): string {
  let { mantissa, exponent } = binaryParts(size);
  if (mantissa === 0n) return `0x0${precision > 0 ? `.${'0'.repeat(precision)}` : ''}p+00`;
  const shift = 61 - mantissa.toString(2).length;
  mantissa <<= BigInt(shift);
  exponent = exponent - shift + 60;
  if (precision >= 0 && precision < 15) {
    const drop = BigInt(60 - 4 * precision);
    const rest = mantissa & ((1n << drop) - 1n);
    mantissa >>= drop;
    const half = 1n << (drop - 1n);
    if (rest > half || (rest === half && (mantissa & 1n) === 1n)) mantissa++;
    mantissa <<= drop;
    if (mantissa >> 61n === 1n) [mantissa, exponent] = [mantissa >> 1n, exponent + 1];
  }
  const all = mantissa.toString(16).slice(1);
  const fraction = precision < 0 ? all.replace(/0+$/, '') : all.slice(0, precision).padEnd(precision, '0');
  const power = String(Math.abs(exponent)).padStart(2, '0');
  return `0x1${fraction === '' ? '' : `.${fraction}`}p${exponent < 0 ? '-' : '+'}${power}`;
}
