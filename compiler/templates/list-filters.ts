import { type Call, type Filter, joined, listAt, numberAt, textAt } from './call.ts';
import { misuse, spend } from './run.ts';
import { runTest } from './tests.ts';
import { describe, isLess, isTrue, numberOf, type TemplateValue } from './value.ts';

/** Filters of lists and mappings. */
export const listFilters: readonly Filter[] = [
  ['batch', ['count', 'fill'], batch],
  ['dictsort', ['case_sensitive', 'by'], dictsort],
  ['first', [], (call) => listAt(call, 0)[0]],
  ['groupby', ['attribute'], groupby],
  ['join', ['separator', 'attribute'], join],
  ['last', [], (call) => listAt(call, 0).at(-1)],
  ['length', [], length],
  ['list', [], list],
  ['reject', ['test', 'argument'], (call) => selected(call, false)],
  [
    'rejectattr',
    ['attribute'],
    (call) => listAt(call, 0).filter((item) => !isTrue(attributeOf(item, textAt(call, 1)))),
  ],
  ['reverse', [], reverse],
  ['select', ['test', 'argument'], (call) => selected(call, true)],
  ['selectattr', ['attribute'], (call) => listAt(call, 0).filter((item) => isTrue(attributeOf(item, textAt(call, 1))))],
  ['slice', ['count', 'fill'], slice],
  ['sort', ['reverse', 'case_sensitive', 'attribute'], sort],
  ['sum', ['attribute', 'start'], sum],
];

/** The entry that a path such as `metadata.name` leads to: entries and items only, nothing that JavaScript knows besides. */
function attributeOf(value: TemplateValue, path: string): TemplateValue {
  let found = value;
  for (const key of path.split('.')) {
    if (found instanceof Map) found = found.get(key);
    else if (Array.isArray(found) && /^\d{1,9}$/.test(key)) found = found[Number(key)];
    else return undefined;
  }
  return found;
}

function batch(call: Call): TemplateValue {
  const size = Math.max(1, Math.floor(numberAt(call, 1, 1)));
  const items = listAt(call, 0);
  const rows: TemplateValue[][] = [];
  for (let at = 0; at < items.length; at += size) rows.push(items.slice(at, at + size));
  const last = rows.at(-1);
  const missing = last && isTrue(call.values[2]) ? size - last.length : 0;
  if (last && missing > 0 && spend(call.run, missing, call.at)) {
    for (let at = 0; at < missing; at++) last.push(call.values[2]);
  }
  return rows;
}

function slice(call: Call): TemplateValue {
  const count = Math.max(1, Math.floor(numberAt(call, 1, 1)));
  const items = listAt(call, 0);
  if (!spend(call.run, count, call.at)) return undefined;
  const [size, extra] = [Math.floor(items.length / count), items.length % count];
  const columns: TemplateValue[][] = [];
  for (let index = 0, start = 0; index < count; index++) {
    const end = start + size + (index < extra ? 1 : 0);
    const column = items.slice(start, end);
    if (isTrue(call.values[2]) && index >= extra) column.push(call.values[2]);
    columns.push(column);
    start = end;
  }
  return columns;
}

function compare(left: TemplateValue, right: TemplateValue, caseSensitive: boolean): number {
  const [a, b] = [left, right].map((each) => (typeof each === 'string' && !caseSensitive ? each.toLowerCase() : each));
  return isLess(a, b) ? -1 : isLess(b, a) ? 1 : 0;
}

function dictsort(call: Call): TemplateValue {
  const [value, caseSensitive] = call.values;
  if (!(value instanceof Map))
    return misuse(call.run, call.at, '"dictsort"', `needs a mapping, but this is ${describe(value)}`);
  if (!spend(call.run, value.size * 4, call.at)) return undefined;
  const index = textAt(call, 2, 'key') === 'value' ? 1 : 0;
  const pairs: TemplateValue[][] = Array.from(value, ([key, item]) => [key, item]);
  return pairs.sort((a, b) => compare(a[index], b[index], isTrue(caseSensitive)));
}

function sort(call: Call): TemplateValue {
  const [, isReversed, caseSensitive] = call.values;
  const path = textAt(call, 3);
  const items = listAt(call, 0);
  if (!spend(call.run, items.length * 8, call.at)) return undefined;
  const keyed = items.map((item) => ({ item, key: path === '' ? item : attributeOf(item, path) }));
  if (path !== '' && keyed.some(({ key }) => key === undefined)) return missingAttribute(call, path);
  const sign = isTrue(isReversed) ? -1 : 1;
  keyed.sort((a, b) => sign * compare(a.key, b.key, isTrue(caseSensitive)));
  return keyed.map(({ item }) => item);
}

function missingAttribute({ run, at, name }: Call, path: string): undefined {
  return misuse(run, at, `"${name}"`, `finds no "${path}" in one of the items`);
}

function groupby(call: Call): TemplateValue {
  const path = textAt(call, 1);
  const groups = new Map<string, TemplateValue>();
  for (const item of listAt(call, 0)) {
    const key = attributeOf(item, path);
    if (key === undefined) return missingAttribute(call, path);
    const name = textAt({ ...call, values: [key] }, 0);
    const group = groups.get(name);
    if (Array.isArray(group)) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

function join(call: Call): string {
  const path = textAt(call, 2);
  if (path === '') return joined(call, 0, textAt(call, 1));
  const items = listAt(call, 0).map((item) => attributeOf(item, path));
  return joined({ ...call, values: [items] }, 0, textAt(call, 1));
}

function length({ values: [value] }: Call): number {
  if (value instanceof Map) return value.size;
  return Array.isArray(value) || typeof value === 'string' ? value.length : 0;
}

function list(call: Call): TemplateValue {
  const [value] = call.values;
  if (!(value instanceof Map)) return [...listAt(call, 0)];
  if (!spend(call.run, value.size, call.at)) return undefined;
  return Array.from(
    value,
    ([key, item]) =>
      new Map<string, TemplateValue>([
        ['key', key],
        ['value', item],
      ]),
  );
}

function reverse(call: Call): TemplateValue {
  const items = listAt(call, 0).toReversed();
  return typeof call.values[0] === 'string' ? items.join('') : items;
}

function selected(call: Call, wanted: boolean): TemplateValue {
  const name = textAt(call, 1, 'truthy');
  const argument = call.values[2];
  return listAt(call, 0).filter((item) => runTest({ ...call, name, values: [item, argument] }) === wanted);
}

function sum(call: Call): TemplateValue {
  const path = textAt(call, 1);
  let total = numberAt(call, 2, 0);
  for (const item of listAt(call, 0)) {
    const number = numberOf(path === '' ? item : attributeOf(item, path));
    if (number === undefined)
      return misuse(call.run, call.at, '"sum"', 'adds up numbers, but one of the items is none');
    total += number;
  }
  return total;
}
