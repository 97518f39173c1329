import type { GoTime } from '../value.ts';
import { dayOfDate, secondsPerDay } from './calendar.ts';
import { utc } from './zone.ts';

const nanosecondsPerSecond = 1_000_000_000n;

/** Go's zero time: the first second of year 1. */
export const zeroTime: GoTime = {
  kind: 'time',
  seconds: dayOfDate(1, 1, 1) * secondsPerDay,
  nanoseconds: 0,
  zone: utc,
};

/** `time` moved by a number of nanoseconds. */
export function addDuration(time: GoTime, nanoseconds: bigint): GoTime {
  const total = nanosecondsOf(time) + nanoseconds;
  const rest = ((total % nanosecondsPerSecond) + nanosecondsPerSecond) % nanosecondsPerSecond;
  return { ...time, seconds: Number((total - rest) / nanosecondsPerSecond), nanoseconds: Number(rest) };
}

/** The nanoseconds from `start` to `end`; what is beyond 64 bits is cut to the limit, as Go's `Time.Sub` does. */
export function nanosecondsBetween(start: GoTime, end: GoTime): bigint {
  const difference = nanosecondsOf(end) - nanosecondsOf(start);
  const limit = (1n << 63n) - 1n;
  if (difference > limit) return limit;
  return difference < -limit - 1n ? -limit - 1n : difference;
}

function nanosecondsOf({ seconds, nanoseconds }: GoTime): bigint {
  return BigInt(seconds) * nanosecondsPerSecond + BigInt(nanoseconds);
}
