import { byCodePoint } from '../util/by-code-point.ts';
import { floatText } from '../util/float-text.ts';
import { never } from '../util/never.ts';
import type { Dict, Entry, Tree } from '../value/literal.ts';

/** Sorts the entries of a mapping before they are written. */
export type KeyOrder = (a: Entry<Tree>, b: Entry<Tree>) => number;

/**
 * The one text that stands for a tree, whatever the order of its keys: JSON as Python's `json.dumps(tree, sort_keys=True)` writes it.
 * `", "` and `": "` separate, everything outside printable ASCII is escaped, floats keep a point or an exponent (`1.0` is not `1`),
 * whole numbers keep all their digits, and `NaN` and `Infinity` stand bare. Checksums are made of it, so it must never change.
 */
export function canonicalText(tree: Tree, order: KeyOrder = byKey): string {
  switch (tree.kind) {
    case 'null':
      return 'null';
    case 'boolean':
    case 'integer':
      return String(tree.value);
    case 'float':
      return jsonFloat(tree.value);
    case 'string':
      return jsonText(tree.value);
    case 'list':
      return `[${tree.items.map((item) => canonicalText(item, order)).join(', ')}]`;
    case 'dict':
      return `{${inOrder(tree, order)
        .map((entry) => member(entry, order))
        .join(', ')}}`;
    default:
      return never(tree);
  }
}

function member({ key, value }: Entry<Tree>, order: KeyOrder): string {
  return `${jsonText(key)}: ${canonicalText(value, order)}`;
}

function inOrder(dict: Dict<Tree>, order: KeyOrder): readonly Entry<Tree>[] {
  return [...dict.entries.values()].sort(order);
}

/** As Python sorts texts. */
export function byKey({ key: a }: { readonly key: string }, { key: b }: { readonly key: string }): number {
  return byCodePoint(a, b);
}

/** A float as JSON: `NaN`, `Infinity` and `-Infinity` where it is no number that JSON knows. */
export function jsonFloat(value: number): string {
  if (Number.isFinite(value)) return floatText(value);
  return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
}

const plain = /^[ !#-[\]-~]*$/;
const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\b', '\\b'],
  ['\f', '\\f'],
]);

/** A JSON string in printable ASCII. */
export function jsonText(text: string): string {
  if (plain.test(text)) return `"${text}"`;
  return `"${text.replace(/[^ !#-[\]-~]/g, (unit) => escapes.get(unit) ?? escaped(unit))}"`;
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
