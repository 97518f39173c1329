import type { Span } from '../../source/span.ts';
import type { Tree } from '../../value/literal.ts';
import { listOf, numberAt, type Part, partOf, textAt } from './config.ts';

/** What DSS asks of a trigger by time, or why a schedule cannot be said to it. */
export type Schedule =
  | { readonly kind: 'params'; readonly params: Part }
  | { readonly kind: 'problem'; readonly problem: string };

/** A Monday. It is the same for everybody, so the same project is the same text on every day. */
const start = { date: '2024-01-', hours: 'T00:00:00.000+0000' };
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const shapes = 'it must be "m h * * *", "m h * * DAYS", "m h D * *", "m * * * *", "m */N * * *" or "*/N * * * *"';

/**
 * The parameters of a `temporal` trigger that fires when a line of cron does (specs/dataiku §10.5). DSS repeats by the minute, the hour,
 * the day, the week or the month, so a line that means something else is a problem.
 */
export function scheduleOf(cron: string, timezone: string, at: Span): Schedule {
  const fields = cron.trim().split(/\s+/);
  if (fields.length !== 5) return problem('it must have five fields: minute, hour, day, month and weekday');
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields;
  if (month !== '*' || (day !== '*' && weekday !== '*')) return problem(shapes);
  const isEveryDay = day === '*' && weekday === '*';
  const everyMinutes = interval(minute);
  if (everyMinutes !== undefined) {
    if (hour !== '*' || !isEveryDay) return problem(shapes);
    if (60 % everyMinutes !== 0) return problem(`an hour cannot be divided into parts of ${everyMinutes} minutes`);
    return params(at, { frequency: 'Minutely', repeatFrequency: everyMinutes });
  }
  const atMinute = numberIn(minute, 0, 59);
  if (atMinute === undefined) return problem(shapes);
  const everyHours = interval(hour);
  if (everyHours !== undefined) {
    if (!isEveryDay) return problem(shapes);
    if (24 % everyHours !== 0) return problem(`a day cannot be divided into parts of ${everyHours} hours`);
    return params(at, { frequency: 'Hourly', ...daily(0, atMinute, timezone), repeatFrequency: everyHours });
  }
  const atHour = numberIn(hour, 0, 23);
  if (atHour === undefined) return problem(shapes);
  const time = daily(atHour, atMinute, timezone);
  if (isEveryDay) return params(at, { frequency: 'Daily', ...time });
  if (day === '*') {
    const daysOfWeek = weekdaysIn(weekday);
    return daysOfWeek ? params(at, { frequency: 'Weekly', ...time, daysOfWeek }) : problem(shapes);
  }
  const onDay = numberIn(day, 1, 31);
  if (onDay === undefined) return problem(shapes);
  return params(at, { frequency: 'Monthly', ...time, startingFrom: startOn(onDay), monthlyRunOn: 'ON_THE_DAY' });
}

function problem(text: string): Schedule {
  return { kind: 'problem', problem: text };
}

function daily(hour: number, minute: number, timezone: string) {
  return { hour, minute, startingFrom: startOn(1), repeatFrequency: 1, timezone };
}

function startOn(day: number): string {
  return `${start.date}${String(day).padStart(2, '0')}${start.hours}`;
}

/** The N of an asterisk with a slash and N; 1 of a bare asterisk. */
function interval(field: string): number | undefined {
  if (field === '*') return 1;
  const [, digits] = /^\*\/([1-9]\d?)$/.exec(field) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function numberIn(field: string, least: number, most: number): number | undefined {
  const value = /^\d{1,2}$/.test(field) ? Number(field) : -1;
  return value >= least && value <= most ? value : undefined;
}

/** Days by number (0 and 7 are Sunday) or by the first letters of their names; lists and ranges of them. */
function weekdaysIn(field: string): readonly string[] | undefined {
  const found = new Set<string>();
  for (const part of field.split(',')) {
    const [first, last, ...more] = part.split('-').map(weekday);
    if (first === undefined || more.length > 0 || (part.includes('-') && last === undefined)) return undefined;
    const end = last ?? first;
    for (let day = first; day <= (end < first ? end + 7 : end); day++) found.add(days[day % 7] ?? '');
  }
  return days.filter((day) => found.has(day));
}

function weekday(text: string): number | undefined {
  const name = days.findIndex((day) => day.slice(0, 3).toLowerCase() === text.toLowerCase());
  return name >= 0 ? name : numberIn(text, 0, 7);
}

type Member = string | number | readonly string[];

function params(at: Span, members: Readonly<Record<string, Member>>): Schedule {
  const trees = Object.entries(members).map(([key, member]) => [key, treeOf(member, at)] as const);
  return { kind: 'params', params: partOf(at, Object.fromEntries(trees)) };
}

function treeOf(member: Member, at: Span): Tree {
  if (typeof member === 'string') return textAt(at, member);
  if (typeof member === 'number') return numberAt(at, member);
  return listOf(
    at,
    member.map((item) => textAt(at, item)),
  );
}
