import type { GoTime } from '../value.ts';
import { dateOfDay, dayOfDate, secondsPerDay } from './calendar.ts';
import { zoneAt } from './zone.ts';

/** A time as a calendar and a clock of its zone show it. */
export interface CivilTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 1 to 366. */
  readonly yearDay: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Seconds east of UTC. */
  readonly offset: number;
  readonly abbreviation: string;
}

/** The calendar and clock of `time` in its zone; years are proleptic Gregorian. */
export function civilDate(time: GoTime): CivilTime {
  const { offset, abbreviation } = zoneAt(time.zone, time.seconds);
  const local = time.seconds + offset;
  const days = Math.floor(local / secondsPerDay);
  const clock = local - days * secondsPerDay;
  const { year, month, day } = dateOfDay(days);
  return {
    year,
    month,
    day,
    yearDay: days - dayOfDate(year, 1, 1) + 1,
    weekday: (((days + 4) % 7) + 7) % 7,
    hour: Math.floor(clock / 3600),
    minute: Math.floor(clock / 60) % 60,
    second: clock % 60,
    offset,
    abbreviation,
  };
}
