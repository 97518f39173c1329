import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import type { RuntimeValue } from '../runtime-value.ts';
import type { Arithmetic, Comparison, ComparisonOperator, Conditional, Logical, Range, Unary } from '../syntax.ts';
import { operate } from './arithmetic.ts';
import { contains } from './contains.ts';
import { equals } from './equality.ts';
import { type Evaluation, fail, mismatch, spanOf } from './evaluation.ts';
import { ordered } from './order.ts';
import { truthOf } from './truth.ts';
import { integerOf } from './values.ts';

/** `a + b - c`, from left to right. Undefined after a report, as all below. */
export function evaluateArithmetic(
  evaluation: Evaluation,
  { first, rest, start }: Arithmetic,
): RuntimeValue | undefined {
  let left = evaluation.run(evaluation, first);
  for (const { operator, operand } of rest) {
    if (left === undefined) return undefined;
    const right = evaluation.run(evaluation, operand);
    if (right === undefined) return undefined;
    left = operate(evaluation, operator, { left, right, start, end: operand.end });
  }
  return left;
}

/** `a < b <= c`: ends with the first that is false. */
export function evaluateComparison(evaluation: Evaluation, { first, rest, start }: Comparison): boolean | undefined {
  let left = evaluation.run(evaluation, first);
  for (const { operator, operand } of rest) {
    const right = left === undefined ? undefined : evaluation.run(evaluation, operand);
    if (left === undefined || right === undefined) return undefined;
    const holds = compare(evaluation, operator, [left, right], { start, end: operand.end });
    if (holds !== true) return holds;
    left = right;
  }
  return true;
}

function compare(
  evaluation: Evaluation,
  operator: ComparisonOperator,
  [left, right]: readonly [RuntimeValue, RuntimeValue],
  range: Range,
): boolean | undefined {
  switch (operator) {
    case '==':
      return equals(evaluation, left, right, range);
    case '!=':
      return opposite(equals(evaluation, left, right, range));
    case 'in':
      return contains(evaluation, right, left, range);
    case 'not in':
      return opposite(contains(evaluation, right, left, range));
    case 'is':
      return identical(evaluation, left, right, range);
    case 'is not':
      return opposite(identical(evaluation, left, right, range));
    default:
      return ordered(evaluation, operator, [left, right], range);
  }
}

function opposite(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

/** Only null, true and false are the same thing wherever they come from. */
function identical(evaluation: Evaluation, left: RuntimeValue, right: RuntimeValue, range: Range): boolean | undefined {
  if (left === null || right === null) return left === right;
  if (typeof left === 'boolean' || typeof right === 'boolean') return left === right;
  const advice = ' with anything but None, True and False; write "=="';
  return fail(evaluation, diagnostics.unsupportedSyntax(spanOf(evaluation, range), { what: '"is"', advice }));
}

export function evaluateLogical(evaluation: Evaluation, { operator, operands }: Logical): RuntimeValue | undefined {
  let value: RuntimeValue | undefined = null;
  for (const [index, operand] of operands.entries()) {
    value = evaluation.run(evaluation, operand);
    if (value === undefined || index === operands.length - 1) return value;
    const truth = truthOf(evaluation, value, operand);
    if (truth === undefined) return undefined;
    if (truth === (operator === 'or')) return value;
  }
  return value;
}

export function evaluateConditional(evaluation: Evaluation, node: Conditional): RuntimeValue | undefined {
  const condition = evaluation.run(evaluation, node.condition);
  const truth = condition === undefined ? undefined : truthOf(evaluation, condition, node.condition);
  if (truth === undefined) return undefined;
  return evaluation.run(evaluation, truth ? node.whenTrue : node.whenFalse);
}

export function evaluateUnary(evaluation: Evaluation, node: Unary): RuntimeValue | undefined {
  const { operator, operand } = node;
  const value = evaluation.run(evaluation, operand);
  if (value === undefined) return undefined;
  if (operator === 'not') {
    const truth = truthOf(evaluation, value, operand);
    return truth === undefined ? undefined : !truth;
  }
  if (typeof value === 'number' && operator !== '~') return operator === '-' ? -value : value;
  const whole = integerOf(value);
  const what = `"${operator}" in front of a value`;
  const expected = operator === '~' ? 'a whole number' : 'a number';
  if (whole === undefined) return mismatch(evaluation, node, { what, expected, value });
  return operator === '-' ? -whole : operator === '~' ? ~whole : whole;
}
