import { placeOf, type Span } from '../source/span.ts';
import type { Value } from './value.ts';

/** A part of a tree: keys of mappings and numbers of items, from the root down. */
export type Pointer = readonly (string | number)[];

/** What a target calls the fields of a mapping. */
export interface Naming {
  /** Which of the keys the target has written as `step`, and what it calls the fields of its value; undefined when it is none. */
  readonly find: (
    step: string,
    keys: Iterable<string>,
  ) => { readonly key: string; readonly inner?: Naming | undefined } | undefined;
}

/**
 * Where the part of `value` stands that the pointer leads to: the value, or the key of a list or mapping. The deepest known place on the way when it leads further than
 * the value goes; undefined when not even its first step is known. Targets write a list of one item as the item, or an item as a list of one: a number that is too much is
 * passed over, and where one is missing the first item is meant.
 */
export function placeIn(value: Value, [step, ...rest]: Pointer, naming?: Naming): Span | undefined {
  if (step === undefined) return placeOf(value);
  if (value.kind === 'list') {
    const item = value.items[typeof step === 'number' ? step : 0];
    return item && (placeIn(item, typeof step === 'number' ? rest : [step, ...rest], naming) ?? placeOf(item));
  }
  if (value.kind !== 'dict') return undefined;
  if (typeof step === 'number') return placeIn(value, rest, naming);
  const found = naming ? naming.find(step, value.entries.keys()) : { key: step };
  const entry = found && value.entries.get(found.key);
  if (!entry) return undefined;
  const isLeaf = entry.value.kind !== 'list' && entry.value.kind !== 'dict';
  if (rest.length === 0) return placeOf(isLeaf ? entry.value : entry);
  return placeIn(entry.value, rest, found?.inner) ?? placeOf(entry);
}
