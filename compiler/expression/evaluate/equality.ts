import type { RuntimeList, RuntimeMap, RuntimeValue } from '../runtime-value.ts';
import type { Range } from '../syntax.ts';
import { type Evaluation, notYetKnown, spend, spendText } from './evaluation.ts';
import { isList, isMap, isOpaque, isSet, isTuple, keyOf, numberOf } from './values.ts';

/** `left == right`: numbers of both kinds and booleans by value, other kinds only with their own. */
export function equals(
  evaluation: Evaluation,
  left: RuntimeValue,
  right: RuntimeValue,
  range: Range,
): boolean | undefined {
  if (!spend(evaluation, 1, range)) return undefined;
  if (typeof left === 'string' && typeof right === 'string') {
    if (left.length !== right.length) return false;
    return spendText(evaluation, left.length, range) ? left === right : undefined;
  }
  if (isOpaque(left) || isOpaque(right)) {
    if (left === null || right === null) return false;
    return notYetKnown(evaluation, range, 'it cannot be compared');
  }
  const leftNumber = numberOf(left);
  if (leftNumber !== undefined) {
    const rightNumber = numberOf(right);
    // biome-ignore lint/suspicious/noDoubleEquals: compares a bigint and a float by value, exactly
    return rightNumber !== undefined && leftNumber == rightNumber;
  }
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') return left === right;
  return collectionsEqual(evaluation, left, right, range);
}

function collectionsEqual(
  evaluation: Evaluation,
  left: object & RuntimeValue,
  right: object & RuntimeValue,
  range: Range,
): boolean | undefined {
  if (isList(left)) return isList(right) && itemsEqual(evaluation, left, right, range);
  if (isMap(left)) return isMap(right) && mapsEqual(evaluation, left, right, range);
  if (isTuple(left)) return isTuple(right) && itemsEqual(evaluation, left.items, right.items, range);
  if (!isSet(left) || !isSet(right) || left.items.length !== right.items.length) return false;
  if (!spend(evaluation, left.items.length, range)) return undefined;
  const keys = new Set(left.items.map(keyOf));
  return right.items.every((item) => keys.has(keyOf(item)));
}

function itemsEqual(evaluation: Evaluation, left: RuntimeList, right: RuntimeList, range: Range): boolean | undefined {
  if (left.length !== right.length) return false;
  for (const [index, item] of left.entries()) {
    const same = equals(evaluation, item, right[index] ?? null, range);
    if (same !== true) return same;
  }
  return true;
}

function mapsEqual(evaluation: Evaluation, left: RuntimeMap, right: RuntimeMap, range: Range): boolean | undefined {
  if (left.size !== right.size) return false;
  for (const [key, value] of left) {
    const other = right.get(key);
    if (other === undefined) return false;
    const same = equals(evaluation, value, other, range);
    if (same !== true) return same;
  }
  return true;
}
