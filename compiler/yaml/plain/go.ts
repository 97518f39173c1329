import { type PlainValue, plain, specialFloat, wholeNumber } from './plain-value.ts';

const words: ReadonlyMap<string, PlainValue> = new Map<string, PlainValue>([
  ...['y', 'yes', 'true', 'on'].flatMap(spellings).map((word) => [word, plain.true] as const),
  ...['n', 'no', 'false', 'off'].flatMap(spellings).map((word) => [word, plain.false] as const),
  ...['null', ''].flatMap(spellings).map((word) => [word, plain.null] as const),
  ['~', plain.null],
]);

const integer = /^[-+]?(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)$/;
const float = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;

/**
 * An unquoted value as gopkg.in/yaml.v2 2.4.0 reads it, and with it Kubernetes' tools: YAML 1.1 booleans with `y` and `n`, numbers in
 * every base, `_` between digits, no base-60 numbers; whole numbers beyond 64 bits are floats. See `resolve.go` of that package.
 */
export function readGo(text: string): PlainValue {
  const word = words.get(text);
  if (word !== undefined) return word;
  if (!/^[-+.0-9]/.test(text)) return plain.string;
  const special = specialFloat(text);
  if (special !== undefined) return { kind: 'float', value: special };
  // Behind a point `_` may stand between digits only.
  if (text.startsWith('.')) return /_(?!\d)|(?<!\d)_/.test(text) ? plain.string : readFloat(text.replaceAll('_', ''));
  return isGoDate(text) ? plain.date : readNumber(text.replaceAll('_', ''));
}

/** Three spellings each: lower, Title and UPPER. */
function spellings(word: string): readonly string[] {
  return [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()];
}

function readNumber(text: string): PlainValue {
  const negative = text.startsWith('-');
  const found = text.length > longest ? undefined : integer.exec(text)?.[1];
  if (found !== undefined) {
    const isOctal = /^0[0-7]/.test(found);
    const whole = wholeNumber(isOctal ? `0o${found.slice(1)}` : found, negative);
    if (whole.kind === 'integer' && fits(BigInt(whole.value), text)) return whole;
  }
  return readFloat(text);
}

/** More digits than any 64-bit number has, in base 2. */
const longest = 200;

/** Signed 64 bits, or unsigned ones, which take no sign. */
function fits(value: bigint, text: string): boolean {
  return BigInt.asIntN(64, value) === value || (!/^[-+]/.test(text) && BigInt.asUintN(64, value) === value);
}

/** What is beyond a double stays text. */
function readFloat(text: string): PlainValue {
  const value = float.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? { kind: 'float', value } : plain.string;
}

const date = /^(\d{4})-(\d{1,2})-(\d{1,2})/;
const clock = /^(\d{1,2}):(\d{1,2}):(\d{1,2})([.,]\d+)?$/;
const zonedClock = /^(\d{1,2}):(\d{1,2}):(\d{1,2})([.,]\d+)?(Z|[+-](\d{2}):(\d{2}))$/;

/** `2024-1-2`, `2024-1-2 3:4:5.6` and `2024-1-2T3:4:5Z`; the numbers must be a real day and time. */
export function isGoDate(text: string): boolean {
  const day = date.exec(text);
  if (!day || !isDay(Number(day[1]), Number(day[2]), Number(day[3]))) return false;
  const rest = text.slice(day[0].length);
  if (rest === '') return true;
  const time = rest.startsWith(' ') ? clock.exec(rest.slice(1)) : /^[Tt]/.test(rest) && zonedClock.exec(rest.slice(1));
  if (!time) return false;
  return Number(time[1]) < 24 && Number(time[2]) < 60 && Number(time[3]) < 60 && isOffset(time[6], time[7]);
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (lengths[month - 1] ?? 0);
}

function isOffset(hours: string | undefined, minutes: string | undefined): boolean {
  return Number(hours ?? 0) <= 24 && Number(minutes ?? 0) < 60;
}
