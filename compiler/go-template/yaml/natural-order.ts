import { runes } from '../go-string.ts';

const letter = /^\p{L}$/u;
const digit = /^\p{Nd}$/u;
const zero = 0x30;

/**
 * The order in which gopkg.in/yaml.v2 2.4.0 writes the keys of a mapping: code point by code point, what is no letter before letters,
 * runs of digits as numbers. Negative, zero or positive. See `sorter.go` of that package.
 */
export function compareNaturally(left: string, right: string): number {
  const a = runes(left);
  const b = runes(right);
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at++) {
    if (a[at] !== b[at]) return compareAt(a, b, at);
  }
  return a.length - b.length;
}

function compareAt(a: readonly number[], b: readonly number[], at: number): number {
  const [x = 0, y = 0] = [a[at], b[at]];
  const isLetter = [is(letter, x), is(letter, y)] as const;
  if (isLetter[0] && isLetter[1]) return x - y;
  if (isLetter[0] || isLetter[1]) return isLetter[1] ? -1 : 1;
  // A zero counts only after another digit of the same number.
  const start = (x === zero || y === zero) && followsNumber(a, at) ? 1n : 0n;
  const [first, firstEnd] = readRun(a, at, start);
  const [second, secondEnd] = readRun(b, at, start);
  if (first !== second) return first < second ? -1 : 1;
  return firstEnd !== secondEnd ? firstEnd - secondEnd : x - y;
}

function followsNumber(points: readonly number[], at: number): boolean {
  for (let before = at - 1; before >= 0 && is(digit, points[before] ?? 0); before--) {
    if (points[before] !== zero) return true;
  }
  return false;
}

/** The number that starts at `at`, in 64-bit arithmetic that wraps around, and where it ends. */
function readRun(points: readonly number[], at: number, start: bigint): readonly [bigint, number] {
  let value = start;
  let end = at;
  for (; end < points.length && is(digit, points[end] ?? 0); end++) {
    value = BigInt.asIntN(64, value * 10n + BigInt((points[end] ?? 0) - zero));
  }
  return [value, end];
}

function is(kind: RegExp, point: number): boolean {
  return kind.test(String.fromCodePoint(point));
}
