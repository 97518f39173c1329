import type { RuntimeValue } from '../runtime-value.ts';
import type { Range } from '../syntax.ts';
import { equals } from './equality.ts';
import { type Evaluation, mismatch, notYetKnown, spend, spendText } from './evaluation.ts';
import { isMap, isOpaque, keyOf, sequenceOf } from './values.ts';

/** `item in container`: an item of a list, a key of a map, a part of a text. Undefined after a report. */
export function contains(
  evaluation: Evaluation,
  container: RuntimeValue,
  item: RuntimeValue,
  range: Range,
): boolean | undefined {
  if (typeof container === 'string') return inText(evaluation, container, item, range);
  if (isMap(container)) {
    if (isOpaque(item)) return notYetKnown(evaluation, range, 'it cannot be looked up');
    const key = keyOf(item);
    if (typeof key === 'string' && !spendText(evaluation, key.length, range)) return undefined;
    return key !== undefined && container.has(key);
  }
  const items = sequenceOf(container);
  if (!items)
    return mismatch(evaluation, range, {
      what: 'What follows "in"',
      expected: 'a list, a map or a text',
      value: container,
    });
  for (const candidate of items) {
    const same = equals(evaluation, candidate, item, range);
    if (same !== false) return same;
  }
  return false;
}

function inText(evaluation: Evaluation, text: string, item: RuntimeValue, range: Range): boolean | undefined {
  if (typeof item !== 'string') {
    return mismatch(evaluation, range, { what: 'What is looked for in a text', expected: 'a text', value: item });
  }
  const work = (text.length * Math.min(item.length, text.length)) / 100_000 + (text.length >> 6);
  return spend(evaluation, work, range) ? text.includes(item) : undefined;
}
