import { never } from '../../util/never.ts';
import { fromBytes } from '../go-string.ts';
import { sortedKeys } from '../sorted-keys.ts';
import { typeName } from '../type-name.ts';
import type { GoComplex, GoList, GoMap, GoValue } from '../value.ts';
import { namedInteger } from './named-integer.ts';
import { printFloat, printInteger } from './print-number.ts';
import { printStruct } from './print-struct.ts';
import { printHexadecimal, printText } from './print-text.ts';
import { type Printer, pad, withFlags, write } from './printer.ts';

/** Writes one argument of `fmt.Printf` under `verb`, as Go's `fmt` does; see https://pkg.go.dev/fmt. */
export function printArgument(into: Printer, value: GoValue, verb: string): void {
  if (into.stopped) return;
  if (value === undefined || value === null) {
    if (verb === 'v' || verb === 'T') pad(into, '<nil>');
    else write(into, `%!${verb}(<nil>)`);
  } else if (verb === 'T') printText(into, typeName(value), 's');
  else if (verb === 'w' || !printKnown(into, value, verb)) printMistake(into, value, verb);
}

/** Writes what Go writes for a verb that does not fit: `%!d(string=hello)`. */
function printMistake(into: Printer, value: Present, verb: string): void {
  write(into, `%!${verb}(${typeName(value)}=`);
  printArgument(into, value, 'v');
  write(into, ')');
}

/** False when Go's `fmt` has no such verb for such a value. */
function printKnown(into: Printer, value: Present, verb: string): boolean {
  if (typeof value === 'string') return printText(into, value, verb);
  if (typeof value === 'boolean') return printBool(into, value, verb);
  switch (value.kind) {
    case 'integer':
      if (into.flags.sharpV && value.type.startsWith('uint')) return printHexadecimalInteger(into, value.value);
      if (value.type.startsWith('time.') && 'vsxXq'.includes(verb) && !into.flags.sharpV)
        return printText(into, namedInteger(value), verb);
      return printInteger(into, value.value, verb);
    case 'float':
      return printFloat(into, value.value, verb);
    case 'complex':
      return printComplex(into, value, verb);
    case 'list':
      return deeper(into, () => printList(into, value, verb));
    case 'map':
      return deeper(into, () => printMap(into, value, verb));
    case 'time':
    case 'struct':
      return printStruct(into, value, { verb, print: printArgument });
    default:
      return never(value);
  }
}

type Present = Exclude<GoValue, undefined | null>;

function printBool(into: Printer, value: boolean, verb: string): boolean {
  const good = verb === 't' || verb === 'v';
  if (good) pad(into, String(value));
  return good;
}

function printComplex(into: Printer, value: GoComplex, verb: string): boolean {
  if (!'vbgGxXfFeE'.includes(verb)) return false;
  write(into, '(');
  printFloat(into, value.real, verb);
  withFlags(into, { plus: true }, () => printFloat(into, value.imaginary, verb));
  write(into, 'i)');
  return true;
}

function printList(into: Printer, value: GoList, verb: string): void {
  if (value.type === '[]uint8' && 'sqxX'.includes(verb)) printBytes(into, value, verb);
  else if (into.flags.sharpV && value.nil) write(into, `${value.type}(nil)`);
  else printItems(into, value, verb);
}

function printItems(into: Printer, value: GoList, verb: string): void {
  const { sharpV } = into.flags;
  write(into, sharpV ? `${value.type}{` : '[');
  for (const [at, item] of value.items.entries()) {
    if (into.stopped) return;
    if (at > 0) write(into, sharpV ? ', ' : ' ');
    printInner(into, item, verb);
  }
  write(into, sharpV ? '}' : ']');
}

function printBytes(into: Printer, value: GoList, verb: string): void {
  const bytes = Uint8Array.from(value.items, (item) =>
    typeof item === 'object' && item !== null && item.kind === 'integer' ? Number(item.value) : 0,
  );
  if (verb === 'x' || verb === 'X') printHexadecimal(into, bytes, verb);
  else printText(into, fromBytes(bytes), verb);
}

function printMap(into: Printer, value: GoMap, verb: string): void {
  if (into.flags.sharpV && value.nil) write(into, `${value.type}(nil)`);
  else printEntries(into, value, verb);
}

function printEntries(into: Printer, value: GoMap, verb: string): void {
  const { sharpV } = into.flags;
  write(into, sharpV ? `${value.type}{` : 'map[');
  for (const [at, key] of sortedKeys(value).entries()) {
    if (into.stopped) return;
    if (at > 0) write(into, sharpV ? ', ' : ' ');
    printInner(into, key, verb);
    write(into, ':');
    printInner(into, value.entries.get(key), verb);
  }
  write(into, sharpV ? '}' : ']');
}

/** An item of a list or map: nil is written without padding, whatever the verb. */
function printInner(into: Printer, value: GoValue, verb: string): void {
  if (into.budget.spend(1) !== undefined) into.stopped = true;
  if (value !== undefined && value !== null) printArgument(into, value, verb === 'T' ? 'v' : verb);
  else write(into, into.flags.sharpV ? 'interface {}(nil)' : '<nil>');
}

/** `%#v` of an unsigned integer. */
function printHexadecimalInteger(into: Printer, value: number | bigint): boolean {
  withFlags(into, { sharp: true }, () => printInteger(into, value, 'x'));
  return true;
}

function deeper(into: Printer, print: () => void): boolean {
  if (into.depth >= into.budget.maximumDepth) {
    into.budget.tooDeep();
    into.stopped = true;
    return true;
  }
  into.depth++;
  print();
  into.depth--;
  return true;
}
