import { type Evaluation, mismatch, spend, spendItems, wrongValue } from '../evaluate/evaluation.ts';
import { type Callable, type FunctionValue, type Invocation, integerAt, misuse } from '../evaluate/invocation.ts';
import { itemsOf } from '../evaluate/iterate.ts';
import { ordered } from '../evaluate/order.ts';
import { signature } from '../evaluate/signature.ts';
import { truthOf } from '../evaluate/truth.ts';
import type { RuntimeList, RuntimeValue, Tuple } from '../runtime-value.ts';
import { rangeFunction } from './range-function.ts';

const extreme = signature('* key:function? default?');

/** Functions of lists and of all else that has items. */
export const listFunctions: readonly (readonly [string, Callable])[] = [
  ['range', { signature: signature('start stop? step?'), run: rangeFunction }],
  ['sorted', { signature: signature('iterable * key:function? reverse?'), run: sorted }],
  ['reversed', { signature: signature('sequence'), run: reversed }],
  ['min', { signature: extreme, run: (call) => extremeOf(call, '<') }],
  ['max', { signature: extreme, run: (call) => extremeOf(call, '>') }],
  ['any', { signature: signature('iterable'), run: (call) => quantified(call, true) }],
  ['all', { signature: signature('iterable'), run: (call) => quantified(call, false) }],
  ['enumerate', { signature: signature('iterable start:integer?'), run: enumerate }],
  ['zip', { signature: signature('* strict?'), run: zip }],
  ['map', { signature: signature('function:function *'), run: mapped }],
  ['filter', { signature: signature('function:function iterable'), run: filtered }],
];

function given(call: Invocation, index = 0): RuntimeList | undefined {
  return itemsOf(call.evaluation, call.values[index] ?? null, call.range, `What "${call.name}" takes`);
}

function tuple(...items: RuntimeList): Tuple {
  return { kind: 'tuple', items };
}

interface Keyed {
  readonly item: RuntimeValue;
  readonly key: RuntimeValue;
}

/** Each item with what it is compared by. */
function keyed(items: RuntimeList, key: FunctionValue | undefined): readonly Keyed[] | undefined {
  const pairs: Keyed[] = [];
  for (const item of items) {
    const value = key ? key(item) : item;
    if (value === undefined) return undefined;
    pairs.push({ item, key: value });
  }
  return pairs;
}

function sorted(call: Invocation): RuntimeList | undefined {
  const { evaluation, range, values } = call;
  if (call.more.length > 0) return misuse(call, 'takes "key" and "reverse" by name only');
  const items = given(call);
  const pairs = items && keyed(items, call.function);
  const backwards = truthOf(evaluation, values[2] ?? false, range);
  if (!pairs || backwards === undefined) return undefined;
  let failed = false;
  const compare = (left: Keyed, right: Keyed): number => {
    if (failed) return 0;
    const order = compareKeys(evaluation, left.key, right.key, call);
    if (order === undefined) failed = true;
    return order ?? 0;
  };
  // Items of equal rank keep their order in both directions.
  const result = (backwards ? [...pairs].reverse() : [...pairs]).sort(compare).map(({ item }) => item);
  if (failed) return undefined;
  return backwards ? result.reverse() : result;
}

function compareKeys(
  evaluation: Evaluation,
  left: RuntimeValue,
  right: RuntimeValue,
  { range }: Invocation,
): number | undefined {
  const less = ordered(evaluation, '<', [left, right], range);
  if (less !== false) return less && -1;
  const more = ordered(evaluation, '<', [right, left], range);
  return more === undefined ? undefined : Number(more);
}

function reversed(call: Invocation): RuntimeList | undefined {
  return given(call)?.toReversed();
}

function extremeOf(call: Invocation, operator: '<' | '>'): RuntimeValue | undefined {
  const { evaluation, range, more, values } = call;
  const [first] = more;
  if (first === undefined) return misuse(call, 'needs at least 1 argument');
  const what = `What "${call.name}" takes`;
  const items = more.length > 1 ? more : itemsOf(evaluation, first, range, what);
  const pairs = items && keyed(items, call.function);
  if (!pairs) return undefined;
  let best = pairs[0];
  if (!best) return values[1] === undefined ? noItems(call) : values[1];
  for (const pair of pairs.slice(1)) {
    const better = ordered(evaluation, operator, [pair.key, best.key], range);
    if (better === undefined) return undefined;
    if (better) best = pair;
  }
  return best.item;
}

function noItems({ evaluation, range, name }: Invocation): undefined {
  return wrongValue(evaluation, range, `The list for "${name}"`, 'has no items');
}

/** Whether an item counts as `wanted`; if none does, the opposite. */
function quantified(call: Invocation, wanted: boolean): boolean | undefined {
  const items = given(call);
  if (!items) return undefined;
  for (const item of items) {
    const truth = truthOf(call.evaluation, item, call.range);
    if (truth === undefined) return undefined;
    if (truth === wanted) return wanted;
  }
  return !wanted;
}

function enumerate(call: Invocation): RuntimeList | undefined {
  const start = integerAt(call, 1) ?? 0n;
  const items = given(call);
  if (!items || !spend(call.evaluation, items.length, call.range)) return undefined;
  return items.map((item, index) => tuple(start + BigInt(index), item));
}

function zip(call: Invocation): RuntimeList | undefined {
  const columns = columnsOf(call, call.more);
  if (!columns) return undefined;
  const lengths = columns.map((column) => column.length);
  if (call.values[0] === true && new Set(lengths).size > 1) {
    return wrongValue(call.evaluation, call.range, 'The lists for "zip"', 'do not have the same length');
  }
  return rowsOf(call, columns)?.map((items) => ({ kind: 'tuple', items }));
}

function columnsOf({ evaluation, range, name }: Invocation, values: RuntimeList): readonly RuntimeList[] | undefined {
  const columns: RuntimeList[] = [];
  for (const value of values) {
    const items = itemsOf(evaluation, value, range, `What "${name}" takes`);
    if (!items) return undefined;
    columns.push(items);
  }
  return columns;
}

function rowsOf(
  { evaluation, range }: Invocation,
  columns: readonly RuntimeList[],
): readonly RuntimeList[] | undefined {
  const [first = []] = columns;
  const count = columns.reduce((least, column) => Math.min(least, column.length), first.length);
  if (!spendItems(evaluation, count * columns.length, range)) return undefined;
  return Array.from({ length: count }, (_, index) => columns.map((column) => column[index] ?? null));
}

function mapped(call: Invocation): RuntimeList | undefined {
  const { evaluation, range, more } = call;
  const apply = call.function;
  if (!apply) return mismatch(evaluation, range, { what: '"map"', expected: 'a function first', value: null });
  if (more.length === 0) return misuse(call, 'needs at least 2 arguments');
  if (more.length > 20) return misuse(call, 'takes at most 20 lists');
  const columns = columnsOf(call, more);
  const rows = columns && rowsOf(call, columns);
  if (!rows) return undefined;
  const results: RuntimeValue[] = [];
  for (const row of rows) {
    const result = apply(...row);
    if (result === undefined) return undefined;
    results.push(result);
  }
  return results;
}

function filtered(call: Invocation): RuntimeList | undefined {
  const items = given(call, 1);
  if (!items) return undefined;
  const kept: RuntimeValue[] = [];
  for (const item of items) {
    const verdict = call.function ? call.function(item) : item;
    const truth = verdict === undefined ? undefined : truthOf(call.evaluation, verdict, call.range);
    if (truth === undefined) return undefined;
    if (truth) kept.push(item);
  }
  return kept;
}
