import { dayOfDate, isLeapYear, secondsPerDay } from './calendar.ts';

/** What a zone says at an instant. `offset` is in seconds east of UTC. */
export interface ZoneState {
  readonly offset: number;
  readonly abbreviation: string;
}

const name = '([A-Za-z]{3,}|<[^>]*>)';
const clock = '([-+]?\\d+(?::\\d+(?::\\d+)?)?)';
const shape = new RegExp(`^${name}${clock}(?:${name}${clock}?,([^,]+),([^,]+))?$`);

/** What a POSIX TZ rule such as `CET-1CEST,M3.5.0,M10.5.0/3` says at `seconds`. See RFC 8536, section 3.3. */
export function ruleAt(rule: string, seconds: number): ZoneState {
  const [, standardName = '', standardOffset = '0', summerName, summerOffset, from = '', to = ''] =
    shape.exec(rule) ?? [];
  const standard = { abbreviation: bare(standardName), offset: -readClock(standardOffset) };
  if (summerName === undefined) return standard;
  const offset = summerOffset === undefined ? standard.offset + 3600 : -readClock(summerOffset);
  const summer = { abbreviation: bare(summerName), offset };
  // The year is that of UTC, as Go takes it.
  const day = Math.floor(seconds / secondsPerDay);
  const year = yearOf(day);
  const second = seconds - dayOfDate(year, 1, 1) * secondsPerDay;
  const begins = ruleSecond(from, year) - standard.offset;
  const ends = ruleSecond(to, year) - summer.offset;
  if (ends < begins) return second < ends || second >= begins ? summer : standard;
  return second < begins || second >= ends ? standard : summer;
}

function bare(text: string): string {
  return text.replace(/^<|>$/g, '');
}

function readClock(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.replace(/^[-+]/, '').split(':').map(Number);
  const size = hours * 3600 + minutes * 60 + seconds;
  return text.startsWith('-') ? -size : size;
}

function yearOf(day: number): number {
  let year = 1970 + Math.floor(day / 365.2425);
  while (dayOfDate(year + 1, 1, 1) <= day) year++;
  while (dayOfDate(year, 1, 1) > day) year--;
  return year;
}

/** The local second of the year at which a rule such as `M3.5.0/2` or `J60` is due. */
function ruleSecond(rule: string, year: number): number {
  const [date = '', time = '2'] = rule.split('/');
  return ruleDay(date, year) * secondsPerDay + readClock(time);
}

function ruleDay(date: string, year: number): number {
  if (date.startsWith('J')) {
    const day = Number(date.slice(1));
    return day - 1 + (isLeapYear(year) && day >= 60 ? 1 : 0);
  }
  if (!date.startsWith('M')) return Number(date);
  const [month = 1, week = 1, weekday = 0] = date.slice(1).split('.').map(Number);
  const first = dayOfDate(year, month, 1);
  const next = month === 12 ? dayOfDate(year + 1, 1, 1) : dayOfDate(year, month + 1, 1);
  const firstWeekday = (((first + 4) % 7) + 7) % 7;
  let day = first + ((weekday - firstWeekday + 7) % 7) + (week - 1) * 7;
  while (day >= next) day -= 7;
  return day - dayOfDate(year, 1, 1);
}
