import type { Report } from '../../diagnostics/outcome.ts';
import { cronProblem } from '../../util/cron.ts';
import { isTimeZone } from '../../util/time-zone.ts';
import type { Dict } from '../../value/literal.ts';
import { pick, pickText } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { prefectDiagnostics as say } from './diagnostics.ts';

interface Checking {
  readonly name: string;
  readonly report: Report;
}

const kinds = ['cron', 'interval', 'rrule'] as const;
const longestRrule = 6500;

/** Checks one schedule of a deployment as Prefect does when it is deployed (specs/prefect §9.1). Texts with placeholders are Prefect's to judge. Diagnostics: STK3651, STK3652. */
export function checkSchedule(schedule: Dict<Value>, { name, report }: Checking): void {
  const given = kinds.filter((kind) => (pick(schedule, kind)?.kind ?? 'null') !== 'null');
  if (given.length !== 1) {
    const found =
      given.length === 0 ? 'none of them is given' : `${given.map((kind) => `"${kind}"`).join(' and ')} are given`;
    report(say.scheduleOfMany(schedule, { name, found }));
  }
  const refuse = (field: string, expected: string) => {
    const value = pick(schedule, field);
    if (value && 'value' in value) report(say.schedule(value, { field, name, value: String(value.value), expected }));
  };
  const problem = problemOf(pickText(schedule, 'cron') ?? '* * * * *');
  if (problem !== undefined && !isSound(schedule, 'cron', () => false)) refuse('cron', problem);
  if (!isInterval(pick(schedule, 'interval')))
    refuse('interval', 'it can be seconds above 0, a duration such as "PT1H30M", or "1:30:00"');
  if (!isSound(schedule, 'timezone', isTimeZone))
    refuse('timezone', 'it needs a name of the IANA database, such as "Europe/Zurich"');
  if (!isSound(schedule, 'rrule', (text) => text.length <= longestRrule))
    refuse('rrule', `it can have at most ${longestRrule} characters`);
  else if (!isSound(schedule, 'rrule', isRrule)) refuse('rrule', 'it needs a frequency, such as "FREQ=DAILY"');
  if (!isSound(schedule, 'anchor_date', isDate)) refuse('anchor_date', 'it needs a date such as "2027-01-31"');
}

function isSound(schedule: Dict<Value>, field: string, judge: (text: string) => boolean): boolean {
  const text = pickText(schedule, field);
  return text === undefined || text.includes('{{') || judge(text);
}

/** What is wrong with a cron expression, by the rules of everybody but for what Prefect takes besides: seconds behind the rest, 7 for Sunday, `L`, `5#2`, ranges over the end of the week. */
function problemOf(text: string): string | undefined {
  const parts = text.trim().split(/\s+/);
  if (text.trim().startsWith('@every')) return 'it needs five fields; "interval" says how often';
  const [minute = '', hour = '', day = '', month = '', weekday = '', second] = parts;
  if (parts.length !== 5 && parts.length !== 6) return cronProblem(text);
  const common = [
    minute,
    hour,
    day === 'L' ? '*' : day,
    month,
    weekday.replace(/\b7\b/g, '0').replace(/#[1-5]\b/g, ''),
  ];
  const onwards = common.map((part) => part.replace(/\b(\d+)-(\d+)\b/g, forwards));
  const known = cronProblem(onwards.join(' '));
  return known ?? (second === undefined ? undefined : cronProblem(`${second} * * * *`));
}

function forwards(range: string, from: string, to: string): string {
  return Number(from) > Number(to) ? `${to}-${from}` : range;
}

/** The part of a rule that every reader asks for. A text in JSON holds a rule of its own. */
function isRrule(text: string): boolean {
  return text.trim().startsWith('{') || /\bFREQ=(?:YEARLY|MONTHLY|WEEKLY|DAILY|HOURLY|MINUTELY|SECONDLY)\b/i.test(text);
}

function isDate(text: string): boolean {
  return /\d/.test(text);
}

/** Slugs name the schedules of a deployment. Diagnostics: STK3652. */
export function checkSlugs(schedules: readonly Dict<Value>[], { name, report }: Checking): void {
  const seen = new Set<string>();
  for (const schedule of schedules) {
    const [slug, at] = [pickText(schedule, 'slug'), pick(schedule, 'slug')];
    if (slug === undefined || at === undefined) continue;
    const expected = 'another schedule of the deployment has this one';
    if (seen.has(slug)) report(say.schedule(at, { field: 'slug', name, value: slug, expected }));
    seen.add(slug);
  }
}

/** Seconds, an ISO 8601 duration, or days and a time of day; numbers are no texts here. */
function isInterval(value: Value | undefined): boolean {
  if (value?.kind === 'integer' || value?.kind === 'float') return value.value > 0;
  if (value?.kind !== 'string' || value.value.includes('{{')) return true;
  const text = value.value.trim();
  const isDuration = /^P(?=.)(?:\d+(?:\.\d+)?[YMWD])*(?:T(?=.)(?:\d+(?:\.\d+)?[HMS])+)?$/.test(text);
  const isClock = /^(?:\d+ days?|(?:\d+ days?, )?\d+:[0-5]\d:[0-5]\d(?:\.\d+)?)$/.test(text);
  return (isDuration || isClock) && /[1-9]/.test(text);
}
