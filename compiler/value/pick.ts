import type { Dict, Entry, List } from './literal.ts';
import type { Value } from './value.ts';

/** Readers of what a checked mapping holds: undefined when the key is missing or its value is something else. */

export function pick(dict: Dict<Value>, key: string): Value | undefined {
  return dict.entries.get(key)?.value;
}

export function pickText(dict: Dict<Value>, key: string): string | undefined {
  const value = pick(dict, key);
  return value?.kind === 'string' ? value.value : undefined;
}

export function pickDict(dict: Dict<Value>, key: string): Dict<Value> | undefined {
  const value = pick(dict, key);
  return value?.kind === 'dict' ? value : undefined;
}

export function pickList(dict: Dict<Value>, key: string): List<Value> | undefined {
  const value = pick(dict, key);
  return value?.kind === 'list' ? value : undefined;
}

/** The items of a list that are mappings. */
export function pickDicts(dict: Dict<Value>, key: string): readonly Dict<Value>[] {
  return (pickList(dict, key)?.items ?? []).filter((item) => item.kind === 'dict');
}

/** `dict` without some keys; the same object when it has none of them. */
export function without(dict: Dict<Value>, keys: ReadonlySet<string>): Dict<Value> {
  let found = false;
  for (const key of keys) if (dict.entries.has(key)) found = true;
  if (!found) return dict;
  const entries = new Map<string, Entry<Value>>();
  for (const entry of dict.entries.values()) if (!keys.has(entry.key)) entries.set(entry.key, entry);
  return { ...dict, entries };
}

/** `dict` with members set: a key that is there keeps its place in the order and in the source, a new one comes last. */
export function withMembers(dict: Dict<Value>, members: Readonly<Record<string, Value | undefined>>): Dict<Value> {
  const entries = new Map(dict.entries);
  for (const [key, value] of Object.entries(members)) {
    const known = entries.get(key);
    if (value)
      entries.set(
        key,
        known ? { ...known, value } : { file: value.file, start: value.start, end: value.end, key, value },
      );
  }
  return { ...dict, entries };
}
