import { type FunctionScope, failure, type Result, type TemplateFunction, templateFunction } from '../function.ts';
import { parseClampedInteger } from '../numbers/parse-integer.ts';
import { formatDuration, parseDuration } from '../time/duration.ts';
import { formatTime } from '../time/format-time.ts';
import { addDuration, nanosecondsBetween, zeroTime } from '../time/instant.ts';
import { parseTime } from '../time/parse-time.ts';
import { roundDuration } from '../time/round-duration.ts';
import { findZone, isUtc, utc } from '../time/zone.ts';
import type { GoTime, GoValue } from '../value.ts';

const needsClock = failure('the time of day is not known to a build: give one, or write the date out');
const tooFar = failure('there is no date so far away');
const second = 1_000_000_000n;

/** Dates: https://masterminds.github.io/sprig/date.html. The local zone is UTC; "now" is the caller's. */
export const dateFunctions: readonly TemplateFunction[] = [
  templateFunction('now', { takes: [], call: (_, scope) => now(scope) ?? needsClock }),
  templateFunction('date', {
    takes: ['string', 'any'],
    call: ([layout, value], scope) => format(layout, { value, zone: 'Local' }, scope),
  }),
  ...['dateInZone', 'date_in_zone'].map((name) =>
    templateFunction(name, {
      takes: ['string', 'any', 'string'],
      call: ([layout, value, zone], scope) => format(layout, { value, zone }, scope),
    }),
  ),
  templateFunction('htmlDate', {
    takes: ['any'],
    call: ([value], scope) => format('2006-01-02', { value, zone: 'Local' }, scope),
  }),
  templateFunction('htmlDateInZone', {
    takes: ['any', 'string'],
    call: ([value, zone], scope) => format('2006-01-02', { value, zone }, scope),
  }),
  ...['dateModify', 'date_modify'].map((name) =>
    templateFunction(name, { takes: ['string', 'time'], call: ([text, time]) => modify(text, time) ?? time }),
  ),
  ...['mustDateModify', 'must_date_modify'].map((name) =>
    templateFunction(name, {
      takes: ['string', 'time'],
      call: ([text, time]) => modify(text, time) ?? failure(`"${text}" is no duration such as 1h30m`),
    }),
  ),
  templateFunction('toDate', {
    takes: ['string', 'string'],
    call: ([layout, text]) => readDate(layout, text, () => zeroTime),
  }),
  templateFunction('mustToDate', {
    takes: ['string', 'string'],
    call: ([layout, text]) => readDate(layout, text, failure),
  }),
  templateFunction('unixEpoch', { takes: ['time'], call: ([time]) => String(time.seconds) }),
  templateFunction('ago', { takes: ['any'], call: ([value], scope) => ago(value, scope) }),
  templateFunction('duration', {
    takes: ['any'],
    call: ([value]) => formatDuration(BigInt.asIntN(64, secondsOf(value) * second)),
  }),
  templateFunction('durationRound', {
    takes: ['any'],
    call: ([value], scope) => {
      const nanoseconds = durationOf(value, scope);
      return nanoseconds === undefined ? needsClock : roundDuration(nanoseconds);
    },
  }),
];

function now(scope: FunctionScope): GoTime | undefined {
  if (scope.now === undefined) return undefined;
  const seconds = Math.floor(scope.now);
  return { kind: 'time', seconds, nanoseconds: Math.floor((scope.now - seconds) * 1e9), zone: utc };
}

/** A time, or seconds since 1970 as an int or int64; anything else means now. */
function instantOf(value: GoValue, scope: FunctionScope): GoTime | undefined {
  if (typeof value !== 'object' || value === null) return now(scope);
  if (value.kind === 'time') return value;
  const isSeconds = value.kind === 'integer' && ['int', 'int32', 'int64'].includes(value.type);
  return isSeconds ? { kind: 'time', seconds: Number(value.value), nanoseconds: 0, zone: utc } : now(scope);
}

interface Shown {
  readonly value: GoValue;
  readonly zone: string;
}

function format(layout: string, { value, zone }: Shown, scope: FunctionScope): Result {
  const time = instantOf(value, scope);
  if (time !== undefined && !Number.isSafeInteger(time.seconds)) return tooFar;
  if (time === undefined) return needsClock;
  if (isUtc(zone)) return formatTime({ ...time, zone: utc }, layout);
  // sprig falls back to UTC for an unknown zone. Without the table we cannot tell which zones exist, so this fails.
  if (scope.zones === undefined) return failure(`the time zone "${zone}" is not known here, only UTC is`);
  return formatTime({ ...time, zone: findZone(zone, scope.zones()) ?? utc }, layout);
}

function modify(text: string, time: GoTime): GoTime | undefined {
  const duration = parseDuration(text);
  return duration === undefined ? undefined : addDuration(time, duration);
}

function readDate(layout: string, text: string, otherwise: (reason: string) => Result): Result {
  const read = parseTime(layout, text);
  return 'time' in read ? read.time : otherwise(read.error);
}

/** sprig reads int64 and text here, and takes everything else, also an int, for 0. */
function secondsOf(value: GoValue): bigint {
  if (typeof value === 'string') return parseClampedInteger(value);
  return isInt64(value) ? BigInt(value.value) : 0n;
}

function isInt64(value: GoValue): value is Extract<GoValue, { readonly kind: 'integer' }> {
  return typeof value === 'object' && value !== null && value.kind === 'integer' && value.type === 'int64';
}

function ago(value: GoValue, scope: FunctionScope): Result {
  const [end, start] = [now(scope), instantOf(value, scope)];
  if (end === undefined || start === undefined) return needsClock;
  const passed = nanosecondsBetween(start, end);
  const half = passed < 0n ? -second / 2n : second / 2n;
  return formatDuration(((passed + half) / second) * second);
}

function durationOf(value: GoValue, scope: FunctionScope): bigint | undefined {
  if (typeof value === 'string') return parseDuration(value) ?? 0n;
  if (isInt64(value)) return BigInt(value.value);
  const isTime = typeof value === 'object' && value !== null && value.kind === 'time';
  if (!isTime) return 0n;
  const end = now(scope);
  return end === undefined ? undefined : nanosecondsBetween(value, end);
}
