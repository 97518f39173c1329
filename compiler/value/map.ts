import type { Dict, Entry } from './literal.ts';

/** The same mapping when `change` returns every entry as it is; an undefined entry is left out. */
export function mapEntries<Item>(
  dict: Dict<Item>,
  change: (entry: Entry<Item>) => Entry<Item> | undefined,
): Dict<Item> {
  let changed: Map<string, Entry<Item>> | undefined;
  dict.entries.forEach((entry) => {
    const next = change(entry);
    if (next === entry) {
      changed?.set(entry.key, entry);
      return;
    }
    changed ??= entriesBefore(dict, entry.key);
    if (next !== undefined) changed.set(next.key, next);
  });
  return changed === undefined ? dict : { ...dict, entries: changed };
}

function entriesBefore<Item>(dict: Dict<Item>, stop: string): Map<string, Entry<Item>> {
  const before = new Map<string, Entry<Item>>();
  for (const entry of dict.entries.values()) {
    if (entry.key === stop) break;
    before.set(entry.key, entry);
  }
  return before;
}
