import { type FloatFormat, formatFloat } from '../numbers/format-float.ts';
import { type Printer, pad, withFlags, write, writePadding } from './printer.ts';
import { isPrintable, quoteRune } from './quote.ts';

const bases: Readonly<Record<string, number>> = { v: 10, d: 10, b: 2, o: 8, O: 8, x: 16, X: 16 };

/** Writes an integer under `verb`; false when Go's `fmt` has no such verb for integers. */
export function printInteger(into: Printer, value: number | bigint, verb: string): boolean {
  const base = bases[verb];
  if (base !== undefined) printDigits(into, value, { base, verb });
  else if (verb === 'c') pad(into, characterOf(value));
  else if (verb === 'q') pad(into, quoteRune(Number(value), into.flags.plus));
  else if (verb === 'U') printCodePoint(into, value);
  else return false;
  return true;
}

function printDigits(
  into: Printer,
  value: number | bigint,
  style: { readonly base: number; readonly verb: string },
): void {
  const { flags } = into;
  const negative = value < 0;
  const signed = negative || flags.plus || flags.space;
  if (flags.precision === 0 && Number(value) === 0) {
    withFlags(into, { zero: false }, () => writePadding(into, flags.width ?? 0));
    return;
  }
  let digits = value.toString(style.base).replace('-', '');
  if (flags.precision !== undefined) digits = zeros(into, digits, flags.precision);
  else if (flags.zero && flags.width !== undefined) digits = zeros(into, digits, flags.width - (signed ? 1 : 0));
  const text = sign(into, negative) + prefix(into, digits, style) + digits;
  withFlags(into, { zero: false }, () => pad(into, style.verb === 'X' ? text.toUpperCase() : text));
}

function zeros(into: Printer, digits: string, width: number): string {
  if (width > digits.length && into.budget.reserve(into.text.length + width) !== undefined) {
    into.stopped = true;
    return digits;
  }
  return digits.padStart(width, '0');
}

function sign(into: Printer, negative: boolean): string {
  if (negative) return '-';
  if (into.flags.plus) return '+';
  return into.flags.space ? ' ' : '';
}

function prefix(into: Printer, digits: string, style: { readonly base: number; readonly verb: string }): string {
  if (style.verb === 'O') return '0o';
  if (!into.flags.sharp) return '';
  if (style.base === 2) return '0b';
  if (style.base === 16) return '0x';
  return style.base === 8 && !digits.startsWith('0') ? '0' : '';
}

function characterOf(value: number | bigint): string {
  const point = Number(value);
  const bad = point < 0 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff);
  return bad ? '\ufffd' : String.fromCodePoint(point);
}

/** `U+0041`, with `#` followed by the character in quotes. */
function printCodePoint(into: Printer, value: number | bigint): void {
  const digits = BigInt.asUintN(64, BigInt(value)).toString(16).toUpperCase();
  const code = `U+${zeros(into, digits, Math.max(4, into.flags.precision ?? 0))}`;
  const character = characterOf(value);
  const shown = into.flags.sharp && value >= 0 && value <= 0x10ffff && isPrintable(character) ? ` '${character}'` : '';
  withFlags(into, { zero: false }, () => pad(into, code + shown));
}

const floatFormats: Readonly<Record<string, { readonly format: FloatFormat; readonly precision: number }>> = {
  v: { format: 'g', precision: -1 },
  g: { format: 'g', precision: -1 },
  G: { format: 'G', precision: -1 },
  b: { format: 'b', precision: -1 },
  x: { format: 'x', precision: -1 },
  X: { format: 'X', precision: -1 },
  e: { format: 'e', precision: 6 },
  E: { format: 'E', precision: 6 },
  f: { format: 'f', precision: 6 },
  F: { format: 'f', precision: 6 },
};

/** Writes a float under `verb`; false when Go's `fmt` has no such verb for floats. */
export function printFloat(into: Printer, value: number, verb: string): boolean {
  const style = floatFormats[verb];
  if (style === undefined) return false;
  const precision = into.flags.precision ?? style.precision;
  if (precision > 1000 && into.budget.reserve(into.text.length + precision) !== undefined) into.stopped = true;
  if (into.stopped) return true;
  const text = formatFloat(value, style.format, precision);
  const signed = /^[+-]/.test(text) ? text : `+${text}`;
  const spaced = into.flags.space && !into.flags.plus ? signed.replace(/^\+/, ' ') : signed;
  if (!Number.isFinite(value)) printSpecial(into, spaced);
  else writeFloat(into, into.flags.sharp && verb !== 'b' ? withPoint(spaced, verb, precision) : spaced);
  return true;
}

/** Infinities and NaN do not look like numbers, and are not padded with zeros. */
function printSpecial(into: Printer, text: string): void {
  const { plus, space } = into.flags;
  const bare = text.includes('N') && !space && !plus ? text.slice(1) : text;
  withFlags(into, { zero: false }, () => pad(into, bare));
}

/** `text` starts with a sign, which is shown where it is asked for or not positive. */
function writeFloat(into: Printer, text: string): void {
  const { plus, zero, width } = into.flags;
  if (!plus && text.startsWith('+')) pad(into, text.slice(1));
  else if (!zero || width === undefined || width <= text.length) pad(into, text);
  else {
    write(into, text.slice(0, 1));
    writePadding(into, width - text.length);
    write(into, text.slice(1));
  }
}

/** The `#` flag: a decimal point in every case, and for `%g` the zeros up to the precision. */
function withPoint(text: string, verb: string, precision: number): string {
  const hexadecimal = verb === 'x' || verb === 'X';
  const tail = (hexadecimal ? /[pP].*$/ : /[eE].*$/).exec(text)?.[0] ?? '';
  const body = text.slice(0, text.length - tail.length);
  const wanted = 'vgGx'.includes(verb) ? (precision === -1 ? 6 : precision) : 0;
  const significant = body.slice(1).replace('.', '').replace(/^0+/, '').length;
  const zero = !body.includes('.') && body.length === 2 && body[1] === '0' ? 1 : 0;
  const missing = Math.max(0, wanted - significant - zero);
  return `${body}${body.includes('.') ? '' : '.'}${'0'.repeat(missing)}${tail}`;
}
