import { bind, type Call, joined, listAt, numberAt, textAt } from './call.ts';
import { type Run, spend, spendText } from './run.ts';
import type { Locate } from './value.ts';
import { callable, type TemplateValue } from './value.ts';

/**
 * `value.key` and `value[key]`: an entry of a mapping, an item of a list, a character of a text, `length`, or one of the methods below.
 * Anything else is undefined, whatever JavaScript would find there: `constructor` and `__proto__` are entries that a mapping may have.
 */
export function memberOf(run: Run, value: TemplateValue, key: TemplateValue, at: Locate): TemplateValue {
  if (!spend(run, 1, at)) return undefined;
  if (value instanceof Map)
    return typeof key === 'string' || typeof key === 'number' ? value.get(String(key)) : undefined;
  const isIndexed = Array.isArray(value) || typeof value === 'string';
  if (isIndexed && key === 'length') return value.length;
  if (isIndexed && isIndex(key)) return value[Number(key)];
  return typeof key === 'string' ? methodOf(run, value, key) : undefined;
}

function isIndex(key: TemplateValue): boolean {
  return typeof key === 'number' ? Number.isInteger(key) : typeof key === 'string' && /^\d{1,9}$/.test(key);
}

function methodOf(run: Run, value: TemplateValue, name: string): TemplateValue {
  const method = methodsOf(value)?.get(name);
  if (!method) return undefined;
  return callable(name, (given, at) => {
    // The subject stands in front, so that the readers of arguments serve for it, too.
    const positional = [value, ...given.positional];
    const call = bind({ run, name, at }, [], { positional, named: given.named });
    const cost = typeof value === 'string' ? value.length >> 4 : Array.isArray(value) ? value.length >> 2 : 1;
    return spend(run, cost, at) ? method(call) : undefined;
  });
}

type Method = (call: Call) => TemplateValue;

function methodsOf(value: TemplateValue): ReadonlyMap<string, Method> | undefined {
  if (typeof value === 'string') return textMethods;
  if (Array.isArray(value)) return listMethods;
  return typeof value === 'number' ? numberMethods : undefined;
}

const textMethods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['toUpperCase', (call) => textAt(call, 0).toUpperCase()],
  ['toLowerCase', (call) => textAt(call, 0).toLowerCase()],
  ['trim', (call) => textAt(call, 0).trim()],
  ['trimStart', (call) => textAt(call, 0).trimStart()],
  ['trimEnd', (call) => textAt(call, 0).trimEnd()],
  ['toString', (call) => textAt(call, 0)],
  ['charAt', (call) => textAt(call, 0).charAt(numberAt(call, 1, 0))],
  ['indexOf', (call) => textAt(call, 0).indexOf(textAt(call, 1))],
  ['lastIndexOf', (call) => textAt(call, 0).lastIndexOf(textAt(call, 1))],
  ['includes', (call) => textAt(call, 0).includes(textAt(call, 1))],
  ['startsWith', (call) => textAt(call, 0).startsWith(textAt(call, 1))],
  ['endsWith', (call) => textAt(call, 0).endsWith(textAt(call, 1))],
  ['slice', (call) => textAt(call, 0).slice(numberAt(call, 1, 0), endOf(call))],
  ['substring', (call) => textAt(call, 0).substring(numberAt(call, 1, 0), endOf(call))],
  ['concat', (call) => call.values.map((_, index) => textAt(call, index)).join('')],
  ['split', split],
  ['replace', (call) => replaced(call, 1)],
  ['replaceAll', (call) => replaced(call, Number.POSITIVE_INFINITY)],
  ['repeat', (call) => repeated(call, textAt(call, 0), numberAt(call, 1, 0))],
  ['padStart', (call) => pad(call) + textAt(call, 0)],
  ['padEnd', (call) => textAt(call, 0) + pad(call)],
]);

const listMethods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['join', (call) => joined(call, 0, textAt(call, 1, ','))],
  ['slice', (call) => listAt(call, 0).slice(numberAt(call, 1, 0), endOf(call))],
  ['concat', (call) => call.values.flatMap((value, index) => (Array.isArray(value) ? listAt(call, index) : [value]))],
  ['indexOf', (call) => listAt(call, 0).indexOf(call.values[1])],
  ['includes', (call) => listAt(call, 0).includes(call.values[1])],
  ['reverse', (call) => listAt(call, 0).toReversed()],
  ['push', push],
  ['pop', ({ values: [list] }) => (Array.isArray(list) ? list.pop() : undefined)],
]);

const numberMethods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['toFixed', (call) => numberAt(call, 0, 0).toFixed(Math.min(100, Math.max(0, numberAt(call, 1, 0))))],
  ['toString', (call) => textAt(call, 0)],
]);

function endOf(call: Call): number | undefined {
  return call.values[2] === undefined ? undefined : numberAt(call, 2, 0);
}

function push({ values: [list, ...items] }: Call): TemplateValue {
  if (!Array.isArray(list)) return undefined;
  for (const item of items) list.push(item);
  return list.length;
}

function split(call: Call): TemplateValue {
  const text = textAt(call, 0);
  const parts = call.values[1] === undefined ? [text] : text.split(textAt(call, 1));
  return spend(call.run, parts.length, call.at) ? parts.slice(0, numberAt(call, 2, parts.length)) : undefined;
}

/** `text` with the first `most` occurrences of `old` replaced, within the bounds. */
export function replaceText(call: Call, [text, old, by]: readonly [string, string, string], most: number): string {
  const parts = old === '' ? ['', ...text, ''] : text.split(old);
  const count = Math.min(most, parts.length - 1);
  const length = text.length + count * (by.length - old.length);
  if (!spend(call.run, parts.length, call.at) || !spendText(call.run, Math.max(0, length), call.at)) return '';
  return (
    parts.slice(0, count + 1).join(by) +
    parts
      .slice(count + 1)
      .map((part) => old + part)
      .join('')
  );
}

function replaced(call: Call, most: number): string {
  return replaceText(call, [textAt(call, 0), textAt(call, 1), textAt(call, 2)], most);
}

/** `text`, `count` times, within the bounds. */
export function repeated({ run, at }: Call, text: string, count: number): string {
  const times = text === '' ? 0 : Math.max(0, Math.floor(count));
  return spendText(run, text.length * times, at) ? text.repeat(times) : '';
}

function pad(call: Call): string {
  const missing = numberAt(call, 1, 0) - textAt(call, 0).length;
  const filling = textAt(call, 2, ' ');
  if (missing <= 0 || filling === '') return '';
  return repeated(call, filling, Math.ceil(missing / filling.length)).slice(0, missing);
}
