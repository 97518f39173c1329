import { failure, type Result, type TemplateFunction, templateFunction } from '../function.ts';
import { dayOfDate, secondsPerDay } from '../time/calendar.ts';
import { type CivilTime, civilDate } from '../time/civil.ts';
import { formatTime } from '../time/format-time.ts';
import { addDuration, nanosecondsBetween, zeroTime } from '../time/instant.ts';
import { printedTime } from '../time/layout.ts';
import { utc } from '../time/zone.ts';
import { type GoTime, type GoValue, integer } from '../value.ts';

function method(name: string, work: (time: GoTime) => Result): TemplateFunction {
  return templateFunction(name, { takes: ['time'], call: ([time]) => work(time) });
}

function part(name: string, read: (civil: CivilTime) => number): TemplateFunction {
  return method(name, (time) => integer('int', read(civilDate(time))));
}

function unix(name: string, perSecond: bigint): TemplateFunction {
  return method(name, ({ seconds, nanoseconds }) => {
    const rest = BigInt(nanoseconds) / (1_000_000_000n / perSecond);
    return integer('int64', BigInt.asIntN(64, BigInt(seconds) * perSecond + rest));
  });
}

function comparison(name: string, test: (order: bigint) => boolean): TemplateFunction {
  return templateFunction(name, {
    takes: ['time', 'time'],
    call: ([left, right]) => test(nanosecondsBetween(right, left)),
  });
}

/** Methods of a time that need no arguments of types a template cannot make: https://pkg.go.dev/time#Time. */
export const timeMethods: readonly TemplateFunction[] = [
  part('Year', ({ year }) => year),
  part('Day', ({ day }) => day),
  part('Hour', ({ hour }) => hour),
  part('Minute', ({ minute }) => minute),
  part('Second', ({ second }) => second),
  part('YearDay', ({ yearDay }) => yearDay),
  method('Nanosecond', ({ nanoseconds }) => integer('int', nanoseconds)),
  method('Month', (time) => integer('time.Month', civilDate(time).month)),
  method('Weekday', (time) => integer('time.Weekday', civilDate(time).weekday)),
  unix('Unix', 1n),
  unix('UnixMilli', 1_000n),
  unix('UnixMicro', 1_000_000n),
  unix('UnixNano', 1_000_000_000n),
  method('UTC', (time) => ({ ...time, zone: utc })),
  method('Local', (time) => ({ ...time, zone: utc })),
  method('IsZero', ({ seconds, nanoseconds }) => seconds === zeroTime.seconds && nanoseconds === 0),
  method('String', (time) => formatTime(time, printedTime)),
  templateFunction('Format', { takes: ['time', 'string'], call: ([time, layout]) => formatTime(time, layout) }),
  templateFunction('AddDate', {
    takes: ['time', 'int', 'int', 'int'],
    call: ([time, ...shift]) => addDate(time, shift.map(Number)),
  }),
  templateFunction('Add', { takes: ['time', 'any'], call: ([time, duration]) => add(time, duration) }),
  templateFunction('Sub', {
    takes: ['time', 'time'],
    call: ([end, start]) => integer('time.Duration', nanosecondsBetween(start, end)),
  }),
  comparison('After', (order) => order > 0n),
  comparison('Before', (order) => order < 0n),
  comparison('Equal', (order) => order === 0n),
];

function add(time: GoTime, duration: GoValue): Result {
  const isDuration = typeof duration === 'object' && duration?.kind === 'integer' && duration.type === 'time.Duration';
  return isDuration ? addDuration(time, BigInt(duration.value)) : failure('the argument of Add is a duration');
}

/** Moves the date; a day that the month does not have runs over into the next. */
function addDate(time: GoTime, [years = 0, months = 0, days = 0]: readonly number[]): Result {
  const { year, month, day, hour, minute, second } = civilDate({ ...time, zone: utc });
  const monthIndex = month - 1 + months;
  const newYear = year + years + Math.floor(monthIndex / 12);
  const newMonth = (((monthIndex % 12) + 12) % 12) + 1;
  const newDay = dayOfDate(newYear, newMonth, 1) + day - 1 + days;
  return { ...time, seconds: newDay * secondsPerDay + hour * 3600 + minute * 60 + second };
}
