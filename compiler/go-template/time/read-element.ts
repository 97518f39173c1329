import type { ElementName, LayoutPart } from './layout.ts';
import { dayNames, monthNames } from './names.ts';
import { readOffset, readZoneName } from './read-zone.ts';
import type { PartRead, TimeFields } from './time-fields.ts';

interface Reading {
  readonly fields: TimeFields;
  /** Whether the layout has a fraction of a second right behind. */
  readonly fractionFollows: boolean;
}

const misfit = (rest: string): PartRead => ({ rest, error: '' });

/** Reads one element of a layout from the start of `text` into `fields`. */
export function readElement(part: Exclude<LayoutPart, { kind: 'literal' }>, text: string, reading: Reading): PartRead {
  if (part.kind === 'fraction')
    return part.trims ? readAnyFraction(text, reading) : readFraction(part.digits, text, reading);
  switch (part.name) {
    case 'January':
    case 'Jan':
      return readName(monthNames, text, {
        short: part.name === 'Jan',
        set: (index) => setMonth(reading.fields, index + 1),
      });
    case 'Monday':
    case 'Mon':
      return readName(dayNames, text, { short: part.name === 'Mon', set: () => undefined });
    case 'PM':
    case 'pm':
      return readHalf(part.name, text, reading);
    case '2006':
      return readYear(text, reading);
    case 'MST':
      return readZoneName(text, reading.fields);
    default:
      return /^[-Z]/.test(part.name)
        ? readOffset(part.name, text, reading.fields)
        : readNumber(part.name, text, reading);
  }
}

interface Naming {
  readonly short: boolean;
  readonly set: (index: number) => unknown;
}

function readName(names: readonly string[], text: string, { short, set }: Naming): PartRead {
  const forms = short ? names.map((name) => name.slice(0, 3)) : names;
  const index = forms.findIndex((form) => text.slice(0, form.length).toLowerCase() === form.toLowerCase());
  const form = forms[index];
  if (form === undefined) return misfit(text);
  set(index);
  return { rest: text.slice(form.length) };
}

function setMonth(fields: TimeFields, month: number): void {
  fields.month = month;
}

function readHalf(name: string, text: string, { fields }: Reading): PartRead {
  const [after, before] = name === 'PM' ? ['PM', 'AM'] : ['pm', 'am'];
  const half = text.slice(0, 2);
  if (half !== after && half !== before) return misfit(text.length < 2 ? text : text.slice(2));
  if (half === after) fields.afternoon = true;
  else fields.morning = true;
  return { rest: text.slice(2) };
}

function readYear(text: string, { fields }: Reading): PartRead {
  if (!/^\d/.test(text) || text.length < 4) return misfit(text);
  if (!/^\d{4}/.test(text)) return misfit(text.slice(4));
  fields.year = Number(text.slice(0, 4));
  return { rest: text.slice(4) };
}

interface NumberRule {
  readonly pattern: RegExp;
  readonly field: 'year' | 'month' | 'day' | 'yearDay' | 'hour' | 'minute' | 'second';
  readonly range?: readonly [string, number, number];
}

const oneOrTwo = /^\d\d?/;
const two = /^\d\d/;
const range = (name: string, least: number, most: number) => ({ range: [name, least, most] as const });

const numberRules: ReadonlyMap<ElementName, NumberRule> = new Map<ElementName, NumberRule>([
  ['1', { pattern: oneOrTwo, field: 'month', ...range('month', 1, 12) }],
  ['01', { pattern: two, field: 'month', ...range('month', 1, 12) }],
  ['2', { pattern: oneOrTwo, field: 'day' }],
  ['_2', { pattern: /^ ?\d\d?/, field: 'day' }],
  ['02', { pattern: two, field: 'day' }],
  ['__2', { pattern: /^ {0,2}\d{1,3}/, field: 'yearDay' }],
  ['002', { pattern: /^\d{3}/, field: 'yearDay' }],
  ['15', { pattern: oneOrTwo, field: 'hour', ...range('hour', 0, 23) }],
  ['3', { pattern: oneOrTwo, field: 'hour', ...range('hour', 0, 12) }],
  ['03', { pattern: two, field: 'hour', ...range('hour', 0, 12) }],
  ['4', { pattern: oneOrTwo, field: 'minute', ...range('minute', 0, 59) }],
  ['04', { pattern: two, field: 'minute', ...range('minute', 0, 59) }],
  ['5', { pattern: oneOrTwo, field: 'second', ...range('second', 0, 59) }],
  ['05', { pattern: two, field: 'second', ...range('second', 0, 59) }],
  // Go reads two-digit years with a sign, too.
  ['06', { pattern: /^(?:\d\d|[-+]\d)/, field: 'year' }],
]);

function readNumber(name: ElementName, text: string, reading: Reading): PartRead {
  const rule = numberRules.get(name);
  const found = rule?.pattern.exec(text)?.[0];
  const isSecond = name === '5' || name === '05';
  // Go does not notice missing seconds when there is a fraction.
  if (found === undefined && isSecond && !reading.fractionFollows && /^[.,]\d/.test(text)) {
    reading.fields.second = 0;
    return readLooseFraction(text, reading);
  }
  if (rule === undefined || found === undefined) return misfit(text);
  const rest = text.slice(found.length);
  const value = Number(found);
  const [what, least, most] = rule.range ?? ['', 0, Number.POSITIVE_INFINITY];
  if (what !== '' && (value < least || value > most)) return { rest, error: `: ${what} out of range` };
  reading.fields[rule.field] = name === '06' ? value + (value >= 69 ? 1900 : 2000) : value;
  // A fraction may follow the seconds even where the layout has none.
  return isSecond && !reading.fractionFollows ? readLooseFraction(rest, reading) : { rest };
}

function readLooseFraction(text: string, reading: Reading): PartRead {
  return takeFraction(/^[.,]\d+/.exec(text)?.[0] ?? '', text, reading);
}

function readAnyFraction(text: string, reading: Reading): PartRead {
  return takeFraction(/^[.,]\d{1,9}/.exec(text)?.[0] ?? '', text, reading);
}

function takeFraction(found: string, text: string, { fields }: Reading): PartRead {
  if (found !== '') fields.nanoseconds = Number(found.slice(1, 10).padEnd(9, '0'));
  return { rest: text.slice(found.length) };
}

function readFraction(digits: number, text: string, reading: Reading): PartRead {
  const found = text.slice(0, digits + 1);
  if (found.length < digits + 1) return misfit(text);
  if (!/^[.,][-+]?\d+$/.test(found.slice(0, 10))) return misfit(text.slice(found.length));
  if (found.charAt(1) === '-' && Number(found.slice(1, 10)) !== 0)
    return { rest: text, error: ': fractional second out of range' };
  return takeFraction(found.charAt(0) + found.slice(1).replace(/^[-+]/, '0'), text, reading);
}
