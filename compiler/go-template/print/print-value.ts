import { never } from '../../util/never.ts';
import { sortedKeys } from '../sorted-keys.ts';
import { formatTime } from '../time/format-time.ts';
import { typeName } from '../type-name.ts';
import type { GoComplex, GoList, GoMap, GoStruct, GoTime, GoValue } from '../value.ts';
import { printFloat, printInteger } from './print-number.ts';
import { printHexadecimal, printText } from './print-text.ts';
import { type Printer, pad, withFlags, write } from './printer.ts';

/** Writes one argument of `fmt.Printf` under `verb`, as Go's `fmt` does; see https://pkg.go.dev/fmt. */
export function printArgument(into: Printer, value: GoValue, verb: string): void {
  if (into.stopped) return;
  if (value === undefined || value === null) {
    if (verb === 'v' || verb === 'T') pad(into, '<nil>');
    else write(into, `%!${verb}(<nil>)`);
  } else if (verb === 'T') printText(into, typeName(value), 's');
  else printKnown(into, value, verb);
}

function printKnown(into: Printer, value: Exclude<GoValue, undefined | null>, verb: string): void {
  if (typeof value === 'string') return orBad(into, value, { verb, good: printText(into, value, verb) });
  if (typeof value === 'boolean') return printBool(into, value, verb);
  switch (value.kind) {
    case 'integer':
      return orBad(into, value, { verb, good: printInteger(into, value.value, verb) });
    case 'float':
      return orBad(into, value, { verb, good: printFloat(into, value.value, verb) });
    case 'complex':
      return printComplex(into, value, verb);
    case 'list':
      return deeper(into, () => printList(into, value, verb));
    case 'map':
      return deeper(into, () => printMap(into, value, verb));
    case 'time':
    case 'struct':
      return printStruct(into, value, verb);
    default:
      return never(value);
  }
}

/** Writes what Go writes for a verb that does not fit: `%!d(string=hello)`. */
function orBad(into: Printer, value: GoValue, tried: { readonly verb: string; readonly good: boolean }): void {
  if (tried.good) return;
  write(into, `%!${tried.verb}(${typeName(value)}=`);
  printArgument(into, value, 'v');
  write(into, ')');
}

function printBool(into: Printer, value: boolean, verb: string): void {
  const good = verb === 't' || verb === 'v';
  if (good) pad(into, String(value));
  orBad(into, value, { verb, good });
}

function printComplex(into: Printer, value: GoComplex, verb: string): void {
  if (!'vbgGxXfFeE'.includes(verb)) return orBad(into, value, { verb, good: false });
  write(into, '(');
  printFloat(into, value.real, verb);
  withFlags(into, { plus: true }, () => printFloat(into, value.imaginary, verb));
  write(into, 'i)');
}

function printList(into: Printer, value: GoList, verb: string): void {
  const { sharpV } = into.flags;
  if (value.type === '[]uint8' && 'sqxX'.includes(verb)) return printBytes(into, value, verb);
  if (sharpV && value.nil) return write(into, `${value.type}(nil)`);
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
  else printText(into, new TextDecoder().decode(bytes), verb);
}

function printMap(into: Printer, value: GoMap, verb: string): void {
  const { sharpV } = into.flags;
  if (sharpV && value.nil) return write(into, `${value.type}(nil)`);
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

/** Times and the structs of libraries print what their `String` method says; other verbs look at their fields. */
function printStruct(into: Printer, value: GoTime | GoStruct, verb: string): void {
  const text = value.kind === 'time' ? formatTime(value, '2006-01-02 15:04:05.999999999 -0700 MST') : value.text;
  if ('vsxXq'.includes(verb)) printText(into, text, verb);
  else orBad(into, value, { verb, good: false });
}

function deeper(into: Printer, print: () => void): void {
  if (into.depth >= into.budget.maximumDepth) {
    into.budget.tooDeep();
    into.stopped = true;
    return;
  }
  into.depth++;
  print();
  into.depth--;
}
