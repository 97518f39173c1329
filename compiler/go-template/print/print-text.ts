import { toBytes } from '../go-string.ts';
import type { GoString } from '../value.ts';
import { firstCharacters, type Printer, pad, write, writePadding } from './printer.ts';
import { canBackquote, quoteText } from './quote.ts';

/** Writes a string under `verb`; false when Go's `fmt` has no such verb for strings. */
export function printText(into: Printer, text: GoString, verb: string): boolean {
  switch (verb) {
    case 'v':
      if (into.flags.sharpV) printQuoted(into, text);
      else pad(into, firstCharacters(text, into.flags.precision));
      return true;
    case 's':
      pad(into, firstCharacters(text, into.flags.precision));
      return true;
    case 'q':
      printQuoted(into, text);
      return true;
    case 'x':
    case 'X':
      printHexadecimal(into, toBytes(text), verb);
      return true;
    default:
      return false;
  }
}

function printQuoted(into: Printer, text: GoString): void {
  const { sharp, plus, precision } = into.flags;
  const shown = firstCharacters(text, precision);
  pad(into, sharp && canBackquote(shown) ? `\`${shown}\`` : quoteText(shown, plus));
}

/** Two digits a byte; a blank between bytes with the space flag, `0x` before with `#`. */
export function printHexadecimal(into: Printer, bytes: Uint8Array, verb: 'x' | 'X'): void {
  const { precision, space, sharp, width, minus } = into.flags;
  const used = precision === undefined ? bytes : bytes.subarray(0, precision);
  if (used.length === 0) writePadding(into, width ?? 0);
  else if (into.budget.reserve(into.text.length + used.length * 3) !== undefined) into.stopped = true;
  if (into.stopped || used.length === 0) return;
  const digits = Array.from(used, (byte) => byte.toString(16).padStart(2, '0'));
  const mark = sharp ? '0x' : '';
  const text = space ? digits.map((pair) => mark + pair).join(' ') : mark + digits.join('');
  const missing = (width ?? 0) - text.length;
  if (!minus) writePadding(into, missing);
  write(into, verb === 'X' ? text.toUpperCase() : text);
  if (minus) writePadding(into, missing);
}
