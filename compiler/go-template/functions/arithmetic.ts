import {
  type Failure,
  type FunctionScope,
  failure,
  type Result,
  type TemplateFunction,
  templateFunction,
} from '../function.ts';
import { toFloat64, toInt64 } from '../numbers/convert.ts';
import {
  addDecimals,
  type Decimal,
  divideDecimals,
  fromDecimal,
  multiplyDecimals,
  subtractDecimals,
  toDecimal,
} from '../numbers/decimal.ts';
import { float, type GoInteger, type GoValue, integer, wrap64 } from '../value.ts';

/** Arithmetic of int64, which wraps around: https://masterminds.github.io/sprig/math.html. */
export const arithmeticFunctions: readonly TemplateFunction[] = [
  templateFunction('add', {
    takes: [],
    variadic: 'any',
    call: (values) => int64(values.reduce((sum, value) => sum + toInt64(value), 0n)),
  }),
  templateFunction('add1', { takes: ['any'], call: ([value]) => int64(toInt64(value) + 1n) }),
  templateFunction('sub', { takes: ['any', 'any'], call: ([left, right]) => int64(toInt64(left) - toInt64(right)) }),
  templateFunction('mul', {
    takes: ['any'],
    variadic: 'any',
    call: (values) => int64(values.reduce((product, value) => wrap64(product * toInt64(value)), 1n)),
  }),
  templateFunction('div', {
    takes: ['any', 'any'],
    call: ([left, right]) => divide(left, right, (a, b) => a / b),
  }),
  templateFunction('mod', {
    takes: ['any', 'any'],
    call: ([left, right]) => divide(left, right, (a, b) => a % b),
  }),
  ...['max', 'biggest'].map((name) =>
    templateFunction(name, {
      takes: ['any'],
      variadic: 'any',
      call: (values) => int64(extreme(values, (value, most) => value > most)),
    }),
  ),
  templateFunction('min', {
    takes: ['any'],
    variadic: 'any',
    call: (values) => int64(extreme(values, (value, least) => value < least)),
  }),
  templateFunction('add1f', {
    takes: ['any'],
    call: ([value], scope) => decimal([toFloat64(value), 1], addDecimals, scope),
  }),
  templateFunction('addf', {
    takes: [],
    variadic: 'any',
    call: (values, scope) => decimal([0, ...values.map(toFloat64)], addDecimals, scope),
  }),
  templateFunction('subf', {
    takes: ['any'],
    variadic: 'any',
    call: (values, scope) => decimal(values.map(toFloat64), subtractDecimals, scope),
  }),
  templateFunction('mulf', {
    takes: ['any'],
    variadic: 'any',
    call: (values, scope) => decimal(values.map(toFloat64), multiplyDecimals, scope),
  }),
  templateFunction('divf', {
    takes: ['any'],
    variadic: 'any',
    call: (values, scope) => decimal(values.map(toFloat64), divideDecimals, scope),
  }),
];

function int64(value: bigint): GoInteger {
  return integer('int64', wrap64(value));
}

function extreme(values: readonly GoValue[], wins: (value: bigint, best: bigint) => boolean): bigint {
  return values.map(toInt64).reduce((best, value) => (wins(value, best) ? value : best));
}

function divide(left: GoValue, right: GoValue, operate: (a: bigint, b: bigint) => bigint): Result {
  const divisor = toInt64(right);
  return divisor === 0n ? failure('runtime error: integer divide by zero') : int64(operate(toInt64(left), divisor));
}

type Operation = (left: Decimal, right: Decimal) => Decimal | undefined;

/** Computes exactly in decimals, as github.com/shopspring/decimal does, and rounds once at the end. */
function decimal(values: readonly number[], operate: Operation, scope: FunctionScope): Result {
  let result: Decimal | undefined;
  for (const value of values) {
    const operand = toDecimal(value);
    if (operand === undefined) return failure(`Cannot create a Decimal from ${value}`);
    const stop = chargeDigits(result, scope);
    if (stop) return stop;
    result = result === undefined ? operand : operate(result, operand);
    if (result === undefined) return failure('decimal division by 0');
  }
  return float(result === undefined ? 0 : fromDecimal(result));
}

/** Products grow without bound, so arithmetic is charged by the length of its operands. */
function chargeDigits(value: Decimal | undefined, scope: FunctionScope): Failure | undefined {
  return value === undefined ? undefined : scope.spend(1 + Math.abs(value.exponent) / 64);
}
