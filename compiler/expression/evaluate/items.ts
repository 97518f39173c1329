import { didYouMean } from '../../util/did-you-mean.ts';
import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import type { RuntimeList, RuntimeMap, RuntimeValue } from '../runtime-value.ts';
import type { Range } from '../syntax.ts';
import { characterAt, isSimple, lengthOf, workOf } from '../text/code-points.ts';
import { type Evaluation, fail, mismatch, notYetKnown, spanOf, spend, spendText, wrongValue } from './evaluation.ts';
import { positionsOf, type SliceBounds } from './slice.ts';
import { describe, integerOf, isList, isMap, isOpaque, isTuple, keyOf, upper } from './values.ts';

/** `value.name`: an entry of a map. Undefined after a report. */
export function memberOf(
  evaluation: Evaluation,
  value: RuntimeValue,
  name: string,
  range: Range,
): RuntimeValue | undefined {
  if (isMap(value)) {
    const entry = value.get(name);
    return entry === undefined ? missing(evaluation, value, name, range) : entry;
  }
  if (isOpaque(value)) return notYetKnown(evaluation, range, 'nothing can be taken from it');
  const suggestion = isList(value) ? ` Take an item of it first: "[0].${name}".` : ' Only mappings have entries.';
  const values = { owner: upper(describe(value)), what: 'entry', name, suggestion };
  return fail(evaluation, diagnostics.unknownMember(spanOf(evaluation, range), values));
}

/** Only keys that stand in the expression are shown: a computed one may be secret. */
function missing(evaluation: Evaluation, map: RuntimeMap, key: string | undefined, range: Range): undefined {
  const names = key === undefined ? [] : [...map.keys()].filter((name) => typeof name === 'string');
  const suggestion = key === undefined ? '' : didYouMean(key, names) || listed(names);
  const shown = key === undefined ? 'of this value' : `"${key}"`;
  return fail(evaluation, diagnostics.missingKey(spanOf(evaluation, range), { key: shown, suggestion }));
}

/** The keys that there are, when a few. */
function listed(names: readonly string[]): string {
  return names.length > 0 && names.length < 6 ? ` It has ${names.map((name) => `"${name}"`).join(', ')}.` : '';
}

/** The place of `[index]`, and whether the index is a literal or computed. */
export interface ItemRange extends Range {
  readonly written?: boolean;
}

/** `value[index]`. Undefined after a report. */
export function itemAt(
  evaluation: Evaluation,
  value: RuntimeValue,
  index: RuntimeValue,
  range: ItemRange,
): RuntimeValue | undefined {
  if (isOpaque(value)) return notYetKnown(evaluation, range, 'nothing can be taken from it');
  if (isMap(value)) return entryOf(evaluation, value, index, range);
  const items = isList(value) ? value : isTuple(value) ? value.items : undefined;
  if (!items && typeof value !== 'string') {
    return mismatch(evaluation, range, { what: 'What "[…]" takes from', expected: 'a list, a map or a text', value });
  }
  const position = integerOf(index);
  if (position === undefined) return wrongIndex(evaluation, index, range);
  const at = Number(BigInt.asIntN(53, position) === position ? position : 2n ** 52n);
  const item = items ? items[at < 0 ? items.length + at : at] : characterOf(evaluation, value, at, range);
  if (item !== undefined) return item;
  const length = items ? items.length : typeof value === 'string' ? lengthOf(value) : 0;
  return outOfRange(evaluation, items ? 'list' : 'text', length, range);
}

function wrongIndex(evaluation: Evaluation, index: RuntimeValue, range: Range): undefined {
  return mismatch(evaluation, range, { what: 'A position', expected: 'a whole number', value: index });
}

function outOfRange(evaluation: Evaluation, what: string, length: number, range: Range): undefined {
  const unit = what === 'list' ? 'item' : 'character';
  const count = `${length === 0 ? 'no' : length} ${unit}${length === 1 ? '' : 's'}`;
  return fail(evaluation, diagnostics.outOfRange(spanOf(evaluation, range), { what, count }));
}

function characterOf(evaluation: Evaluation, text: RuntimeValue, at: number, range: Range): string | undefined {
  if (typeof text !== 'string' || !spend(evaluation, workOf(text), range)) return undefined;
  return characterAt(text, at);
}

function entryOf(
  evaluation: Evaluation,
  map: RuntimeMap,
  index: RuntimeValue,
  range: ItemRange,
): RuntimeValue | undefined {
  if (isOpaque(index)) return notYetKnown(evaluation, range, 'it cannot be a key');
  const key = keyOf(index);
  if (key === undefined)
    return mismatch(evaluation, range, { what: 'The key of a map', expected: 'a text', value: index });
  if (typeof key === 'string' && !spendText(evaluation, key.length, range)) return undefined;
  const value = map.get(key);
  if (value !== undefined) return value;
  return missing(evaluation, map, range.written && typeof index === 'string' ? index : undefined, range);
}

/** `value[from:to:by]`. Undefined after a report. */
export function sliceOf(
  evaluation: Evaluation,
  value: RuntimeValue,
  bounds: SliceBounds,
  range: Range,
): RuntimeValue | undefined {
  if (bounds.by === 0n) return wrongValue(evaluation, range, 'The step of a slice', 'must not be zero');
  if (typeof value === 'string') return sliceText(evaluation, value, bounds, range);
  if (isList(value)) return sliceItems(evaluation, value, bounds, range);
  if (!isTuple(value)) return mismatch(evaluation, range, { what: 'A slice', expected: 'a list or a text', value });
  const items = sliceItems(evaluation, value.items, bounds, range);
  return items && { kind: 'tuple', items };
}

function sliceItems(
  evaluation: Evaluation,
  items: RuntimeList,
  bounds: SliceBounds,
  range: Range,
): RuntimeList | undefined {
  if (!spend(evaluation, items.length >> 2, range)) return undefined;
  return positionsOf(items.length, bounds).flatMap((position) => {
    const item = items[position];
    return item === undefined ? [] : [item];
  });
}

function sliceText(evaluation: Evaluation, text: string, bounds: SliceBounds, range: Range): string | undefined {
  const stepped = bounds.by !== undefined && bounds.by !== 1n;
  if (!(stepped ? spend(evaluation, text.length, range) : spend(evaluation, workOf(text), range))) return undefined;
  const characters = isSimple(text) ? text : [...text];
  if (!stepped) {
    const { length } = characters;
    const positions = positionsOf(length, bounds);
    const start = positions[0] ?? 0;
    const part = characters.slice(start, start + positions.length);
    return typeof part === 'string' ? part : part.join('');
  }
  return positionsOf(characters.length, bounds)
    .map((position) => characters[position] ?? '')
    .join('');
}
