import { type Result, type TemplateFunction, templateFunction } from '../function.ts';
import { formatDuration } from '../time/duration.ts';
import { dayNames, monthNames } from '../time/names.ts';
import { float, type GoValue, integer } from '../value.ts';

function numberOf(value: GoValue): bigint {
  return typeof value === 'object' && value !== null && value.kind === 'integer' ? BigInt(value.value) : 0n;
}

function method(name: string, work: (value: bigint) => Result): TemplateFunction {
  return templateFunction(name, { takes: ['any'], call: ([receiver]) => work(numberOf(receiver)) });
}

/** Whole units and the rest apart, as Go adds them up. */
function units(nanoseconds: bigint, unit: bigint): Result {
  return float(Number(nanoseconds / unit) + Number(nanoseconds % unit) / Number(unit));
}

/** Methods of a duration: https://pkg.go.dev/time#Duration. */
export const durationMethods: readonly TemplateFunction[] = [
  method('String', formatDuration),
  method('Nanoseconds', (value) => integer('int64', value)),
  method('Microseconds', (value) => integer('int64', value / 1_000n)),
  method('Milliseconds', (value) => integer('int64', value / 1_000_000n)),
  method('Seconds', (value) => units(value, 1_000_000_000n)),
  method('Minutes', (value) => units(value, 60_000_000_000n)),
  method('Hours', (value) => units(value, 3_600_000_000_000n)),
  method('Abs', (value) => integer('time.Duration', value < 0n ? -value : value)),
];

export const monthMethods: readonly TemplateFunction[] = [
  method('String', (value) => monthNames[Number(value) - 1] ?? ''),
];

export const weekdayMethods: readonly TemplateFunction[] = [method('String', (value) => dayNames[Number(value)] ?? '')];
