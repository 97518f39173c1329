import type { Dict, Entry, List } from './literal.ts';

/**
 * "Change, but keep the object": walks that leave most of a tree alone return the very same lists and mappings, so that a part
 * without placeholders goes through all passes as one object.
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
  return changed === undefined ? list : { ...list, items: changed };
}

/** The same mapping when `change` returns every entry as it is; an undefined entry is left out. */
export function mapEntries<Item extends Result, Result>(
  dict: Dict<Item>,
  change: (entry: Entry<Item>) => Entry<Result> | undefined,
): Dict<Result> {
  let changed: Map<string, Entry<Result>> | undefined;
  dict.entries.forEach((entry) => {
    const next = change(entry);
    if (next === entry) {
      changed?.set(entry.key, entry);
      return;
    }
    changed ??= entriesBefore<Item, Result>(dict, entry.key);
    if (next !== undefined) changed.set(next.key, next);
  });
  return changed === undefined ? dict : { ...dict, entries: changed };
}

function entriesBefore<Item extends Result, Result>(dict: Dict<Item>, stop: string): Map<string, Entry<Result>> {
  const before = new Map<string, Entry<Result>>();
  for (const entry of dict.entries.values()) {
    if (entry.key === stop) break;
    before.set(entry.key, entry);
  }
  return before;
}
