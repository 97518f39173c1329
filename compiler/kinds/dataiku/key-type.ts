import { byCodePoint } from '../../util/by-code-point.ts';
import { floatText } from '../../util/float-text.ts';
import type { Dict, Entry, Tree } from '../../value/literal.ts';
import { mapEntries, mapItems } from '../../value/map.ts';

/** A key as Python has it: keys without quotes can be numbers, `true` or null there, and sort as such before they become text. */
export type Key =
  | { readonly type: 'str'; readonly text: string }
  | { readonly type: 'int' | 'float' | 'bool'; readonly text: string; readonly value: number }
  | { readonly type: 'NoneType'; readonly text: 'null' };

const patterns = {
  integer: /^[-+]?[0-9]+$/,
  octal: /^0o[0-7]+$/,
  hexadecimal: /^0x[0-9a-fA-F]+$/,
  float: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/,
  boolean: /^(?:true|True|TRUE|false|False|FALSE)$/,
  null: /^(?:~|null|Null|NULL)$/,
} as const;

/** Keys that could be something else than text, which nearly none is. */
const special = /^[-+.~0-9]|^(?:true|false|null)$/i;

/** What a key is, by the way it is written in its file. Keys that no user wrote are texts. */
export function keyOf(entry: Entry<Tree>): Key {
  if (!special.test(entry.key)) return { type: 'str', text: entry.key };
  const written = entry.file.text.slice(entry.start, entry.end);
  const key = plainKey(written);
  return key && (key.text === entry.key || written === entry.key) ? key : { type: 'str', text: entry.key };
}

function plainKey(written: string): Key | undefined {
  if (patterns.null.test(written)) return { type: 'NoneType', text: 'null' };
  if (patterns.boolean.test(written)) {
    const isTrue = written.toLowerCase() === 'true';
    return { type: 'bool', text: String(isTrue), value: Number(isTrue) };
  }
  if (patterns.octal.test(written) || patterns.hexadecimal.test(written)) return integerKey(BigInt(written));
  if (patterns.integer.test(written)) {
    const digits = BigInt(written.replace(/^[-+]/, ''));
    return integerKey(written.startsWith('-') ? -digits : digits);
  }
  if (!patterns.float.test(written)) return undefined;
  return { type: 'float', text: floatText(Number(written)), value: Number(written) };
}

function integerKey(value: bigint): Key {
  return { type: 'int', text: String(value), value: Number(value) };
}

/** Keys in the order in which Python sorts them: numbers by value, texts by code point. */
export function byPythonKey(a: Entry<Tree>, b: Entry<Tree>): number {
  if (!special.test(a.key) || !special.test(b.key)) return byCodePoint(a.key, b.key);
  const [left, right] = [keyOf(a), keyOf(b)];
  return 'value' in left && 'value' in right ? left.value - right.value : byCodePoint(a.key, b.key);
}

/** Two keys of one mapping that Python cannot sort, in the order in which it complains. */
export interface MixedKeys {
  readonly at: Entry<Tree>;
  readonly first: string;
  readonly second: string;
}

/** The first mapping in `tree` that has keys of different kinds, if any. */
export function findMixedKeys(tree: Tree): MixedKeys | undefined {
  if (tree.kind === 'list') {
    for (const item of tree.items) {
      const found = findMixedKeys(item);
      if (found) return found;
    }
  }
  if (tree.kind !== 'dict') return undefined;
  const mixed = mixedIn(tree);
  if (mixed) return mixed;
  for (const { value } of tree.entries.values()) {
    const found = findMixedKeys(value);
    if (found) return found;
  }
  return undefined;
}

function mixedIn(dict: Dict<Tree>): MixedKeys | undefined {
  let before: Key | undefined;
  let isPlain = true;
  for (const key of dict.entries.keys()) if (special.test(key)) isPlain = false;
  if (isPlain) return undefined;
  for (const entry of dict.entries.values()) {
    const key = keyOf(entry);
    if (before && !isSortable(before, key)) return { at: entry, first: key.type, second: before.type };
    before = key;
  }
  return undefined;
}

function isSortable(a: Key, b: Key): boolean {
  return a.type === 'str' ? b.type === 'str' : 'value' in a && 'value' in b;
}

/** `tree` with keys as JSON has them: `0x1F` is "31", `True` is "true". The same object where nothing changes. */
export function withJsonKeys(tree: Tree): Tree {
  if (tree.kind === 'list') return mapItems(tree, withJsonKeys);
  return tree.kind === 'dict' ? mapEntries(tree, withJsonKey) : tree;
}

function withJsonKey(entry: Entry<Tree>): Entry<Tree> {
  const text = special.test(entry.key) ? keyOf(entry).text : entry.key;
  const value = withJsonKeys(entry.value);
  return text === entry.key && value === entry.value ? entry : { ...entry, key: text, value };
}
