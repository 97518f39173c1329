import { exponentText, floatText } from '../../util/float-text.ts';
import { fixedDigits, type Significant, significantDigits } from './exact-decimal.ts';
import type { Specification } from './format-specification.ts';

/** A number in pieces: what may be filled or grouped is kept apart from what may not. */
export interface NumberPieces {
  readonly sign: string;
  /** `0x` and its like. */
  readonly prefix: string;
  readonly whole: string;
  /** Point, decimals, exponent, percent sign. */
  readonly rest: string;
}

const bases: ReadonlyMap<string, number> = new Map([
  ['', 10],
  ['d', 10],
  ['n', 10],
  ['b', 2],
  ['o', 8],
  ['x', 16],
  ['X', 16],
]);

/** Whether a whole number can be written in this type without becoming a float. */
export function isWholeType(type: string): boolean {
  return bases.has(type);
}

export function wholePieces(value: bigint, specification: Specification): NumberPieces {
  const { type, alternate } = specification;
  const digits = (value < 0n ? -value : value).toString(bases.get(type) ?? 10);
  const prefix = alternate && type !== '' && 'boxX'.includes(type) ? `0${type}` : '';
  return {
    sign: signOf(value < 0n, specification),
    prefix,
    whole: type === 'X' ? digits.toUpperCase() : digits,
    rest: '',
  };
}

function signOf(negative: boolean, { sign }: Specification): string {
  if (negative) return '-';
  return sign === '-' ? '' : sign;
}

/** A float in one of the types `e f g n %`, their capitals, or none; undefined for another type. */
export function floatPieces(value: number, specification: Specification): NumberPieces | undefined {
  const { type, noMinusZero } = specification;
  if (type !== '' && !'eEfFgGn%'.includes(type)) return undefined;
  const percent = type === '%';
  const size = Math.abs(percent ? value * 100 : value);
  let text = Number.isFinite(size) ? digitsOf(size, specification) : floatText(size);
  const negative = (value < 0 || Object.is(value, -0)) && !(noMinusZero && !/[1-9a-z]/.test(text.split('e')[0] ?? ''));
  if (/[A-Z]/.test(type)) text = text.toUpperCase();
  const [whole = ''] = /^\d*/.exec(text) ?? [];
  const sign = signOf(negative, specification);
  return { sign, prefix: '', whole, rest: text.slice(whole.length) + (percent ? '%' : '') };
}

function digitsOf(size: number, specification: Specification): string {
  const { type, precision, alternate } = specification;
  switch (type.toLowerCase()) {
    case 'f':
    case '%':
      return fixed(size, precision ?? 6, alternate);
    case 'e':
      return scientific(significantDigits(size, (precision ?? 6) + 1), alternate);
    case '':
      return precision === undefined ? floatText(size) : general(size, specification, 1);
    default:
      return general(size, specification, 0);
  }
}

function fixed(size: number, precision: number, alternate: boolean): string {
  const digits = fixedDigits(size, precision);
  return alternate && precision === 0 ? `${digits}.` : digits;
}

function scientific({ digits, exponent }: Significant, alternate: boolean): string {
  const decimals = digits.slice(1);
  const point = decimals !== '' || alternate ? '.' : '';
  return `${digits.slice(0, 1)}${point}${decimals}e${exponentText(exponent)}`;
}

/** Fixed or with an exponent, whichever is shorter; `decimals` is how many must stand behind the point at least. */
function general(size: number, { precision, alternate }: Specification, decimals: number): string {
  const count = Math.max(1, precision ?? 6);
  const significant = significantDigits(size, count);
  const { exponent } = significant;
  const digits = alternate ? significant.digits : significant.digits.replace(/(?!^)0+$/, '');
  if (exponent < -4 || exponent >= count - decimals) return scientific({ digits, exponent }, alternate);
  const text = positional(digits, exponent);
  if (text.includes('.')) return text;
  return decimals > 0 ? `${text}.0` : alternate ? `${text}.` : text;
}

function positional(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const decimals = digits.slice(exponent + 1);
  return decimals === '' ? whole : `${whole}.${decimals}`;
}

/** The pieces as one text of at least the wanted width. */
export function assemble(pieces: NumberPieces, specification: Specification): string {
  const { fill, align, width } = specification;
  const fixedLength = pieces.sign.length + pieces.prefix.length + pieces.rest.length;
  const least = align === '=' && fill === '0' ? width - fixedLength : 0;
  const whole = grouped(pieces.whole, specification, least);
  const body = whole + pieces.rest;
  const front = pieces.sign + pieces.prefix;
  const missing = width - [...front, ...body].length;
  if (missing <= 0) return front + body;
  if (align === '=') return front + fill.repeat(missing) + body;
  return aligned(front + body, { fill, align: align ?? '>', missing });
}

interface Alignment {
  readonly fill: string;
  readonly align: string;
  readonly missing: number;
}

/** `text` with `missing` fill characters around it. */
export function aligned(text: string, { fill, align, missing }: Alignment): string {
  if (missing <= 0) return text;
  if (align === '>') return fill.repeat(missing) + text;
  if (align === '<') return text + fill.repeat(missing);
  const before = Math.floor(missing / 2);
  return fill.repeat(before) + text + fill.repeat(missing - before);
}

/** Digits with separators, filled with zeros until they are `least` characters long. */
function grouped(digits: string, { grouping, type }: Specification, least: number): string {
  if (grouping === '' || digits === '') return digits;
  const size = type !== '' && 'boxX'.includes(type) ? 4 : 3;
  let count = digits.length;
  while (count + Math.floor((count - 1) / size) < least) count++;
  const all = digits.padStart(count, '0');
  const groups: string[] = [];
  for (let end = all.length; end > 0; end -= size) groups.unshift(all.slice(Math.max(0, end - size), end));
  return groups.join(grouping);
}
