import { placeOf, type Span } from '../../source/span.ts';
import type { Dict, Entry, List, Str, Tree } from '../../value/literal.ts';

/** Readers and makers of literal trees. Nothing is changed in place; what is made stands at the place of what caused it. */

export function member(tree: Tree | undefined, ...path: readonly string[]): Tree | undefined {
  let found = tree;
  for (const key of path) found = found?.kind === 'dict' ? found.entries.get(key)?.value : undefined;
  return found;
}

export function dictIn(tree: Tree | undefined, ...path: readonly string[]): Dict<Tree> | undefined {
  const found = member(tree, ...path);
  return found?.kind === 'dict' ? found : undefined;
}

export function itemsIn(tree: Tree | undefined, ...path: readonly string[]): readonly Tree[] {
  const found = member(tree, ...path);
  return found?.kind === 'list' ? found.items : [];
}

export function textIn(tree: Tree | undefined, ...path: readonly string[]): string | undefined {
  const found = member(tree, ...path);
  return found?.kind === 'string' ? found.value : undefined;
}

export function isTrue(tree: Tree | undefined): boolean {
  return tree?.kind === 'boolean' && tree.value;
}

export function entriesIn(tree: Tree | undefined, ...path: readonly string[]): readonly Entry<Tree>[] {
  return [...(dictIn(tree, ...path)?.entries.values() ?? [])];
}

export function textTree(at: Span, value: string): Str {
  return { ...placeOf(at), kind: 'string', value };
}

export function booleanTree(at: Span, value: boolean): Tree {
  return { ...placeOf(at), kind: 'boolean', value };
}

export function integerTree(at: Span, value: number): Tree {
  return { ...placeOf(at), kind: 'integer', value };
}

export function listTree(at: Span, items: readonly Tree[]): List<Tree> {
  return { ...placeOf(at), kind: 'list', items };
}

/** A mapping of the members that have a value, in their order. */
export function dictTree(at: Span, members: Readonly<Record<string, Tree | undefined>>): Dict<Tree> {
  return withMembers({ ...placeOf(at), kind: 'dict', entries: new Map() }, members);
}

/** `dict` with members set: a known key keeps its place, a new one comes last; undefined removes. */
export function withMembers(dict: Dict<Tree>, members: Readonly<Record<string, Tree | undefined>>): Dict<Tree> {
  const entries = new Map(dict.entries);
  for (const [key, value] of Object.entries(members)) {
    if (value === undefined) entries.delete(key);
    else entries.set(key, { ...(entries.get(key) ?? { ...placeOf(value), key }), value });
  }
  return { ...dict, entries };
}

/** `dict` with members for the keys that it does not have, or only with null. */
export function withDefaults(dict: Dict<Tree>, members: Readonly<Record<string, Tree | undefined>>): Dict<Tree> {
  const missing = Object.entries(members).filter(([key]) => isMissing(dict.entries.get(key)?.value));
  return missing.length === 0 ? dict : withMembers(dict, Object.fromEntries(missing));
}

/** Empty text is what is not given, as it is for the CLI. */
export function isMissing(tree: Tree | undefined): boolean {
  return tree === undefined || tree.kind === 'null' || (tree.kind === 'string' && tree.value === '');
}

export function without(dict: Dict<Tree>, ...keys: readonly string[]): Dict<Tree> {
  if (!keys.some((key) => dict.entries.has(key))) return dict;
  return { ...dict, entries: new Map([...dict.entries].filter(([key]) => !keys.includes(key))) };
}

/** `dict` with the value under `key` changed, if it has one. */
export function changed(dict: Dict<Tree>, key: string, change: (value: Tree) => Tree | undefined): Dict<Tree> {
  const entry = dict.entries.get(key);
  if (!entry || entry.value.kind === 'null') return dict;
  const value = change(entry.value);
  return value === entry.value ? dict : withMembers(dict, { [key]: value });
}

/** `changed` for a member that is a mapping. */
export function changedDict(dict: Dict<Tree>, key: string, change: (value: Dict<Tree>) => Dict<Tree>): Dict<Tree> {
  return changed(dict, key, (value) => (value.kind === 'dict' ? change(value) : value));
}

/** `changed` for the mappings in a member that is a list. */
export function changedItems(dict: Dict<Tree>, key: string, change: (item: Dict<Tree>) => Dict<Tree>): Dict<Tree> {
  return changed(dict, key, (value) =>
    value.kind === 'list'
      ? { ...value, items: value.items.map((item) => (item.kind === 'dict' ? change(item) : item)) }
      : value,
  );
}

/** Every text of a tree changed; parts without a change stay the same objects. */
export function mapTexts(tree: Tree, change: (text: Str) => Tree): Tree {
  if (tree.kind === 'string') return change(tree);
  if (tree.kind === 'list') {
    const items = tree.items.map((item) => mapTexts(item, change));
    return items.every((item, index) => item === tree.items[index]) ? tree : { ...tree, items };
  }
  if (tree.kind !== 'dict') return tree;
  let isChanged = false;
  const entries = new Map<string, Entry<Tree>>();
  for (const [key, entry] of tree.entries) {
    const value = mapTexts(entry.value, change);
    if (value !== entry.value) isChanged = true;
    entries.set(key, value === entry.value ? entry : { ...entry, value });
  }
  return isChanged ? { ...tree, entries } : tree;
}

/** What YAML calls a value, for messages. */
export function nameOfKind(tree: Tree): string {
  const names = { dict: 'a mapping', list: 'a list', string: 'text', null: 'nothing', boolean: 'true or false' };
  return tree.kind === 'integer' || tree.kind === 'float' ? 'a number' : names[tree.kind];
}
