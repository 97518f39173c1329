import { timeZoneNames as written } from './generated/time-zone-names.ts';

/** The names of the IANA database that ships with stackc, so that every machine knows the same ones; links such as `US/Pacific` included. */
export const timeZoneNames: ReadonlySet<string> = new Set(written.trim().split(/\s+/));

/** Whether `name` is in the IANA database of time zones, spelled as there. */
export function isTimeZone(name: string): boolean {
  return timeZoneNames.has(name);
}
