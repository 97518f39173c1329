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
  const { items } = list;
  let changed: Result[] | undefined;
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (item === undefined) continue;
    const next = change(item, index);
    if (next !== item) changed ??= items.slice();
    if (changed !== undefined) changed[index] = next;
  }
  if (changed === undefined) return list;
  return { kind: 'list', file: list.file, start: list.start, end: list.end, items: changed };
}

/** The same mapping when `change` returns every entry as it is; an undefined entry is left out. */
export function mapEntries<Item extends Result, Result>(
  dict: Dict<Item>,
  change: Change<Item, Result, undefined>,
): Dict<Result> {
  return mapEntriesWith(dict, change, undefined);
}

/** `mapEntries` where `change` is handed all else that it needs, so that no function is made for each mapping. */
export function mapEntriesWith<Item extends Result, Result, About>(
  dict: Dict<Item>,
  change: Change<Item, Result, About>,
  about: About,
): Dict<Result> {
  const work: Changing<Item, Result, About> = { dict, change, about, changed: undefined };
  dict.entries.forEach(changeEntry<Item, Result, About>, work);
  return work.changed === undefined ? dict : withEntries(dict, work.changed);
}

type Change<Item, Result, About> = (entry: Entry<Item>, about: About) => Entry<Result> | undefined;

interface Changing<Item, Result, About> {
  readonly dict: Dict<Item>;
  readonly change: Change<Item, Result, About>;
  readonly about: About;
  /** Undefined up to the first entry that is another. */
  changed: Map<string, Entry<Result>> | undefined;
}

function changeEntry<Item extends Result, Result, About>(
  this: Changing<Item, Result, About>,
  entry: Entry<Item>,
): void {
  const next = this.change(entry, this.about);
  if (this.changed === undefined) {
    if (next === entry) return;
    this.changed = entriesBefore<Item, Result>(this.dict, entry.key);
  }
  if (next !== undefined) this.changed.set(next.key, next);
}

/** A mapping with other entries in the same place. */
export function withEntries<Item>({ file, start, end }: Span, entries: ReadonlyMap<string, Entry<Item>>): Dict<Item> {
  return { kind: 'dict', file, start, end, entries };
}

/** An entry with another value; itself when that is the same. */
export function withValue<Item extends Result, Result>(entry: Entry<Item>, value: Result): Entry<Result> {
  if (value === entry.value) return entry;
  const { file, start, end, key, isMade, parts } = entry;
  if (parts) return { file, start, end, key, value, parts };
  return isMade ? { file, start, end, key, value, isMade } : { file, start, end, key, value };
}

function entriesBefore<Item extends Result, Result>(dict: Dict<Item>, stop: string): Map<string, Entry<Result>> {
  const before = new Map<string, Entry<Result>>();
  for (const entry of dict.entries.values()) {
    if (entry.key === stop) break;
    before.set(entry.key, entry);
  }
  return before;
}
