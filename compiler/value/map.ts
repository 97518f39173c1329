import type { Span } from '../source/span.ts';
import type { Dict, Entry, List } from './literal.ts';

/**
 * "Change, but keep the object": walks that leave most of a tree alone return the very same lists and mappings, so that a part
 * without placeholders goes through all passes as one object. What is new is written out field by field: copying an object with `...` is
 * slow where several forms of it come by.
 */

/** The same list when `change` returns every item as it is. */
export function mapItems<Item extends Result, Result>(
  list: List<Item>,
  change: (item: Item, index: number) => Result,
): List<Result> {
  let changed: Result[] | undefined;
  list.items.forEach((item, index) => {
    const next = change(item, index);
    if (next !== item) changed ??= list.items.slice(0, index);
    changed?.push(next);
  });
  if (changed === undefined) return list;
  return { kind: 'list', file: list.file, start: list.start, end: list.end, items: changed };
}

/** The same mapping when `change` returns every entry as it is; an undefined entry is left out. */
export function mapEntries<Item extends Result, Result>(
  dict: Dict<Item>,
  change: (entry: Entry<Item>) => Entry<Result> | undefined,
): Dict<Result> {
  let changed: Map<string, Entry<Result>> | undefined;
  dict.entries.forEach((entry) => {
    const next = change(entry);
    if (changed === undefined) {
      if (next === entry) return;
      changed = entriesBefore<Item, Result>(dict, entry.key);
    }
    if (next !== undefined) changed.set(next.key, next);
  });
  return changed === undefined ? dict : withEntries(dict, changed);
}

/** A mapping with other entries in the same place. */
export function withEntries<Item>({ file, start, end }: Span, entries: ReadonlyMap<string, Entry<Item>>): Dict<Item> {
  return { kind: 'dict', file, start, end, entries };
}

/** An entry with another value; itself when that is the same. */
export function withValue<Item extends Result, Result>(entry: Entry<Item>, value: Result): Entry<Result> {
  if (value === entry.value) return entry;
  return { file: entry.file, start: entry.start, end: entry.end, key: entry.key, value };
}

function entriesBefore<Item extends Result, Result>(dict: Dict<Item>, stop: string): Map<string, Entry<Result>> {
  const before = new Map<string, Entry<Result>>();
  for (const entry of dict.entries.values()) {
    if (entry.key === stop) break;
    before.set(entry.key, entry);
  }
  return before;
}
