import type { GoMap, GoValue } from './value.ts';

/** A copy whose maps can be changed without anybody noticing. What was one map is one map in the copy; lists never change. */
export function copyValue(value: GoValue, copies: Map<GoMap, GoMap> = new Map()): GoValue {
  if (typeof value !== 'object' || value === null) return value;
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => copyValue(item, copies)) };
  if (value.kind !== 'map') return value;
  const known = copies.get(value);
  if (known !== undefined) return known;
  const copy: GoMap = { ...value, entries: new Map() };
  copies.set(value, copy);
  for (const [key, item] of value.entries) copy.entries.set(key, copyValue(item, copies));
  return copy;
}
