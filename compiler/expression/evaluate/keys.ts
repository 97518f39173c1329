import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import type { Key, RuntimeList, RuntimeValue } from '../runtime-value.ts';
import type { Range } from '../syntax.ts';
import { type Evaluation, fail, notYetKnown, spanOf, spendItems } from './evaluation.ts';
import { describe, isOpaque, keyOf, upper } from './values.ts';

/** `value` as the key of a map. Undefined after a report. */
export function requireKey(evaluation: Evaluation, value: RuntimeValue, range: Range): Key | undefined {
  const key = keyOf(value);
  if (key !== undefined) return key;
  if (isOpaque(value)) return notYetKnown(evaluation, range, 'it cannot be a key');
  const values = { what: upper(describe(value)), advice: 'use a text or a number' };
  return fail(evaluation, diagnostics.keyNotPossible(spanOf(evaluation, range), values));
}

/** The members of a set: each of `items` once, in order of first appearance. Undefined after a report. */
export function unique(evaluation: Evaluation, items: RuntimeList, range: Range): RuntimeList | undefined {
  if (!spendItems(evaluation, items.length, range)) return undefined;
  const seen = new Set<Key>();
  const members: RuntimeValue[] = [];
  for (const item of items) {
    const key = requireKey(evaluation, item, range);
    if (key === undefined) return undefined;
    if (!seen.has(key)) members.push(item);
    seen.add(key);
  }
  return members;
}
