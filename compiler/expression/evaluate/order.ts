import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import type { RuntimeList, RuntimeValue } from '../runtime-value.ts';
import type { Range } from '../syntax.ts';
import { equals } from './equality.ts';
import { type Evaluation, fail, notYetKnown, spanOf, spend, spendText } from './evaluation.ts';
import { describe, isList, isOpaque, isSet, isTuple, keyOf, numberOf } from './values.ts';

export type OrderOperator = '<' | '<=' | '>' | '>=';

/** `left < right` and its like: among numbers, texts, lists, tuples, and sets (which is part of which). */
export function ordered(
  evaluation: Evaluation,
  operator: OrderOperator,
  [left, right]: readonly [RuntimeValue, RuntimeValue],
  range: Range,
): boolean | undefined {
  if (!spend(evaluation, 1, range)) return undefined;
  if (typeof left === 'string' && typeof right === 'string') {
    if (!spendText(evaluation, Math.min(left.length, right.length), range)) return undefined;
    return decide(operator, compareTexts(left, right), 0);
  }
  const leftNumber = numberOf(left);
  const rightNumber = numberOf(right);
  if (leftNumber !== undefined && rightNumber !== undefined) return decide(operator, leftNumber, rightNumber);
  if (isList(left) && isList(right)) return itemsOrdered(evaluation, operator, [left, right], range);
  if (isTuple(left) && isTuple(right)) return itemsOrdered(evaluation, operator, [left.items, right.items], range);
  if (isSet(left) && isSet(right)) return setsOrdered(operator, left.items, right.items);
  if (isOpaque(left) || isOpaque(right)) return notYetKnown(evaluation, range, 'it cannot be compared');
  const values = { operator, left: describe(left), right: describe(right), suggestion: '' };
  return fail(evaluation, diagnostics.wrongOperands(spanOf(evaluation, range), values));
}

function decide(operator: OrderOperator, left: bigint | number, right: bigint | number): boolean {
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    default:
      return left >= right;
  }
}

/** By code points, so that characters beyond the basic plane come last; negative, zero or positive. */
export function compareTexts(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at++) {
    const a = left.charCodeAt(at);
    const b = right.charCodeAt(at);
    if (a !== b) return isSurrogate(a) === isSurrogate(b) ? a - b : isSurrogate(a) ? 1 : -1;
  }
  return left.length - right.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function itemsOrdered(
  evaluation: Evaluation,
  operator: OrderOperator,
  [left, right]: readonly [RuntimeList, RuntimeList],
  range: Range,
): boolean | undefined {
  for (const [index, item] of left.entries()) {
    const other = right[index];
    if (other === undefined) break;
    const same = equals(evaluation, item, other, range);
    if (same === undefined) return undefined;
    if (!same) return ordered(evaluation, operator, [item, other], range);
  }
  return decide(operator, left.length, right.length);
}

function setsOrdered(operator: OrderOperator, left: RuntimeList, right: RuntimeList): boolean {
  const [small, large] = operator.startsWith('<') ? [left, right] : [right, left];
  const keys = new Set(large.map(keyOf));
  const isPart = small.every((item) => keys.has(keyOf(item)));
  return isPart && (operator.endsWith('=') || small.length < large.length);
}
