import { type FunctionScope, type Result, type TemplateFunction, templateFunction } from '../function.ts';
import { toFloat64, toInt64 } from '../numbers/convert.ts';
import { parseClampedInteger, parseInteger } from '../numbers/parse-integer.ts';
import { roundTo } from '../numbers/round.ts';
import { float, integer, list } from '../value.ts';
import { textOf } from './text-of.ts';

/** Conversion, rounding and counting: https://masterminds.github.io/sprig/math.html and conversion.html. */
export const numberFunctions: readonly TemplateFunction[] = [
  templateFunction('atoi', { takes: ['string'], call: ([text]) => integer('int', parseClampedInteger(text)) }),
  templateFunction('int', { takes: ['any'], call: ([value]) => integer('int', toInt64(value)) }),
  templateFunction('int64', { takes: ['any'], call: ([value]) => integer('int64', toInt64(value)) }),
  templateFunction('float64', { takes: ['any'], call: ([value]) => float(toFloat64(value)) }),
  templateFunction('toDecimal', {
    takes: ['any'],
    call: ([value], scope) => integer('int64', parseInteger(textOf(value, scope), 8) ?? 0n),
  }),
  templateFunction('floor', { takes: ['any'], call: ([value]) => float(Math.floor(toFloat64(value))) }),
  templateFunction('ceil', { takes: ['any'], call: ([value]) => float(Math.ceil(toFloat64(value))) }),
  templateFunction('round', {
    takes: ['any', 'int'],
    variadic: 'float64',
    call: ([value, places, on = 0.5]) => float(roundTo(toFloat64(value), Number(places), on)),
  }),
  templateFunction('maxf', {
    takes: ['any'],
    variadic: 'any',
    call: (values) => float(extreme(values.map(toFloat64), 1)),
  }),
  templateFunction('minf', {
    takes: ['any'],
    variadic: 'any',
    call: (values) => float(extreme(values.map(toFloat64), -1)),
  }),
  templateFunction('until', {
    takes: ['int'],
    call: ([count], scope) => integers({ start: 0, stop: Number(count), step: count < 0 ? -1 : 1 }, scope),
  }),
  templateFunction('untilStep', {
    takes: ['int', 'int', 'int'],
    call: ([start, stop, step], scope) =>
      integers({ start: Number(start), stop: Number(stop), step: Number(step) }, scope),
  }),
  templateFunction('seq', { takes: [], variadic: 'int', call: (bounds, scope) => sequence(bounds.map(Number), scope) }),
];

/** An infinity of the wanted sign wins even over NaN. */
function extreme(values: readonly number[], sign: 1 | -1): number {
  const infinity = sign * Number.POSITIVE_INFINITY;
  if (values.length > 1 && values.includes(infinity)) return infinity;
  return sign > 0 ? Math.max(...values) : Math.min(...values);
}

interface Steps {
  readonly start: number;
  /** Not reached. */
  readonly stop: number;
  readonly step: number;
}

function countOf({ start, stop, step }: Steps): number {
  const towards = stop < start ? step < 0 : step > 0;
  return towards ? Math.ceil((stop - start) / step) : 0;
}

function integers(steps: Steps, scope: FunctionScope): Result {
  const count = countOf(steps);
  const items = () => Array.from({ length: count }, (_, at) => integer('int', steps.start + at * steps.step));
  return scope.reserveItems(count) ?? list(items(), '[]int');
}

/** `seq 5`, `seq 0 5`, `seq 0 2 10`: the last number counts. A step in the wrong direction gives nothing. */
function sequence(bounds: readonly number[], scope: FunctionScope): Result {
  const [first = 0, second = 0, third = 0] = bounds;
  if (bounds.length === 0 || bounds.length > 3) return '';
  const start = bounds.length === 1 ? 1 : first;
  const end = bounds.length === 1 ? first : bounds.length === 2 ? second : third;
  const direction = end < start ? -1 : 1;
  if (bounds.length === 3 && direction < 0 && second > 0) return '';
  const steps = { start, stop: end + direction, step: bounds.length === 3 ? second : direction };
  const count = countOf(steps);
  const stop = scope.spend(count) ?? scope.reserve(count * 2);
  return stop ?? Array.from({ length: count }, (_, at) => start + at * steps.step).join(' ');
}
