import { operate } from '../evaluate/arithmetic.ts';
import { spend, wrongValue } from '../evaluate/evaluation.ts';
import { type Callable, type Invocation, integerAt, isGiven, textAt, wrongArgument } from '../evaluate/invocation.ts';
import { itemsOf } from '../evaluate/iterate.ts';
import { signature } from '../evaluate/signature.ts';
import { numberOf } from '../evaluate/values.ts';
import { absolute } from '../evaluate/whole-numbers.ts';
import type { RuntimeValue } from '../runtime-value.ts';
import type { Range } from '../syntax.ts';
import { divideToEven, fixedDigits } from '../text/exact-decimal.ts';

/** Functions of numbers. */
export const numberFunctions: readonly (readonly [string, Callable])[] = [
  ['abs', { signature: signature('value'), run: abs }],
  ['round', { signature: signature('number ndigits:integer?'), run: round }],
  ['sum', { signature: signature('iterable start?'), run: sum }],
  ['pow', { signature: signature('base exp'), run: pow }],
  ['divmod', { signature: signature('a b'), run: divmod }],
  ['bin', { signature: signature('number:integer'), run: (call) => inBase(call, '0b', 2) }],
  ['oct', { signature: signature('number:integer'), run: (call) => inBase(call, '0o', 8) }],
  ['hex', { signature: signature('number:integer'), run: (call) => inBase(call, '0x', 16) }],
  ['chr', { signature: signature('number:integer'), run: chr }],
  ['ord', { signature: signature('character:text'), run: ord }],
];

function abs(call: Invocation): RuntimeValue | undefined {
  const value = numberOf(call.values[0] ?? null);
  if (value === undefined) return wrongArgument(call, 0, 'a number');
  return typeof value === 'bigint' ? absolute(value) : Math.abs(value);
}

function round(call: Invocation): RuntimeValue | undefined {
  const value = numberOf(call.values[0] ?? null);
  if (value === undefined) return wrongArgument(call, 0, 'a number');
  if (typeof value === 'bigint') return roundWhole(value, integerAt(call, 1) ?? 0n);
  if (isGiven(call, 1)) return roundFloat(value, integerAt(call, 1) ?? 0n);
  if (!Number.isFinite(value))
    return wrongValue(call.evaluation, call.range, 'An infinite number', 'is no whole number');
  const whole = BigInt(fixedDigits(Math.abs(value), 0));
  return value < 0 ? -whole : whole;
}

function roundWhole(value: bigint, digits: bigint): bigint {
  if (digits >= 0n) return value;
  if (-digits > 5000n) return 0n;
  const unit = 10n ** -digits;
  const rounded = divideToEven(absolute(value), unit) * unit;
  return value < 0n ? -rounded : rounded;
}

function roundFloat(value: number, digits: bigint): number {
  // Beyond these a float has no digits to round, or rounds to zero.
  if (!Number.isFinite(value) || digits > 340n) return value;
  if (digits < -310n) return value < 0 ? -0 : 0;
  const size = Math.abs(value);
  const rounded =
    digits >= 0n
      ? Number(fixedDigits(size, Number(digits)))
      : Number(
          divideToEven(BigInt(Math.trunc(size)) * 2n + BigInt(size % 1 === 0 ? 0 : 1), 2n * 10n ** -digits) *
            10n ** -digits,
        );
  return value < 0 || Object.is(value, -0) ? -rounded : rounded;
}

function sum(call: Invocation): RuntimeValue | undefined {
  const { evaluation, range } = call;
  const items = itemsOf(evaluation, call.values[0] ?? null, range, 'What "sum" adds up');
  let total: RuntimeValue | undefined = call.values[1] ?? 0n;
  if (!items) return undefined;
  if (typeof total === 'string')
    return wrongValue(evaluation, range, 'A text', 'cannot be summed up; write "\'\'.join(…)"');
  for (const item of items) {
    if (!spend(evaluation, 1, range)) return undefined;
    total = operate(evaluation, '+', { left: total, right: item, ...rangeOf(range) });
    if (total === undefined) return undefined;
  }
  return total;
}

function rangeOf({ start, end }: Range): Range {
  return { start, end };
}

function pow({ evaluation, values, range }: Invocation): RuntimeValue | undefined {
  return operate(evaluation, '**', { left: values[0] ?? null, right: values[1] ?? null, ...rangeOf(range) });
}

function divmod({ evaluation, values, range }: Invocation): RuntimeValue | undefined {
  const operands = { left: values[0] ?? null, right: values[1] ?? null, ...rangeOf(range) };
  const quotient = operate(evaluation, '//', operands);
  const rest = quotient === undefined ? undefined : operate(evaluation, '%', operands);
  return quotient === undefined || rest === undefined ? undefined : { kind: 'tuple', items: [quotient, rest] };
}

function inBase(call: Invocation, prefix: string, base: number): string {
  const value = integerAt(call, 0) ?? 0n;
  return `${value < 0n ? '-' : ''}${prefix}${absolute(value).toString(base)}`;
}

function chr(call: Invocation): string | undefined {
  const code = integerAt(call, 0) ?? 0n;
  if (code >= 0n && code <= 0x10ffffn) return String.fromCodePoint(Number(code));
  return wrongValue(call.evaluation, call.range, 'The number', 'belongs to no character');
}

function ord(call: Invocation): bigint | undefined {
  const [first, ...more] = textAt(call, 0);
  if (first !== undefined && more.length === 0) return BigInt(first.codePointAt(0) ?? 0);
  return wrongArgument(call, 0, 'one character');
}
