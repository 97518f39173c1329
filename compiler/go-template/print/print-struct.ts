import { civilDate } from '../time/civil.ts';
import { formatTime } from '../time/format-time.ts';
import { zeroTime } from '../time/instant.ts';
import { printedTime } from '../time/layout.ts';
import { monthNames } from '../time/names.ts';
import { type GoStruct, type GoTime, type GoValue, integer } from '../value.ts';
import { printText } from './print-text.ts';
import { type Printer, write } from './printer.ts';
import { quoteText } from './quote.ts';

interface Style {
  readonly verb: string;
  /** Writes a field. */
  readonly print: (into: Printer, value: GoValue, verb: string) => void;
}

/**
 * Times and the structs of libraries print what their `String` method says; under `%#v` and the other verbs one sees their fields.
 */
export function printStruct(into: Printer, value: GoTime | GoStruct, style: Style): boolean {
  if (into.flags.sharpV && value.kind === 'time') return written(into, timeSyntax(value));
  if (!into.flags.sharpV && 'vsxXq'.includes(style.verb))
    return printText(into, value.kind === 'time' ? formatTime(value, printedTime) : value.text, style.verb);
  if (value.kind === 'time') printTimeFields(into, value, style);
  else printFields(into, value, style);
  return true;
}

/** `time.Time` holds its nanoseconds, its seconds since year 1, and a pointer to its zone, which is nil for UTC. */
function printTimeFields(into: Printer, time: GoTime, { verb, print }: Style): void {
  write(into, '{');
  print(into, integer('uint64', time.nanoseconds), verb);
  write(into, ' ');
  print(into, integer('int64', time.seconds - zeroTime.seconds), verb);
  write(into, ' ');
  if ('bodxX'.includes(verb)) print(into, integer('int', 0), verb);
  else write(into, `%!${verb}(*time.Location=<nil>)`);
  write(into, '}');
}

function written(into: Printer, text: string): boolean {
  write(into, text);
  return true;
}

function printFields(into: Printer, value: GoStruct, { verb, print }: Style): void {
  const { sharpV } = into.flags;
  const pointer = value.goKind === 'ptr' ? '&' : '';
  write(into, pointer + (sharpV ? value.type.replace('*', '') : ''));
  write(into, '{');
  [...value.fields].forEach(([name, field], at) => {
    if (at > 0) write(into, sharpV ? ', ' : ' ');
    if (sharpV) write(into, `${name}:`);
    print(into, field, verb);
  });
  write(into, '}');
}

/** `Time.GoString`: the call of `time.Date` that makes the time. */
function timeSyntax(time: GoTime): string {
  const { year, month, day, hour, minute, second } = civilDate(time);
  const numbers = [day, hour, minute, second, time.nanoseconds].join(', ');
  const zone =
    time.zone.name === 'UTC' && time.zone.kind === 'iana' ? 'time.UTC' : `time.Location(${quoteText(time.zone.name)})`;
  return `time.Date(${year}, time.${monthNames[month - 1] ?? ''}, ${numbers}, ${zone})`;
}
