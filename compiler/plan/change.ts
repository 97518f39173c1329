import type { Entry, Tree } from '../value/literal.ts';
import { byKey, canonicalText } from './canonical-text.ts';
import type { Attributes } from './state.ts';

/** What happens to one attribute, or to a part of one. */
export type Change =
  | { readonly op: 'add'; readonly path: string; readonly new: Tree }
  | { readonly op: 'remove'; readonly path: string; readonly old: Tree }
  | { readonly op: 'change'; readonly path: string; readonly old: Tree; readonly new: Tree };

/** The attributes that differ, by key. Two values are the same when their canonical texts are. */
export function changesBetween(old: Attributes, next: Attributes): readonly Change[] {
  const keys = new Set([...old.entries.keys(), ...next.entries.keys()]);
  return [...keys]
    .map((key) => ({ key }))
    .sort(byKey)
    .flatMap(({ key }) => changeOf(key, old.entries.get(key)?.value, next.entries.get(key)?.value));
}

function changeOf(path: string, old: Tree | undefined, next: Tree | undefined): readonly Change[] {
  if (old === undefined) return next === undefined ? [] : [{ op: 'add', path, new: next }];
  if (next === undefined) return [{ op: 'remove', path, old }];
  return isSame(old, next) ? [] : [{ op: 'change', path, old, new: next }];
}

/** Whether two trees have the same canonical text: `1` and `1.0` differ, the order of keys does not matter. */
export function isSame(a: Tree, b: Tree): boolean {
  if (a === b) return true;
  if (a.kind === 'dict') return b.kind === 'dict' && hasSameEntries(a, b);
  if (a.kind === 'list') {
    return (
      b.kind === 'list' && a.items.length === b.items.length && a.items.every((item, at) => isSameAs(item, b.items[at]))
    );
  }
  if (a.kind !== b.kind || a.kind === 'null') return a.kind === b.kind;
  // Large whole numbers can be a number here and a bigint there; -0.0 and NaN are what they are.
  if (a.kind === 'integer' || a.kind === 'float') return canonicalText(a) === canonicalText(b);
  return 'value' in b && a.value === b.value;
}

function isSameAs(a: Tree, b: Tree | undefined): boolean {
  return b !== undefined && isSame(a, b);
}

function hasSameEntries(a: Attributes, b: Attributes): boolean {
  if (a.entries.size !== b.entries.size) return false;
  for (const { key, value } of a.entries.values()) if (!isSameAs(value, b.entries.get(key)?.value)) return false;
  return true;
}

/**
 * The same change, taken apart as far as both sides have the same shape: `params.table`, `schema.columns[0].type`. Lists of
 * different length change as a whole, because nothing says which item became which.
 */
export function nestedChanges(change: Change): readonly Change[] {
  if (change.op !== 'change') return [change];
  const { path, old, new: next } = change;
  if (old.kind === 'dict' && next.kind === 'dict') {
    return changesBetween(old, next).flatMap((inner) => nestedChanges(within(path, inner)));
  }
  if (old.kind === 'list' && next.kind === 'list' && old.items.length === next.items.length) {
    return old.items.flatMap((item, index) =>
      changeOf(`${path}[${index}]`, item, next.items[index]).flatMap(nestedChanges),
    );
  }
  return [change];
}

function within(path: string, change: Change): Change {
  return { ...change, path: `${path}.${change.path}` };
}

/** The entries of a mapping, in its own order. */
export function entriesOf(attributes: Attributes): readonly Entry<Tree>[] {
  return [...attributes.entries.values()];
}
