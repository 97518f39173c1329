import { checkValue } from '../../schema/check-value.ts';
import { boolean } from '../../schema/types.ts';
import type { Span } from '../../source/span.ts';
import type { Dict, Entry, Str, Tree } from '../../value/literal.ts';

/** One entry of a section, with the keys that have a meaning; every other key was reported. Values can still be of any shape. */
export type Part = Dict<Tree>;

/** The sections that are lists. */
export type Section = 'datasets' | 'recipes' | 'scenarios';

/** A project as it is written, out of one file or a folder of files. */
export interface Config {
  /** The file that names the project. */
  readonly at: Span;
  readonly version: Tree | undefined;
  readonly metadata: Tree | undefined;
  readonly project: Part | undefined;
  readonly datasets: readonly Part[];
  readonly recipes: readonly Part[];
  readonly scenarios: readonly Part[];
  /** Datasets of other projects that recipes may read: `SHARED.CUSTOMERS`. */
  readonly externalDatasets: Tree | undefined;
  readonly variables: Tree | undefined;
  readonly permissions: Tree | undefined;
  /** Names of environment variables whose values are never shown, besides those whose names say so. */
  readonly secrets: Tree | undefined;
  /** `snowflake` (default) or `dss`: how names are spelled. */
  readonly naming: Tree | undefined;
  /** `strict` (default) or `lenient`: whether doubts about types are told. */
  readonly validation: Tree | undefined;
}

/** The value of a key; undefined when it is missing. */
export function valueIn(part: Part | undefined, key: string): Tree | undefined {
  return part?.entries.get(key)?.value;
}

/** The text of a key; undefined when it is missing or its value is something else. A date counts as what it is: no text. */
export function textIn(part: Part | undefined, key: string): string | undefined {
  const value = valueIn(part, key);
  return value?.kind === 'string' && !value.date ? value.value : undefined;
}

/** Whether a value is one that the original takes for "nothing": null, an empty text, list or mapping, zero, `false`. */
export function isNothing(value: Tree | undefined): boolean {
  if (value === undefined) return true;
  switch (value.kind) {
    case 'null':
      return true;
    case 'boolean':
      return !value.value;
    case 'integer':
    case 'float':
      return value.value === 0 || value.value === 0n;
    case 'string':
      return value.value === '';
    case 'list':
      return value.items.length === 0;
    default:
      return value.entries.size === 0;
  }
}

/** The items of a list; none when the value is missing, null or something else. */
export function itemsIn(value: Tree | undefined): readonly Tree[] {
  return value?.kind === 'list' ? value.items : [];
}

/** The texts of a list with their places; other items are left out, a check of their type reports them. */
export function textsIn(value: Tree | undefined): readonly Str[] {
  return itemsIn(value).filter((item) => item.kind === 'string');
}

/** A mapping of the given members, in their order; members without a value are left out. */
export function partOf(at: Span, members: Readonly<Record<string, Tree | undefined>>): Part {
  const { file, start, end } = at;
  const entries = new Map<string, Entry<Tree>>();
  for (const key of Object.keys(members)) {
    const value = members[key];
    if (value) entries.set(key, { file, start, end, key, value });
  }
  return { file, start, end, kind: 'dict', entries };
}

export function listOf(at: Span, items: readonly Tree[]): Tree {
  return { file: at.file, start: at.start, end: at.end, kind: 'list', items };
}

export function textAt(at: Span, value: string): Tree {
  return { file: at.file, start: at.start, end: at.end, kind: 'string', value };
}

export function numberAt(at: Span, value: number): Tree {
  return { file: at.file, start: at.start, end: at.end, kind: 'integer', value };
}

/** Whether the switch `key` of a part is on. */
export function isOn(part: Part, key: string): boolean {
  const value = valueIn(part, key);
  const read = value && checkValue(value, boolean, () => undefined);
  return read?.kind === 'boolean' && read.value;
}
