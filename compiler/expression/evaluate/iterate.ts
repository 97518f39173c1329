import type { RuntimeList, RuntimeValue } from '../runtime-value.ts';
import type { Range } from '../syntax.ts';
import { type Evaluation, mismatch, spend } from './evaluation.ts';
import { isMap, sequenceOf } from './values.ts';

/** What a loop over `value` goes through: items, characters of a text, keys of a map. Undefined after a report. */
export function itemsOf(
  evaluation: Evaluation,
  value: RuntimeValue,
  range: Range,
  what = 'A loop',
): RuntimeList | undefined {
  const items = sequenceOf(value);
  if (items) return spend(evaluation, items.length >> 3, range) ? items : undefined;
  if (typeof value === 'string') return spend(evaluation, value.length, range) ? [...value] : undefined;
  if (isMap(value)) return spend(evaluation, value.size, range) ? [...value.keys()] : undefined;
  return mismatch(evaluation, range, { what, expected: 'a list', value });
}
