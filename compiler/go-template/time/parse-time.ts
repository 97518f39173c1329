import { byteLength } from '../go-string.ts';
import type { GoTime, GoZone } from '../value.ts';
import { dayOfDate, daysInMonth, isLeapYear, secondsPerDay } from './calendar.ts';
import { type LayoutPart, layoutParts } from './layout.ts';
import { readElement } from './read-element.ts';
import type { PartRead, TimeFields } from './time-fields.ts';
import { utc } from './zone.ts';

/** The time, or why there is none, in Go's words. */
export type ParsedTime = { readonly time: GoTime } | { readonly error: string };

/** Reads `text` by `layout`, in UTC where neither says a zone, as `time.ParseInLocation` does. See https://pkg.go.dev/time#Parse. */
export function parseTime(layout: string, text: string): ParsedTime {
  const fields: TimeFields = { year: 0, month: -1, day: -1, yearDay: -1, hour: 0, minute: 0, second: 0 };
  fields.nanoseconds = 0;
  let rest = text;
  const parts = layoutParts(layout);
  for (const [index, part] of parts.entries()) {
    // Only the next element counts, whatever text stands before it.
    const next = parts.slice(index + 1, index + 3).find(({ kind }) => kind !== 'literal');
    const read = readPart(part, rest, { fields, next });
    if ('error' in read)
      return { error: `parsing time ${quoted(text)}${read.error || cannot(layout, part, read.rest)}` };
    rest = read.rest;
  }
  if (rest !== '') return { error: `parsing time ${quoted(text)}: extra text: ${quoted(rest)}` };
  const problem = settleDate(fields);
  return problem === undefined ? { time: timeOf(fields) } : { error: `parsing time ${quoted(text)}: ${problem}` };
}

interface Reading {
  readonly fields: TimeFields;
  readonly next: LayoutPart | undefined;
}

function readPart(part: LayoutPart, text: string, { fields, next }: Reading): PartRead {
  if (part.kind === 'literal') return skipLiteral(text, part.text);
  return readElement(part, text, { fields, fractionFollows: next?.kind === 'fraction' });
}

/** Runs of blanks are alike, and at the end may be missing. */
function skipLiteral(text: string, literal: string): PartRead {
  let rest = text;
  for (const piece of literal.match(/ +|[^ ]/gu) ?? []) {
    if (piece.startsWith(' ')) {
      if (rest !== '' && !rest.startsWith(' ')) return { rest, error: '' };
      rest = rest.replace(/^ +/, '');
    } else if (rest.startsWith(piece)) rest = rest.slice(piece.length);
    else return { rest, error: '' };
  }
  return { rest };
}

function cannot(layout: string, part: LayoutPart, rest: string): string {
  return ` as ${quoted(layout)}: cannot parse ${quoted(rest)} as ${quoted(part.text)}`;
}

function quoted(text: string): string {
  return byteLength(text) === text.length ? JSON.stringify(text) : `"${text}"`;
}

/** Derives month and day from the fields that were read; returns the reason if they do not fit. */
function settleDate(fields: TimeFields): string | undefined {
  if (fields.yearDay >= 0) return settleYearDay(fields);
  if (fields.month < 0) fields.month = 1;
  if (fields.day < 0) fields.day = 1;
  return fields.day < 1 || fields.day > daysInMonth(fields.year, fields.month) ? 'day out of range' : undefined;
}

function settleYearDay(fields: TimeFields): string | undefined {
  const days = isLeapYear(fields.year) ? 366 : 365;
  if (fields.yearDay < 1 || fields.yearDay > days) return 'day-of-year out of range';
  let month = 1;
  let day = fields.yearDay;
  for (; day > daysInMonth(fields.year, month); month++) day -= daysInMonth(fields.year, month);
  if (fields.month >= 0 && fields.month !== month) return 'day-of-year does not match month';
  if (fields.day >= 0 && fields.day !== day) return 'day-of-year does not match day';
  fields.month = month;
  fields.day = day;
  return undefined;
}

function timeOf(fields: TimeFields): GoTime {
  const hour = hourOf(fields);
  const clock = hour * 3600 + fields.minute * 60 + fields.second;
  const local = dayOfDate(fields.year, fields.month, fields.day) * secondsPerDay + clock;
  const { offset, zone } = zoneOf(fields);
  return { kind: 'time', seconds: local - offset, nanoseconds: fields.nanoseconds ?? 0, zone };
}

function hourOf({ hour, morning, afternoon }: TimeFields): number {
  if (afternoon && hour < 12) return hour + 12;
  return morning && hour === 12 ? 0 : hour;
}

/** A name without an offset says nothing about the instant, except `GMT+3`. */
function zoneOf({ utc: isUtc, offset, zoneName = '' }: TimeFields): { readonly offset: number; readonly zone: GoZone } {
  // Go takes an offset of -1 second for "none".
  const known = offset === -1 ? undefined : offset;
  if (isUtc || (known === undefined && zoneName === '')) return { offset: 0, zone: utc };
  if (known !== undefined) {
    if (known === 0 && (zoneName === '' || zoneName === 'UTC')) return { offset: 0, zone: utc };
    return { offset: known, zone: { kind: 'fixed', name: zoneName, offsetSeconds: known } };
  }
  const hours = zoneName.startsWith('GMT') && zoneName.length > 3 ? Number(zoneName.slice(3)) : 0;
  return { offset: 0, zone: { kind: 'fixed', name: zoneName, offsetSeconds: hours * 3600 } };
}
