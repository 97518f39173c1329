import { parseFloatText } from '../numbers/parse-float.ts';
import { parseInteger, parseUnsigned } from '../numbers/parse-integer.ts';
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
    const imaginary = parseFloatText(text.slice(0, -1));
    if (imaginary !== undefined) return fromComplex(0, imaginary);
  }
  const integer = parseInteger(text, 0);
  const unsigned = parseUnsigned(text, 0);
  if (integer !== undefined) return { ...none, integer, unsigned: unsigned !== undefined, float: Number(integer) };
  if (unsigned !== undefined) return { ...none, unsigned: true, float: Number(unsigned) };
  const float = parseFloatText(text);
  if (float === undefined) return { reason: 'its digits do not make a number' };
  if (!/[.eEpP]/.test(text)) return { reason: 'it is too large, or has a digit that its base does not know' };
  return { ...none, integer: exactInteger(float), float };
}

/** Reads `1+2i`: two floats, the second signed and followed by `i`. */
export function readComplex(text: string): ReadNumber {
  const split = /^(.+)([+-].*)i$/s.exec(text.replace(/(?<=[eEpP])[+-]/g, (sign) => (sign === '-' ? '~' : '')));
  const real = parseFloatText((split?.[1] ?? '').replace('~', '-'));
  const imaginary = parseFloatText((split?.[2] ?? '').replace('~', '-'));
  if (real === undefined || imaginary === undefined) return { reason: 'its digits do not make a number' };
  return fromComplex(real, imaginary);
}

/** What a character constant is: an integer that can also be a float. */
export function characterNumber(value: number): ConstantNumber {
  return { ...none, integer: BigInt(value), unsigned: true, float: value };
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
  return BigInt.asIntN(64, integer) === integer ? integer : undefined;
}
