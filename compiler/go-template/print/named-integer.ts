import { formatDuration } from '../time/duration.ts';
import { dayNames, monthNames } from '../time/names.ts';
import type { GoInteger } from '../value.ts';

/** What the `String` method of a duration, a month or a weekday says. */
export function namedInteger({ type, value }: GoInteger): string {
  if (type === 'time.Month') return monthNames[Number(value) - 1] ?? String(value);
  if (type === 'time.Weekday') return dayNames[Number(value)] ?? String(value);
  return formatDuration(BigInt(value));
}
