import { keyText } from '../convert.ts';
import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import type { RuntimeMap, RuntimeValue } from '../runtime-value.ts';
import type { Range } from '../syntax.ts';
import { type Evaluation, fail, spanOf, spend } from './evaluation.ts';
import { isMap, sequenceOf, upper } from './values.ts';

/**
 * Whether `value` can leave the expression; false after a report. One list may stand in many places: what is small while it is
 * shared can be too large when it is written out. Keys must stay different when they become text. And numbers must be finite: inside
 * an expression infinity is a good starting point for a minimum, as in Python, but no target can write it.
 */
export function canLeave(evaluation: Evaluation, value: RuntimeValue, range: Range): boolean {
  if (typeof value === 'string') return spend(evaluation, value.length >> 6, range);
  if (typeof value === 'number') return isFiniteNumber(evaluation, value, range);
  if (value === null || typeof value !== 'object') return true;
  if (!spend(evaluation, 1, range)) return false;
  if (isMap(value) && !keysStayDifferent(evaluation, value, range)) return false;
  const items = isMap(value) ? value.values() : sequenceOf(value);
  if (!items) return true;
  for (const item of items) if (!canLeave(evaluation, item, range)) return false;
  return true;
}

/** False, after a report, for infinity and "not a number" (STK1580). */
export function isFiniteNumber(evaluation: Evaluation, value: number, range: Range): boolean {
  if (Number.isFinite(value)) return true;
  fail(evaluation, diagnostics.notFinite(spanOf(evaluation, range), { what: upper(nameOf(value)) }));
  return false;
}

function nameOf(value: number): string {
  if (Number.isNaN(value)) return 'a result that is no number (nan)';
  return value > 0 ? 'an infinite number (inf)' : 'an infinite number (-inf)';
}

function keysStayDifferent(evaluation: Evaluation, map: RuntimeMap, range: Range): boolean {
  for (const key of map.keys()) {
    if (typeof key === 'number' && !isFiniteNumber(evaluation, key, range)) return false;
    if (typeof key === 'string' || !map.has(keyText(key))) continue;
    const what = 'A key that reads the same as another one when it is written as text';
    fail(evaluation, diagnostics.keyNotPossible(spanOf(evaluation, range), { what, advice: 'write both as text' }));
    return false;
  }
  return true;
}
