import { isFreeMap, itemType, memberType } from '../../../schema/descend.ts';
import type { FieldType } from '../../../schema/type.ts';
import { placeOf } from '../../../source/span.ts';
import type { Dict, Entry, List, Tree } from '../../../value/literal.ts';

/**
 * What an environment has to say so that `base` becomes `wanted`: the overlay of `2-resolve` laid over `base` gives `wanted`
 * (specs/databricks-bundles §7). Undefined where they are the same.
 */
export function diffTrees(base: Tree, wanted: Tree, type: FieldType | undefined): Tree | undefined {
  if (sameTree(base, wanted)) return undefined;
  if (type?.kind === 'json') return wanted;
  if (base.kind === 'dict' && wanted.kind === 'dict') return diffDicts(base, wanted, type);
  if (base.kind === 'list' && wanted.kind === 'list') return diffLists(base, wanted, type) ?? wanted;
  return wanted;
}

function diffDicts(base: Dict<Tree>, wanted: Dict<Tree>, type: FieldType | undefined): Dict<Tree> {
  const entries = new Map<string, Entry<Tree>>();
  const isFree = isFreeMap(type, base);
  for (const [key, entry] of wanted.entries) {
    const before = base.entries.get(key)?.value;
    const value =
      !before || isFree
        ? changedValue(before, entry.value)
        : diffTrees(before, entry.value, memberType(type, key, base));
    if (value) entries.set(key, { ...entry, value });
  }
  for (const [key, entry] of base.entries) {
    if (!wanted.entries.has(key)) entries.set(key, { ...entry, value: { ...placeOf(entry), kind: 'null' } });
  }
  return { ...wanted, entries };
}

function changedValue(before: Tree | undefined, value: Tree): Tree | undefined {
  return before && sameTree(before, value) ? undefined : value;
}

/** Items by number, where both lists have as many mappings. */
function diffLists(base: List<Tree>, wanted: List<Tree>, type: FieldType | undefined): Dict<Tree> | undefined {
  const isComparable =
    base.items.length === wanted.items.length && [...base.items, ...wanted.items].every(({ kind }) => kind === 'dict');
  if (!isComparable) return undefined;
  const entries = new Map<string, Entry<Tree>>();
  base.items.forEach((item, index) => {
    const other = wanted.items[index];
    const value = other && diffTrees(item, other, itemType(type));
    if (other && value) entries.set(String(index), { ...placeOf(other), key: String(index), value });
  });
  return { ...placeOf(wanted), kind: 'dict', entries };
}

/** Whether two trees hold the same data; the order of keys counts for nothing. */
export function sameTree(one: Tree, other: Tree): boolean {
  if (one === other) return true;
  if (one.kind === 'dict') {
    if (other.kind !== 'dict' || one.entries.size !== other.entries.size) return false;
    return [...one.entries].every(([key, { value }]) => {
      const match = other.entries.get(key);
      return match !== undefined && sameTree(value, match.value);
    });
  }
  if (one.kind === 'list') {
    if (other.kind !== 'list' || one.items.length !== other.items.length) return false;
    return one.items.every((item, index) => {
      const match = other.items[index];
      return match !== undefined && sameTree(item, match);
    });
  }
  if (one.kind === 'null') return other.kind === 'null';
  return other.kind === one.kind && 'value' in other && other.value === one.value;
}
