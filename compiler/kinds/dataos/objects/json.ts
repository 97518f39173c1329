import type { Json, JsonObject } from '../../../util/json.ts';
import type { Value } from '../../../value/value.ts';
import { scalarText } from '../plain.ts';

/** A mapping for a skeleton; members without a value are left out. */
export function members(of: Readonly<Record<string, Json | undefined>>): JsonObject {
  const found = new Map<string, Json>();
  for (const key of Object.keys(of)) {
    const value = of[key];
    if (value !== undefined) found.set(key, value);
  }
  return found;
}

/** A value as plain data. What only a target knows has none: callers look for it before. */
export function toJson(value: Value): Json {
  switch (value.kind) {
    case 'null':
      return null;
    case 'boolean':
    case 'string':
    case 'integer':
      return value.value;
    case 'float':
      return { float: value.value };
    case 'list':
      return value.items.map(toJson);
    case 'dict': {
      const found = new Map<string, Json>();
      value.entries.forEach((entry, key) => void found.set(key, toJson(entry.value)));
      return found;
    }
    default:
      return scalarText(value) ?? '';
  }
}

/** A mapping of scalars as texts, sorted by key: labels, annotations, environment variables. */
export function toTexts(value: Value | undefined): ReadonlyMap<string, string> {
  const texts: (readonly [string, string])[] = [];
  if (value?.kind === 'dict') {
    for (const entry of value.entries.values()) {
      const text = scalarText(entry.value);
      if (text !== undefined) texts.push([entry.key, text]);
    }
  }
  return new Map(texts);
}

/** `map` in the order of its keys, so that the order in which things were found means nothing. */
export function sortedByKey<Item>(map: ReadonlyMap<string, Item>): ReadonlyMap<string, Item> {
  return new Map([...map].toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)));
}
