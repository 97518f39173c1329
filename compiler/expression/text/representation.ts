import { floatText } from '../../util/float-text.ts';
import { codeText, quotedText } from '../../util/quoted-text.ts';
import { type Evaluation, notYetKnown, spend, spendText } from '../evaluate/evaluation.ts';
import { isList, isMap } from '../evaluate/values.ts';
import type { Opaque, RuntimeList, RuntimeMap, RuntimeValue } from '../runtime-value.ts';
import type { Range } from '../syntax.ts';

/** What `str(value)` gives: Python's text, or the value itself when it will be known only when deployed. */
export function textOf(evaluation: Evaluation, value: RuntimeValue, range: Range): string | Opaque | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'opaque') return value;
  return representation(evaluation, value, range);
}

/** What `repr(value)` gives. */
export function representation(evaluation: Evaluation, value: RuntimeValue, range: Range): string | undefined {
  if (!spend(evaluation, 1, range)) return undefined;
  switch (typeof value) {
    case 'string':
      return spend(evaluation, value.length >> 3, range) ? quotedText(value) : undefined;
    case 'boolean':
      return value ? 'True' : 'False';
    case 'bigint':
      return value.toString();
    case 'number':
      return floatText(value);
    default:
      return value === null ? 'None' : collection(evaluation, value, range);
  }
}

function collection(evaluation: Evaluation, value: object & RuntimeValue, range: Range): string | undefined {
  if (isList(value)) return bracketed(evaluation, value, { ...range, open: '[', close: ']' });
  if (isMap(value)) return mapText(evaluation, value, range);
  if (value.kind === 'opaque') return notYetKnown(evaluation, range, 'it has no written form yet');
  const { items } = value;
  if (value.kind === 'set') {
    return items.length === 0 ? 'set()' : bracketed(evaluation, items, { ...range, open: '{', close: '}' });
  }
  return bracketed(evaluation, items, { ...range, open: '(', close: items.length === 1 ? ',)' : ')' });
}

interface Brackets extends Range {
  readonly open: string;
  readonly close: string;
}

function bracketed(evaluation: Evaluation, items: RuntimeList, brackets: Brackets): string | undefined {
  const texts: string[] = [];
  for (const item of items) {
    const text = representation(evaluation, item, brackets);
    if (text === undefined) return undefined;
    texts.push(text);
  }
  return joined(evaluation, texts, brackets);
}

function mapText(evaluation: Evaluation, map: RuntimeMap, range: Range): string | undefined {
  const texts: string[] = [];
  for (const [key, value] of map) {
    const keyText = representation(evaluation, key, range);
    const valueText = representation(evaluation, value, range);
    if (keyText === undefined || valueText === undefined) return undefined;
    texts.push(`${keyText}: ${valueText}`);
  }
  return joined(evaluation, texts, { ...range, open: '{', close: '}' });
}

function joined(evaluation: Evaluation, texts: readonly string[], brackets: Brackets): string | undefined {
  let length = 0;
  for (const text of texts) length += text.length + 2;
  return spendText(evaluation, length, brackets) ? brackets.open + texts.join(', ') + brackets.close : undefined;
}

/** What `ascii(value)` gives, from what `repr(value)` gives. */
export function asciiOnly(text: string): string {
  return text.replace(/[^\x00-\x7f]/gu, codeText);
}
