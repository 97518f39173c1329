import { parseFloatText } from '../numbers/parse-float.ts';
import { parseInteger, parseUnsigned } from '../numbers/parse-integer.ts';

/** What a plain YAML 1.1 scalar means. A timestamp stays the text that it was written as. */
export type ResolvedScalar =
  | { readonly kind: 'null' }
  | { readonly kind: 'merge' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'integer'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'timestamp' }
  | { readonly kind: 'string' };

const string = { kind: 'string' } as const;

/** Three spellings each: lower, Title and UPPER. */
function spellings(word: string): readonly string[] {
  return [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()];
}

function words(list: readonly string[], meaning: ResolvedScalar): (readonly [string, ResolvedScalar])[] {
  return list.flatMap(spellings).map((word) => [word, meaning] as const);
}

const floats: readonly (readonly [string, number])[] = ['inf', 'Inf', 'INF'].flatMap((word) => [
  [`.${word}`, Number.POSITIVE_INFINITY] as const,
  [`+.${word}`, Number.POSITIVE_INFINITY] as const,
  [`-.${word}`, Number.NEGATIVE_INFINITY] as const,
]);

const table: ReadonlyMap<string, ResolvedScalar> = new Map<string, ResolvedScalar>([
  ...words(['y', 'yes', 'true', 'on'], { kind: 'boolean', value: true }),
  ...words(['n', 'no', 'false', 'off'], { kind: 'boolean', value: false }),
  ...words(['null'], { kind: 'null' }),
  ['~', { kind: 'null' }],
  ['', { kind: 'null' }],
  ['<<', { kind: 'merge' }],
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, { kind: 'float', value: Number.NaN }] as const),
  ...floats.map(([word, value]) => [word, { kind: 'float', value }] as const),
]);

/**
 * The meaning of plain scalar `text` as gopkg.in/yaml.v2 2.4.0 reads it: YAML 1.1 booleans, numbers in every base, `_` between digits,
 * no base-60 numbers. See https://yaml.org/type/ and `resolve.go` of that package.
 */
export function resolveScalar(text: string): ResolvedScalar {
  const first = text.charAt(0);
  // Nothing else can be anything but a string; `<<` is no exception there, only as a key.
  if (text !== '' && !/[-+0-9yYnNtTfFoO~.]/.test(first)) return string;
  const known = table.get(text);
  if (known !== undefined) return known;
  if (first === '.') return floatOr(parseFloatText(text));
  return /[-+0-9]/.test(first) ? resolveNumber(text) : string;
}

function floatOr(value: number | undefined): ResolvedScalar {
  return value === undefined ? string : { kind: 'float', value };
}

const styleFloat = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;

function resolveNumber(text: string): ResolvedScalar {
  if (isTimestamp(text)) return { kind: 'timestamp' };
  const plain = text.replaceAll('_', '');
  const whole = parseInteger(plain, 0) ?? parseUnsigned(plain, 0);
  if (whole !== undefined) return { kind: 'integer', value: whole };
  return styleFloat.test(plain) ? floatOr(parseFloatText(plain)) : string;
}

const date = /^(\d{4})-(\d{1,2})-(\d{1,2})/;
const clock = /^(\d{1,2}):(\d{1,2}):(\d{1,2})([.,]\d+)?$/;
const zonedClock = /^(\d{1,2}):(\d{1,2}):(\d{1,2})([.,]\d+)?(Z|[+-](\d{2}):(\d{2}))$/;

/** `2024-1-2`, `2024-1-2 3:4:5.6` and `2024-1-2T3:4:5Z`; the numbers must be a real day and time. */
export function isTimestamp(text: string): boolean {
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
