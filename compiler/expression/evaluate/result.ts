import { keyText } from '../convert.ts';
import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import type { RuntimeMap, RuntimeValue } from '../runtime-value.ts';
import type { Range } from '../syntax.ts';
import { type Evaluation, fail, spanOf, spend } from './evaluation.ts';
import { isMap, sequenceOf } from './values.ts';

/**
 * Whether `value` can leave the expression; false after a report. One list may stand in many places: what is small while it is
 * shared can be too large when it is written out. And keys must stay different when they become text.
 */
export function canLeave(evaluation: Evaluation, value: RuntimeValue, range: Range): boolean {
  if (typeof value === 'string') return spend(evaluation, value.length >> 6, range);
  if (value === null || typeof value !== 'object') return true;
  if (!spend(evaluation, 1, range)) return false;
  if (isMap(value) && !keysStayDifferent(evaluation, value, range)) return false;
  const items = isMap(value) ? value.values() : sequenceOf(value);
  if (!items) return true;
  for (const item of items) if (!canLeave(evaluation, item, range)) return false;
  return true;
}

function keysStayDifferent(evaluation: Evaluation, map: RuntimeMap, range: Range): boolean {
  for (const key of map.keys()) {
    if (typeof key === 'string' || !map.has(keyText(key))) continue;
    const what = 'A key that reads the same as another one when it is written as text';
    fail(evaluation, diagnostics.keyNotPossible(spanOf(evaluation, range), { what, advice: 'write both as text' }));
    return false;
  }
  return true;
}
