import { combineSets } from '../evaluate/arithmetic.ts';
import { equals } from '../evaluate/equality.ts';
import { spend, spendItems, wrongValue } from '../evaluate/evaluation.ts';
import { type Invocation, integerAt, type Method } from '../evaluate/invocation.ts';
import { itemsOf } from '../evaluate/iterate.ts';
import { unique } from '../evaluate/keys.ts';
import { ordered } from '../evaluate/order.ts';
import { signature } from '../evaluate/signature.ts';
import { windowOf } from '../evaluate/slice.ts';
import { keyOf } from '../evaluate/values.ts';
import type { RuntimeList, RuntimeMap, RuntimeValue, SetOf, Tuple } from '../runtime-value.ts';

/** Methods of lists and tuples. */
export const listMethods: ReadonlyMap<string, Method<RuntimeList>> = new Map<string, Method<RuntimeList>>([
  ['index', { signature: signature('value start:integer? stop:integer?'), run: indexOf }],
  ['count', { signature: signature('value'), run: countOf }],
  ['copy', { signature: signature(''), run: (_, items) => items }],
]);

/** Methods of maps. */
export const mapMethods: ReadonlyMap<string, Method<RuntimeMap>> = new Map<string, Method<RuntimeMap>>([
  ['keys', { signature: signature(''), run: (call, map) => listOf(call, map, ([key]) => key) }],
  ['values', { signature: signature(''), run: (call, map) => listOf(call, map, ([, value]) => value) }],
  ['items', { signature: signature(''), run: (call, map) => listOf(call, map, (entry) => tuple(entry)) }],
  ['get', { signature: signature('key default?'), run: get }],
  ['copy', { signature: signature(''), run: (_, map) => map }],
]);

const others = signature('*');

/** Methods of sets. */
export const setMethods: ReadonlyMap<string, Method<SetOf>> = new Map<string, Method<SetOf>>([
  ['union', { signature: others, run: (call, set) => combineAll(call, set, '|') }],
  ['intersection', { signature: others, run: (call, set) => combineAll(call, set, '&') }],
  ['difference', { signature: others, run: (call, set) => combineAll(call, set, '-') }],
  ['symmetric_difference', { signature: others, run: (call, set) => combineAll(call, set, '^') }],
  ['issubset', { signature: signature('other'), run: (call, set) => compareSets(call, set, '<=') }],
  ['issuperset', { signature: signature('other'), run: (call, set) => compareSets(call, set, '>=') }],
  ['copy', { signature: signature(''), run: (_, set) => set }],
]);

/** What would change a value in place, which expressions cannot: with what to write instead. */
export const changingMethods: ReadonlyMap<string, string> = new Map([
  ['append', 'write "list + [item]"'],
  ['extend', 'write "list + other"'],
  ['insert', 'write "list[:1] + [item] + list[1:]"'],
  ['remove', 'write "[x for x in list if x != item]"'],
  ['pop', 'take the item with "[…]" and leave it out with a loop'],
  ['clear', 'write "[]" or "{}"'],
  ['sort', 'write "sorted(list)"'],
  ['reverse', 'write "list[::-1]"'],
  ['update', 'write "{**map, **other}"'],
  ['setdefault', 'write "map.get(key, default)"'],
  ['add', 'write "set | {item}"'],
  ['discard', 'write "set - {item}"'],
]);

function tuple(items: RuntimeList): Tuple {
  return { kind: 'tuple', items };
}

function indexOf(call: Invocation, items: RuntimeList): bigint | undefined {
  const [from, to] = windowOf(items.length, integerAt(call, 1), integerAt(call, 2));
  for (let at = from; at < to; at++) {
    const same = equals(call.evaluation, items[at] ?? null, call.values[0] ?? null, call.range);
    if (same === undefined) return undefined;
    if (same) return BigInt(at);
  }
  return wrongValue(call.evaluation, call.range, 'What "index" looks for', 'is not in the list');
}

function countOf(call: Invocation, items: RuntimeList): bigint | undefined {
  let found = 0n;
  for (const item of items) {
    const same = equals(call.evaluation, item, call.values[0] ?? null, call.range);
    if (same === undefined) return undefined;
    if (same) found++;
  }
  return found;
}

type EntryPart = (entry: [RuntimeValue, RuntimeValue]) => RuntimeValue;

function listOf(call: Invocation, map: RuntimeMap, part: EntryPart): RuntimeList | undefined {
  return spend(call.evaluation, map.size, call.range) ? [...map].map(part) : undefined;
}

function get(call: Invocation, map: RuntimeMap): RuntimeValue {
  const key = keyOf(call.values[0] ?? null);
  const value = key === undefined ? undefined : map.get(key);
  return value === undefined ? (call.values[1] ?? null) : value;
}

function combineAll(call: Invocation, set: SetOf, operator: '|' | '&' | '-' | '^'): SetOf | undefined {
  let { items } = set;
  for (const other of call.more) {
    const members = membersOf(call, other);
    if (!members || !spendItems(call.evaluation, items.length + members.length, call.range)) return undefined;
    items = combineSets(operator, items, members);
  }
  return { kind: 'set', items };
}

function membersOf(call: Invocation, value: RuntimeValue): RuntimeList | undefined {
  const items = itemsOf(call.evaluation, value, call.range, `What "${call.name}" takes`);
  return items && unique(call.evaluation, items, call.range);
}

function compareSets(call: Invocation, set: SetOf, operator: '<=' | '>='): boolean | undefined {
  const items = membersOf(call, call.values[0] ?? null);
  return items && ordered(call.evaluation, operator, [set, { kind: 'set', items }], call.range);
}
