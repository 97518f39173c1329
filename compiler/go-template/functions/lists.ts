import {
  type Failure,
  type FunctionScope,
  failure,
  type Result,
  type TemplateFunction,
  templateFunction,
} from '../function.ts';
import { toInt64 } from '../numbers/convert.ts';
import { kindName } from '../type-name.ts';
import { type GoList, type GoValue, list, nilList } from '../value.ts';
import { deepEqual } from './deep-equal.ts';
import { isEmpty } from './empty.ts';
import { isList } from './text-of.ts';

type Present = Exclude<GoValue, undefined>;

/** A function and its `must` twin, which in sprig differ only in how the error reaches the template. */
function both(name: string, make: (name: string) => TemplateFunction): readonly TemplateFunction[] {
  return [make(name), make(`must${name.charAt(0).toUpperCase()}${name.slice(1)}`)];
}

/** Works on the items of a list; says that `verb` is impossible for anything else. */
function withItems(value: Present, verb: string, work: (items: readonly GoValue[], list: GoList) => Result): Result {
  if (isList(value)) return work(value.items, value);
  if (value === null) return failure('runtime error: invalid memory address or nil pointer dereference');
  return failure(`Cannot ${verb} type ${kindName(value)}`);
}

/** A function of one list. */
function listFunction(name: string, verb: string, work: (items: readonly GoValue[]) => Result) {
  return both(name, (alias) =>
    templateFunction(alias, {
      takes: ['any'],
      call: ([value], scope) => withItems(value, verb, (items) => scope.spend(items.length / 8) ?? work(items)),
    }),
  );
}

const push = (name: string) =>
  templateFunction(name, {
    takes: ['any', 'any'],
    call: ([value, item], scope) =>
      withItems(value, 'push on', (items) => scope.spend(items.length / 8) ?? list([...items, item])),
  });

/** Lists: https://masterminds.github.io/sprig/lists.html. Every one makes a new list. */
export const listFunctions: readonly TemplateFunction[] = [
  ...['list', 'tuple'].map((name) =>
    templateFunction(name, { takes: [], variadic: 'any', call: (items) => list(items) }),
  ),
  ...both('append', push),
  ...both('push', push),
  ...both('prepend', (name) =>
    templateFunction(name, {
      takes: ['any', 'any'],
      call: ([value, item], scope) =>
        withItems(value, 'prepend on', (items) => scope.spend(items.length / 8) ?? list([item, ...items])),
    }),
  ),
  ...listFunction('first', 'find first on', (items) => items[0] ?? null),
  ...listFunction('last', 'find last on', (items) => items[items.length - 1] ?? null),
  ...listFunction('rest', 'find rest on', (items) => (items.length === 0 ? nilList() : list(items.slice(1)))),
  ...listFunction('initial', 'find initial on', (items) => (items.length === 0 ? nilList() : list(items.slice(0, -1)))),
  ...listFunction('reverse', 'find reverse on', (items) => list([...items].reverse())),
  ...listFunction('compact', 'compact on', (items) => list(items.filter((item) => !isEmpty(item)))),
  ...both('uniq', (name) =>
    templateFunction(name, {
      takes: ['any'],
      call: ([value], scope) => withItems(value, 'find uniq on', (items) => distinct(items, scope)),
    }),
  ),
  ...both('without', (name) =>
    templateFunction(name, {
      takes: ['any'],
      variadic: 'any',
      call: ([value, ...omitted], scope) =>
        withItems(value, 'find without on', (items) => list(items.filter((item) => !includes(omitted, item, scope)))),
    }),
  ),
  ...both('has', (name) =>
    templateFunction(name, {
      takes: ['any', 'any'],
      call: ([needle, value], scope) =>
        value === null ? false : withItems(value, 'find has on', (items) => includes(items, needle, scope)),
    }),
  ),
  ...both('slice', (name) =>
    templateFunction(name, {
      takes: ['any'],
      variadic: 'any',
      call: ([value, ...bounds]) => withItems(value, 'slice', (items, source) => slice(items, source, bounds)),
    }),
  ),
  ...both('chunk', (name) =>
    templateFunction(name, {
      takes: ['int', 'any'],
      call: ([size, value], scope) =>
        withItems(value, 'chunk', (items) => scope.spend(items.length / 8) ?? chunk(items, Number(size))),
    }),
  ),
  templateFunction('concat', { takes: [], variadic: 'any', call: (values, scope) => concat(values, scope) }),
];

function includes(items: readonly GoValue[], item: GoValue, scope: FunctionScope): boolean {
  return items.some((other) => deepEqual(item, other, scope));
}

function distinct(items: readonly GoValue[], scope: FunctionScope): Result {
  const kept: GoValue[] = [];
  for (const item of items) {
    const stop = scope.spend(kept.length / 8);
    if (stop) return stop;
    if (!includes(kept, item, scope)) kept.push(item);
  }
  return list(kept);
}

function slice(items: readonly GoValue[], source: GoList, bounds: readonly Present[]): Result {
  if (items.length === 0) return null;
  const start = bounds.length > 0 ? toInt64(bounds[0]) : 0n;
  const end = bounds.length > 1 ? toInt64(bounds[1]) : BigInt(items.length);
  if (start < 0n || start > end || end > BigInt(items.length))
    return failure(`the range ${start} to ${end} is not in a list of ${items.length} items`);
  return list(items.slice(Number(start), Number(end)), source.type);
}

/** As sprig computes it, a size of zero or below fails unless the number of chunks is zero by accident. */
function chunk(items: readonly GoValue[], size: number): Result {
  const count = Math.floor((items.length - 1) / size) + 1;
  if (count === 0) return list([], '[][]interface {}');
  const rest = count === 1 && size < 0 ? items.length % size : 0;
  if (rest > 0) return list([list(items.slice(0, rest))], '[][]interface {}');
  if (size <= 0) return failure(`chunks of ${size} items cannot be made`);
  const chunks = Array.from({ length: count }, (_, at) => list(items.slice(at * size, (at + 1) * size)));
  return list(chunks, '[][]interface {}');
}

function concat(values: readonly Present[], scope: FunctionScope): Result {
  const items: GoValue[] = [];
  for (const value of values) {
    const stop: Result | undefined = isList(value) ? scope.spend(value.items.length / 8) : notConcatenated(value);
    if (stop !== undefined) return stop;
    if (isList(value)) for (const item of value.items) items.push(item);
  }
  return items.length === 0 ? nilList() : list(items);
}

function notConcatenated(value: Present): Failure {
  if (value === null) return failure('runtime error: invalid memory address or nil pointer dereference');
  return failure(`Cannot concat type ${kindName(value)} as list`);
}
