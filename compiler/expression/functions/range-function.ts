import { spend, tooMuch, wrongValue } from '../evaluate/evaluation.ts';
import { type Invocation, wrongArgument } from '../evaluate/invocation.ts';
import { integerOf } from '../evaluate/values.ts';

/** `range(to)`, `range(from, to)` or `range(from, to, step)`, as a list. Undefined after a report. */
export function rangeFunction(call: Invocation): readonly bigint[] | undefined {
  const bounds = boundsOf(call);
  return bounds && countUp(call, bounds);
}

function boundsOf(call: Invocation): readonly bigint[] | undefined {
  const bounds: bigint[] = [];
  for (const [index, value] of call.values.entries()) {
    if (value === undefined) break;
    const whole = integerOf(value);
    if (whole === undefined) return wrongArgument(call, index, 'a whole number');
    bounds.push(whole);
  }
  return bounds;
}

function countUp(call: Invocation, [first = 0n, second, step = 1n]: readonly bigint[]): readonly bigint[] | undefined {
  const [from, to] = second === undefined ? [0n, first] : [first, second];
  if (step === 0n) return wrongValue(call.evaluation, call.range, 'The step of "range"', 'must not be zero');
  const span = step > 0n ? to - from : from - to;
  const size = step > 0n ? step : -step;
  const count = span <= 0n ? 0n : (span + size - 1n) / size;
  if (count > 100_000n) return tooMuch(call.evaluation, call.range, 'a list may have 100000 items');
  if (!spend(call.evaluation, Number(count), call.range)) return undefined;
  return Array.from({ length: Number(count) }, (_, index) => from + BigInt(index) * step);
}
