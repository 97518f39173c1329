import type { Key, RuntimeList, RuntimeValue } from '../runtime-value.ts';
import type { Comprehension, Display, Loop, LoopTarget, MapComprehension, Mapping, Range } from '../syntax.ts';
import { type Evaluation, limits, mismatch, spend, spendItems, tooMuch, wrongValue } from './evaluation.ts';
import { itemsOf } from './iterate.ts';
import { requireKey, unique } from './keys.ts';
import { truthOf } from './truth.ts';
import { isMap, sequenceOf } from './values.ts';

/** `[a, *b]` and its like. Undefined after a report, as all below. */
export function evaluateDisplay(evaluation: Evaluation, node: Display): RuntimeValue | undefined {
  const items: RuntimeValue[] = [];
  for (const item of node.items) {
    const value = evaluation.run(evaluation, item.kind === 'starred' ? item.value : item);
    if (value === undefined) return undefined;
    if (item.kind !== 'starred') items.push(value);
    else {
      const more = itemsOf(evaluation, value, item, 'What follows "*"');
      if (!more || !spendItems(evaluation, items.length + more.length, item)) return undefined;
      for (const one of more) items.push(one);
    }
  }
  return collected(evaluation, node.type, items, node);
}

function collected(
  evaluation: Evaluation,
  type: Display['type'],
  items: RuntimeList,
  range: Range,
): RuntimeValue | undefined {
  if (type === 'list') return items;
  if (type === 'tuple') return { kind: 'tuple', items };
  const members = unique(evaluation, items, range);
  return members && { kind: 'set', items: members };
}

export function evaluateMapping(evaluation: Evaluation, node: Mapping): RuntimeValue | undefined {
  const map = new Map<Key, RuntimeValue>();
  for (const entry of node.entries) {
    const keyValue = entry.key && evaluation.run(evaluation, entry.key);
    if (entry.key && keyValue === undefined) return undefined;
    const value = evaluation.run(evaluation, entry.value);
    if (value === undefined) return undefined;
    if (entry.key && keyValue !== undefined) {
      const key = requireKey(evaluation, keyValue, entry.key);
      if (key === undefined) return undefined;
      map.set(key, value);
    } else if (!isMap(value)) {
      return mismatch(evaluation, entry.value, { what: 'What follows "**"', expected: 'a map', value });
    } else for (const [key, one] of value) map.set(key, one);
    if (!spendItems(evaluation, map.size, node)) return undefined;
  }
  return map;
}

export function evaluateComprehension(evaluation: Evaluation, node: Comprehension): RuntimeValue | undefined {
  const items: RuntimeValue[] = [];
  const done = loop(evaluation, node.loops, (inner) => {
    const item = inner.run(inner, node.item);
    if (item === undefined) return false;
    if (items.push(item) <= limits.items) return true;
    tooMuch(evaluation, node, `a list may have ${limits.items} items`);
    return false;
  });
  return done ? collected(evaluation, node.type, items, node) : undefined;
}

export function evaluateMapComprehension(evaluation: Evaluation, node: MapComprehension): RuntimeValue | undefined {
  const map = new Map<Key, RuntimeValue>();
  const done = loop(evaluation, node.loops, (inner) => {
    const keyValue = inner.run(inner, node.key);
    const value = keyValue === undefined ? undefined : inner.run(inner, node.value);
    if (keyValue === undefined || value === undefined) return false;
    const key = requireKey(inner, keyValue, node.key);
    if (key === undefined) return false;
    map.set(key, value);
    return true;
  });
  return done ? map : undefined;
}

/** Runs `body` for all combinations of the loops; false as soon as something was reported. */
function loop(
  evaluation: Evaluation,
  [first, ...rest]: readonly Loop[],
  body: (inner: Evaluation) => boolean,
): boolean {
  if (!first) return body(evaluation);
  const values = evaluation.run(evaluation, first.values);
  const items = values === undefined ? undefined : itemsOf(evaluation, values, first.values);
  if (!items) return false;
  const bound = new Map<string, RuntimeValue>();
  const inner: Evaluation = { ...evaluation, locals: { values: bound, outer: evaluation.locals } };
  for (const item of items) {
    if (!spend(evaluation, 1, first) || !bind(inner, first.target, item, bound)) return false;
    const passes = accepts(inner, first);
    if (passes === undefined || (passes && !loop(inner, rest, body))) return false;
  }
  return true;
}

function accepts(evaluation: Evaluation, { conditions }: Loop): boolean | undefined {
  for (const condition of conditions) {
    const value = evaluation.run(evaluation, condition);
    const truth = value === undefined ? undefined : truthOf(evaluation, value, condition);
    if (truth !== true) return truth;
  }
  return true;
}

/** Gives names to an item or to its parts; false after a report. */
function bind(
  evaluation: Evaluation,
  target: LoopTarget,
  value: RuntimeValue,
  bound: Map<string, RuntimeValue>,
): boolean {
  if (target.kind === 'name') return bound.set(target.name, value).size > 0;
  const parts = typeof value === 'string' ? [...value] : isMap(value) ? [...value.keys()] : sequenceOf(value);
  const { targets } = target;
  if (parts?.length === targets.length) {
    return targets.every((one, index) => bind(evaluation, one, parts[index] ?? null, bound));
  }
  if (!parts)
    mismatch(evaluation, target, { what: 'What is taken apart', expected: `a list of ${targets.length}`, value });
  else
    wrongValue(evaluation, target, 'What is taken apart here', `has ${parts.length} items for ${targets.length} names`);
  return false;
}
