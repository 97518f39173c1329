import type { ConstantNumber } from './tree.ts';

/** A number constant that was read, or why it cannot be. */
export type ReadNumber = ConstantNumber | { readonly reason: string };

const none: ConstantNumber = { integer: undefined, unsigned: false, float: undefined, complex: undefined };

/**
 * Reads a number constant as Go's template parser does (`parse.newNumber`): integers of any base, floats, hexadecimal floats, and
 * imaginary numbers, with `_` between digits. A constant remembers every type that it can be converted to without loss.
 */
export function readNumber(text: string): ReadNumber {
  if (text.endsWith('i')) {
    const imaginary = parseFloat64(text.slice(0, -1));
    if (imaginary !== undefined) return fromComplex(0, imaginary);
  }
  const integer = parseInteger(text);
  if (integer !== undefined && isInt64(integer)) {
    return { ...none, integer, unsigned: integer >= 0n && !text.startsWith('+'), float: Number(integer) };
  }
  if (integer !== undefined && isUint64(integer) && /^[^+-]/.test(text)) {
    return { ...none, unsigned: true, float: Number(integer) };
  }
  const float = parseFloat64(text);
  if (float === undefined) return { reason: 'its digits do not make a number' };
  if (!/[.eEpP]/.test(text)) return { reason: 'it is too large, or has a digit that its base does not know' };
  return { ...none, integer: exactInteger(float), float };
}

/** Reads `1+2i`: two floats, the second signed and followed by `i`. */
export function readComplex(text: string): ReadNumber {
  const split = /^(.+)([+-].*)i$/s.exec(text.replace(/(?<=[eEpP])[+-]/g, (sign) => (sign === '-' ? '~' : '')));
  const real = parseFloat64((split?.[1] ?? '').replace('~', '-'));
  const imaginary = parseFloat64((split?.[2] ?? '').replace('~', '-'));
  if (real === undefined || imaginary === undefined) return { reason: 'its digits do not make a number' };
  return fromComplex(real, imaginary);
}

/** What a character constant is: an integer that can also be a float. */
export function characterNumber(value: number): ConstantNumber {
  return { ...none, integer: BigInt(value), unsigned: true, float: value };
}

/** Go's `strconv.ParseFloat` for finite numbers; undefined for anything else, and for what is out of range. */
export function parseFloat64(text: string): number | undefined {
  if (!underscoresSeparate(text)) return undefined;
  const plain = text.replaceAll('_', '');
  const decimal = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(plain);
  const value = decimal ? Number(plain) : hexadecimalFloat(plain);
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

/** Go's `strconv.ParseInt` with base 0 and any number of bits: a sign, a prefix (`0x`, `0o`, `0b`, `0`), digits with `_`. */
export function parseInteger(text: string): bigint | undefined {
  if (!underscoresSeparate(text)) return undefined;
  const plain = text.replaceAll('_', '');
  const form = /^([+-]?)(?:(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+)|0([0-7]+)|(0|[1-9][0-9]*))$/.exec(plain);
  if (form === null) return undefined;
  const [, sign, prefixed, octal, decimal] = form;
  const digits = prefixed ?? (octal === undefined ? (decimal ?? '0') : `0o${octal}`);
  return sign === '-' ? -BigInt(digits) : BigInt(digits);
}

export function isInt64(value: bigint): boolean {
  return BigInt.asIntN(64, value) === value;
}

export function isUint64(value: bigint): boolean {
  return BigInt.asUintN(64, value) === value;
}

function fromComplex(real: number, imaginary: number): ConstantNumber {
  const complex = { real, imaginary };
  if (imaginary !== 0) return { ...none, complex };
  const integer = exactInteger(real);
  return { integer, unsigned: integer !== undefined && integer >= 0n, float: real, complex };
}

function exactInteger(value: number): bigint | undefined {
  if (!Number.isInteger(value)) return undefined;
  const integer = BigInt(value);
  return isInt64(integer) ? integer : undefined;
}

/** `0x1.8p3`: the exponent is required, and is one of 2. */
function hexadecimalFloat(text: string): number | undefined {
  const form = /^([+-]?)0[xX]([0-9a-fA-F]*)\.?([0-9a-fA-F]*)[pP]([+-]?[0-9]+)$/.exec(text);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = form ?? [];
  if (whole + fraction === '' || form === null) return undefined;
  const mantissa = Number(BigInt(`0x${whole}${fraction}`));
  const power = Math.max(-5000, Math.min(5000, Number(exponent))) - 4 * fraction.length;
  const half = Math.trunc(power / 2);
  const value = mantissa * 2 ** half * 2 ** (power - half);
  return sign === '-' ? -value : value;
}

/** Whether every `_` stands between two digits, or between a base prefix and a digit. */
function underscoresSeparate(text: string): boolean {
  if (!text.includes('_')) return true;
  const unsigned = text.replace(/^[+-]/, '');
  const hexadecimal = /^0[xX]/.test(unsigned);
  const digits = unsigned.replace(/^0[bBoOxX]/, '0');
  return hexadecimal ? !/(?<![0-9a-fA-F])_|_(?![0-9a-fA-F])/.test(digits) : !/(?<![0-9])_|_(?![0-9])/.test(digits);
}
