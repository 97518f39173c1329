import { expressionDiagnostics as diagnostics } from '../diagnostics.ts';
import { mismatch, spanOf, spend, spendItems, spendText, wrongValue } from '../evaluate/evaluation.ts';
import { type Callable, type Invocation, integerAt, textAt, wrongArgument } from '../evaluate/invocation.ts';
import { itemsOf } from '../evaluate/iterate.ts';
import { requireKey, unique } from '../evaluate/keys.ts';
import { toFloat } from '../evaluate/numeric.ts';
import { signature } from '../evaluate/signature.ts';
import { truthOf } from '../evaluate/truth.ts';
import { integerOf, isMap, numberOf, sequenceOf } from '../evaluate/values.ts';
import type { Key, RuntimeList, RuntimeMap, RuntimeValue, SetOf } from '../runtime-value.ts';
import { lengthOf, workOf } from '../text/code-points.ts';
import { formatValue } from '../text/format-value.ts';
import { parseFloatText, parseWholeText } from '../text/number-text.ts';
import { asciiOnly, representation, textOf } from '../text/representation.ts';

const optional = signature('value?');
const required = signature('value');

/** Functions that make a value of one type from another. */
export const conversionFunctions: readonly (readonly [string, Callable])[] = [
  ['str', { signature: optional, run: toText }],
  [
    'repr',
    {
      signature: required,
      run: ({ evaluation, values, range }) => representation(evaluation, values[0] ?? null, range),
    },
  ],
  ['ascii', { signature: required, run: ascii }],
  ['format', { signature: signature('value format_spec:text?'), run: format }],
  ['int', { signature: signature('value? base:integer?'), run: toWhole }],
  ['float', { signature: optional, run: toDecimal }],
  [
    'bool',
    { signature: optional, run: ({ evaluation, values, range }) => truthOf(evaluation, values[0] ?? null, range) },
  ],
  ['len', { signature: required, run: length }],
  ['list', { signature: optional, run: items }],
  ['tuple', { signature: optional, run: tuple }],
  ['set', { signature: optional, run: toSet }],
  ['frozenset', { signature: optional, run: toSet }],
  ['dict', { signature: signature('value? **'), run: toMap }],
];

function toText({ evaluation, values: [value], range }: Invocation): RuntimeValue | undefined {
  return value === undefined ? '' : textOf(evaluation, value, range);
}

function ascii({ evaluation, values, range }: Invocation): string | undefined {
  const text = representation(evaluation, values[0] ?? null, range);
  return text === undefined ? undefined : asciiOnly(text);
}

function format(call: Invocation): RuntimeValue | undefined {
  return formatValue(call.evaluation, call.values[0] ?? null, textAt(call, 1), call.range);
}

function toWhole(call: Invocation): bigint | undefined {
  const [value = 0n] = call.values;
  const base = integerAt(call, 1);
  if (typeof value === 'string') return wholeOfText(call, value, base ?? 10n);
  if (base !== undefined) return wrongArgument(call, 0, 'a text when a base is given');
  if (typeof value !== 'number') return integerOf(value) ?? wrongArgument(call, 0, 'a number or a text');
  if (Number.isFinite(value)) return BigInt(Math.trunc(value));
  return wrongValue(call.evaluation, call.range, 'An infinite number', 'is no whole number');
}

function wholeOfText({ evaluation, range }: Invocation, text: string, base: bigint): bigint | undefined {
  if (base !== 0n && (base < 2n || base > 36n))
    return wrongValue(evaluation, range, 'The base of "int"', 'must be 0 or 2 to 36');
  if (!spendText(evaluation, text.length, range)) return undefined;
  const value = parseWholeText(text, Number(base));
  return value ?? wrongValue(evaluation, range, 'The text', `is no whole number${base === 10n ? '' : ' in this base'}`);
}

function toDecimal(call: Invocation): number | undefined {
  const [value = 0] = call.values;
  if (typeof value === 'string') {
    if (!spendText(call.evaluation, value.length, call.range)) return undefined;
    const read = parseFloatText(value) ?? wrongValue(call.evaluation, call.range, 'The text', 'is no number');
    if (read === 0 && /[1-9]/.test(value.replace(/[eE].*/, '')))
      call.evaluation.report(diagnostics.tooSmall(spanOf(call.evaluation, call.range), { text: 'in the text' }));
    return read;
  }
  const number = numberOf(value);
  return number === undefined
    ? wrongArgument(call, 0, 'a number or a text')
    : toFloat(call.evaluation, number, call.range);
}

function length(call: Invocation): bigint | undefined {
  const value = call.values[0] ?? null;
  if (typeof value === 'string') {
    return spend(call.evaluation, workOf(value), call.range) ? BigInt(lengthOf(value)) : undefined;
  }
  const count = isMap(value) ? value.size : sequenceOf(value)?.length;
  return count === undefined ? wrongArgument(call, 0, 'a text, a list or a map') : BigInt(count);
}

function items({ evaluation, values: [value = []], range, name }: Invocation): RuntimeList | undefined {
  return itemsOf(evaluation, value, range, `What "${name}" takes`);
}

function tuple(call: Invocation): RuntimeValue | undefined {
  const list = items(call);
  return list && { kind: 'tuple', items: list };
}

function toSet(call: Invocation): SetOf | undefined {
  const list = items(call);
  const members = list && unique(call.evaluation, list, call.range);
  return members && { kind: 'set', items: members };
}

function toMap(call: Invocation): RuntimeMap | undefined {
  const [value] = call.values;
  const map = new Map<Key, RuntimeValue>();
  if (value !== undefined && !addEntries(call, value, map)) return undefined;
  for (const [name, entry] of call.named) map.set(name, entry);
  return spendItems(call.evaluation, map.size, call.range) ? map : undefined;
}

function addEntries(call: Invocation, value: RuntimeValue, map: Map<Key, RuntimeValue>): boolean {
  if (isMap(value)) {
    for (const [key, entry] of value) map.set(key, entry);
    return true;
  }
  const pairs = itemsOf(call.evaluation, value, call.range, 'What "dict" takes');
  return pairs?.every((pair) => addPair(call, pair, map)) ?? false;
}

function addPair({ evaluation, range }: Invocation, pair: RuntimeValue, map: Map<Key, RuntimeValue>): boolean {
  const [key, value, ...more] = sequenceOf(pair) ?? [];
  if (key === undefined || value === undefined || more.length > 0) {
    mismatch(evaluation, range, { what: 'Each item that "dict" takes', expected: 'a key and a value', value: pair });
    return false;
  }
  const known = requireKey(evaluation, key, range);
  if (known === undefined) return false;
  map.set(known, value);
  return true;
}
