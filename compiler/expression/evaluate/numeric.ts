import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import type { ArithmeticOperator, Range } from '../syntax.ts';
import {
  bitLength,
  boundedInteger,
  type Evaluation,
  fail,
  limits,
  spanOf,
  spend,
  tooMuch,
  wrongValue,
} from './evaluation.ts';
import { floatFloorDivide, floatModulo } from './float-numbers.ts';
import { floorDivide, floorModulo, trueDivide } from './whole-numbers.ts';

/** An operator between two numbers; floats are contagious. Undefined after a report. */
export function calculate(
  evaluation: Evaluation,
  operator: NumericOperator,
  [left, right]: readonly [bigint | number, bigint | number],
  range: Range,
): bigint | number | undefined {
  if (typeof left === 'bigint' && typeof right === 'bigint') return whole(evaluation, operator, [left, right], range);
  const [a, b] = [toFloat(evaluation, left, range), toFloat(evaluation, right, range)];
  return a === undefined || b === undefined ? undefined : float(evaluation, operator, [a, b], range);
}

export type NumericOperator = Exclude<ArithmeticOperator, '|' | '&' | '^' | '<<' | '>>'>;

/** The nearest float; a whole number beyond all floats is reported. */
export function toFloat(evaluation: Evaluation, value: bigint | number, range: Range): number | undefined {
  if (typeof value === 'number') return value;
  return finite(evaluation, Number(value), range);
}

function finite(evaluation: Evaluation, value: number, range: Range): number | undefined {
  if (Number.isFinite(value)) return value;
  return wrongValue(evaluation, range, 'The result', 'is too large for a number with decimals');
}

function whole(
  evaluation: Evaluation,
  operator: NumericOperator,
  [left, right]: readonly [bigint, bigint],
  range: Range,
): bigint | number | undefined {
  switch (operator) {
    case '+':
      return boundedInteger(evaluation, left + right, range);
    case '-':
      return boundedInteger(evaluation, left - right, range);
    case '*':
      return boundedInteger(evaluation, left * right, range);
    case '**':
      return power(evaluation, left, right, range);
    default:
  }
  if (right === 0n) return fail(evaluation, diagnostics.divisionByZero(spanOf(evaluation, range), {}));
  if (operator === '/') return finite(evaluation, trueDivide(left, right), range);
  return operator === '//' ? floorDivide(left, right) : floorModulo(left, right);
}

function power(evaluation: Evaluation, base: bigint, exponent: bigint, range: Range): bigint | number | undefined {
  if (exponent < 0n) return float(evaluation, '**', [Number(base), Number(exponent)], range);
  const small = base >= -1n && base <= 1n;
  if (!small && exponent * BigInt(bitLength(base)) > BigInt(limits.bits) * 4n) {
    return tooMuch(evaluation, range, 'a whole number may have 4300 digits');
  }
  if (!small) return spend(evaluation, 10, range) ? boundedInteger(evaluation, base ** exponent, range) : undefined;
  return base === -1n ? (exponent % 2n === 0n ? 1n : -1n) : base === 1n || exponent === 0n ? 1n : 0n;
}

function float(
  evaluation: Evaluation,
  operator: NumericOperator,
  [left, right]: readonly [number, number],
  range: Range,
): number | undefined {
  if (right === 0 && (operator === '/' || operator === '//' || operator === '%')) {
    return fail(evaluation, diagnostics.divisionByZero(spanOf(evaluation, range), {}));
  }
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '//':
      return floatFloorDivide(left, right);
    case '%':
      return floatModulo(left, right);
    default:
      return floatPower(evaluation, left, right, range);
  }
}

function floatPower(evaluation: Evaluation, base: number, exponent: number, range: Range): number | undefined {
  if (base === 0 && exponent < 0) return fail(evaluation, diagnostics.divisionByZero(spanOf(evaluation, range), {}));
  // JavaScript says NaN where C says 1.
  if (base === 1 || (base === -1 && !Number.isFinite(exponent))) return 1;
  const result = base ** exponent;
  if (Number.isNaN(result) && !Number.isNaN(base) && !Number.isNaN(exponent)) {
    return wrongValue(evaluation, range, 'The root of a negative number', 'is no number that can be used');
  }
  return Number.isFinite(base) && Number.isFinite(exponent) ? finite(evaluation, result, range) : result;
}
