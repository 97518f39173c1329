import { type FunctionScope, failure, type Result, type TemplateFunction, templateFunction } from '../function.ts';
import { sortedKeys } from '../sorted-keys.ts';
import { type GoMap, type GoValue, list, map } from '../value.ts';
import { textOf } from './text-of.ts';

/** Dictionaries: https://masterminds.github.io/sprig/dicts.html. Where Go's order is random, keys are sorted. */
export const dictFunctions: readonly TemplateFunction[] = [
  templateFunction('dict', { takes: [], variadic: 'any', call: makeDict }),
  templateFunction('get', {
    takes: ['map', 'string'],
    call: ([dict, key]) => (dict.entries.has(key) ? dict.entries.get(key) : ''),
  }),
  templateFunction('set', {
    takes: ['map', 'string', 'any'],
    call: ([dict, key, value]) => {
      if (dict.nil) return failure('assignment to entry in nil map');
      dict.entries.set(key, value);
      return dict;
    },
  }),
  templateFunction('unset', {
    takes: ['map', 'string'],
    call: ([dict, key]) => {
      dict.entries.delete(key);
      return dict;
    },
  }),
  templateFunction('hasKey', { takes: ['map', 'string'], call: ([dict, key]) => dict.entries.has(key) }),
  templateFunction('pluck', {
    takes: ['string'],
    variadic: 'map',
    call: ([key, ...dicts]) =>
      list(dicts.filter(({ entries }) => entries.has(key)).map(({ entries }) => entries.get(key))),
  }),
  templateFunction('keys', {
    takes: [],
    variadic: 'map',
    call: (dicts, scope) => scope.spend(sizeOf(dicts)) ?? list(dicts.flatMap(sortedKeys), '[]string'),
  }),
  templateFunction('values', {
    takes: ['map'],
    call: ([dict], scope) =>
      scope.spend(dict.entries.size) ?? list(sortedKeys(dict).map((key) => dict.entries.get(key))),
  }),
  templateFunction('pick', {
    takes: ['map'],
    variadic: 'string',
    call: ([dict, ...keys]) =>
      map(keys.filter((key) => dict.entries.has(key)).map((key) => [key, dict.entries.get(key)] as const)),
  }),
  templateFunction('omit', {
    takes: ['map'],
    variadic: 'string',
    call: ([dict, ...keys], scope) => {
      const omitted = new Set(keys);
      return scope.spend(dict.entries.size) ?? map([...dict.entries].filter(([key]) => !omitted.has(key)));
    },
  }),
  templateFunction('dig', { takes: [], variadic: 'any', call: dig }),
];

function sizeOf(dicts: readonly GoMap[]): number {
  return dicts.reduce((sum, { entries }) => sum + entries.size, 0);
}

/** Keys and values in turn; a last key without a value gets "". */
function makeDict(values: readonly GoValue[], scope: FunctionScope): Result {
  const entries: [string, GoValue][] = [];
  for (let at = 0; at < values.length; at += 2) {
    const value = at + 1 < values.length ? (values[at + 1] ?? null) : '';
    entries.push([textOf(values[at], scope), value]);
  }
  return map(entries);
}

/** `dig "a" "b" default dict`: the value at the path, or the default where a key is absent. */
function dig(values: readonly GoValue[]): Result {
  if (values.length < 3) return failure('dig needs at least three arguments');
  const keys = values.slice(0, -2);
  let place = values[values.length - 1];
  if (!isDict(place)) return failure('dig needs a dict as its last argument');
  for (const key of keys) if (typeof key !== 'string') return failure('the keys of dig are texts');
  for (const key of keys) {
    if (!isDict(place)) return failure(`dig cannot look for "${String(key)}" in what is not a dict`);
    if (!place.entries.has(String(key))) return values[values.length - 2];
    place = place.entries.get(String(key)) ?? null;
  }
  return place;
}

/** Whether the value is a `map[string]interface {}`. */
export function isDict(value: GoValue): value is GoMap {
  return (
    typeof value === 'object' && value !== null && value.kind === 'map' && value.type === 'map[string]interface {}'
  );
}
