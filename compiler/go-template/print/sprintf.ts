import type { Budget } from '../function.ts';
import { rejoin } from '../go-string.ts';
import { typeName } from '../type-name.ts';
import type { GoString, GoValue } from '../value.ts';
import { printArgument } from './print-value.ts';
import { type Flags, noFlags, type Printer, printer, write } from './printer.ts';

/** A format at work. */
interface Formatting {
  readonly format: string;
  readonly values: readonly GoValue[];
  readonly into: Printer;
  /** The next unread place of `format`. */
  at: number;
  /** The next argument. */
  argument: number;
  /** An index such as `[3]` was used: surplus arguments are not reported. */
  reordered: boolean;
  /** The index of the current verb can be used. */
  goodIndex: boolean;
  /** The last thing read was an index. */
  afterIndex: boolean;
}

/** Go's `fmt.Sprintf` with all its flags, widths, indexes and complaints; see https://pkg.go.dev/fmt. */
export function sprintf(format: GoString, values: readonly GoValue[], budget: Budget): GoString {
  const into = printer(budget);
  const state = { format, values, into, at: 0, argument: 0, reordered: false, goodIndex: true, afterIndex: false };
  while (state.at < format.length && !into.stopped) {
    const percent = format.indexOf('%', state.at);
    const end = percent < 0 ? format.length : percent;
    write(into, format.slice(state.at, end));
    state.at = end + 1;
    if (percent >= 0) formatVerb(state);
  }
  if (!state.reordered && state.argument < values.length) surplus(state);
  return rejoin(into.text);
}

/** One verb, whose `%` has been read. */
function formatVerb(state: Formatting): void {
  state.goodIndex = true;
  state.afterIndex = false;
  const flags = readFlags(state);
  const simple = state.format[state.at] ?? '';
  if (simple >= 'a' && simple <= 'z' && state.argument < state.values.length) {
    state.at++;
    printWith(state, simple, flags);
  } else formatSized(state, flags);
}

/** The part of a verb after its flags: width, precision, indexes. */
function formatSized(state: Formatting, flags: Flags): void {
  readIndex(state);
  const sized = readPrecision(state, readWidth(state, flags));
  if (!state.afterIndex) readIndex(state);
  const [verb] = state.format.slice(state.at, state.at + 2);
  state.at += verb?.length ?? 0;
  if (verb === undefined) write(state.into, '%!(NOVERB)');
  else if (verb === '%') write(state.into, '%');
  else if (!state.goodIndex) write(state.into, `%!${verb}(BADINDEX)`);
  else if (state.argument >= state.values.length) write(state.into, `%!${verb}(MISSING)`);
  else printWith(state, verb, sized);
}

function printWith(state: Formatting, verb: string, flags: Flags): void {
  const goSyntax =
    verb === 'v' || verb === 'w' ? { sharpV: flags.sharp, sharp: false, plusV: flags.plus, plus: false } : {};
  state.into.flags = { ...flags, ...goSyntax };
  printArgument(state.into, state.values[state.argument], verb);
  state.argument++;
}

function readFlags(state: Formatting): Flags {
  let flags = noFlags;
  for (; ; state.at++) {
    switch (state.format[state.at]) {
      case '#':
        flags = { ...flags, sharp: true };
        break;
      case '0':
        flags = { ...flags, zero: !flags.minus };
        break;
      case '+':
        flags = { ...flags, plus: true };
        break;
      case '-':
        flags = { ...flags, minus: true, zero: false };
        break;
      case ' ':
        flags = { ...flags, space: true };
        break;
      default:
        return flags;
    }
  }
}

/** `[n]` chooses the argument that comes next. */
function readIndex(state: Formatting): void {
  state.afterIndex = false;
  if (state.format[state.at] !== '[') return;
  state.reordered = true;
  const close = state.format.indexOf(']', state.at + 1);
  if (close < 0 || state.format.length - state.at < 3) {
    state.goodIndex = false;
    state.at += 1;
    return;
  }
  const text = state.format.slice(state.at + 1, close);
  const index = /^[0-9]+$/.test(text) ? Number(text) - 1 : -1;
  const readable = /^[0-9]+$/.test(text) && Number(text) <= largest;
  state.at = close + 1;
  state.afterIndex = readable;
  if (readable && index >= 0 && index < state.values.length) state.argument = index;
  else state.goodIndex = false;
}

/** Widths and precisions beyond this are not taken for numbers. */
const largest = 1_000_000;

function readWidth(state: Formatting, flags: Flags): Flags {
  if (state.format[state.at] !== '*') {
    const width = readSize(state);
    if (state.afterIndex && width !== undefined) state.goodIndex = false;
    return width === undefined ? flags : { ...flags, width };
  }
  state.at++;
  state.afterIndex = false;
  const width = sizeArgument(state);
  if (width === undefined) write(state.into, '%!(BADWIDTH)');
  if (width === undefined || width >= 0) return { ...flags, width };
  return { ...flags, width: -width, minus: true, zero: false };
}

function readPrecision(state: Formatting, flags: Flags): Flags {
  // A point at the very end is a verb.
  if (state.format[state.at] !== '.' || state.at + 1 >= state.format.length) return flags;
  state.at++;
  if (state.afterIndex) state.goodIndex = false;
  readIndex(state);
  if (state.format[state.at] !== '*') return { ...flags, precision: readSize(state) ?? 0 };
  state.at++;
  state.afterIndex = false;
  const precision = sizeArgument(state);
  if (precision !== undefined && precision >= 0) return { ...flags, precision };
  write(state.into, '%!(BADPREC)');
  return flags;
}

/** A number in the format; a crazy one ends the format. */
function readSize(state: Formatting): number | undefined {
  const digits = /[0-9]*/y;
  digits.lastIndex = state.at;
  const text = digits.exec(state.format)?.[0] ?? '';
  if (text === '') return undefined;
  const size = Number(text);
  state.at = size > largest ? state.format.length : state.at + text.length;
  return size > largest ? undefined : size;
}

/** The next argument as a width or precision: an integer that is not too large. */
function sizeArgument(state: Formatting): number | undefined {
  if (state.argument >= state.values.length) return undefined;
  const value = state.values[state.argument++];
  if (typeof value !== 'object' || value === null || value.kind !== 'integer') return undefined;
  const size = Number(value.value);
  return Math.abs(size) > largest ? undefined : size;
}

function surplus(state: Formatting): void {
  const { into, values } = state;
  into.flags = noFlags;
  write(into, '%!(EXTRA ');
  for (let at = state.argument; at < values.length; at++) {
    const value = values[at];
    if (at > state.argument) write(into, ', ');
    if (value === undefined || value === null) {
      write(into, '<nil>');
      continue;
    }
    write(into, `${typeName(value)}=`);
    printArgument(into, value, 'v');
  }
  write(into, ')');
}
