/**
 * Go's `strconv.ParseInt`/`ParseUint`. A `base` of 0 reads the base from the prefix (`0x`, `0o`, `0b`, a leading `0`), and then
 * allows `_` between digits. Returns undefined for bad syntax and for a number that does not fit.
 * See https://pkg.go.dev/strconv#ParseInt.
 */
export function parseInteger(text: string, base = 10): bigint | undefined {
  const negative = text.startsWith('-');
  const magnitude = parseMagnitude(/^[+-]/.test(text) ? text.slice(1) : text, base);
  if (magnitude === undefined) return undefined;
  const value = negative ? -magnitude : magnitude;
  return BigInt.asIntN(64, value) === value ? value : undefined;
}

/** The same for unsigned integers, which take no sign. */
export function parseUnsigned(text: string, base = 10): bigint | undefined {
  const value = parseMagnitude(text, base);
  return value !== undefined && BigInt.asUintN(64, value) === value ? value : undefined;
}

/** More digits than any 64-bit number has (in base 2, with separators) are not worth reading. */
const longest = 200;

function parseMagnitude(text: string, base: number): bigint | undefined {
  const [digits, actualBase] = base === 0 ? splitPrefix(text) : [text, base];
  const plain = base === 0 && digits.includes('_') ? withoutSeparators(text, digits) : digits;
  if (plain === undefined || plain === '') return undefined;
  const trimmed = plain.replace(/^0+(?=.)/, '');
  return trimmed.length > longest ? undefined : readDigits(trimmed, actualBase);
}

function splitPrefix(text: string): readonly [string, number] {
  const prefix = text.slice(0, 2).toLowerCase();
  if (text.length >= 3 && prefix === '0x') return [text.slice(2), 16];
  if (text.length >= 3 && prefix === '0o') return [text.slice(2), 8];
  if (text.length >= 3 && prefix === '0b') return [text.slice(2), 2];
  return text.startsWith('0') && text.length > 1 ? [text.slice(1), 8] : [text, 10];
}

/** `_` may stand only between digits, or between the prefix and the first digit. */
function withoutSeparators(text: string, digits: string): string | undefined {
  const prefixed = digits.length < text.length;
  if (digits.endsWith('_') || digits.includes('__') || (!prefixed && digits.startsWith('_'))) return undefined;
  return digits.replaceAll('_', '');
}

function readDigits(digits: string, base: number): bigint | undefined {
  let value = 0n;
  for (const digit of digits.toLowerCase()) {
    const worth = '0123456789abcdef'.indexOf(digit);
    if (worth < 0 || worth >= base) return undefined;
    value = value * BigInt(base) + BigInt(worth);
  }
  return value;
}

/** Base 10, as `strconv.Atoi` reads it and sprig ignores its errors: 0 for bad syntax, the nearest integer for what does not fit. */
export function parseClampedInteger(text: string): bigint {
  if (!/^[+-]?[0-9]+$/.test(text)) return 0n;
  const limit = (1n << 63n) - 1n;
  return parseInteger(text) ?? (text.startsWith('-') ? -limit - 1n : limit);
}
