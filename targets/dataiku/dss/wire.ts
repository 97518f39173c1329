import { placeOf, type Span } from '../../../compiler/source/span.ts';
import type { Dict, Entry, Tree } from '../../../compiler/value/literal.ts';

/** Documents as DSS sends and takes them. */
export type Wire = null | boolean | number | string | readonly Wire[] | WireDocument;
export interface WireDocument {
  readonly [key: string]: Wire;
}

export function isDocument(value: Wire | undefined): value is WireDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function documentIn(document: WireDocument, key: string): WireDocument {
  const value = document[key];
  return isDocument(value) ? value : {};
}

export function documentsIn(document: WireDocument, key: string): readonly WireDocument[] {
  return listIn(document, key).filter(isDocument);
}

export function listIn(document: WireDocument, key: string): readonly Wire[] {
  const value = document[key];
  return Array.isArray(value) ? value : [];
}

export function textIn(document: WireDocument, key: string): string | undefined {
  const value = document[key];
  return typeof value === 'string' ? value : undefined;
}

/** A value of a stack as it is sent. `text` says what a text with placeholders becomes. */
export function toWire(tree: Tree, text: (written: string) => string = (written) => written): Wire {
  switch (tree.kind) {
    case 'null':
      return null;
    case 'string':
      return text(tree.value);
    case 'list':
      return tree.items.map((item) => toWire(item, text));
    case 'dict':
      return documentOf(tree, text);
    case 'integer':
      return Number(tree.value);
    default:
      return tree.value;
  }
}

export function documentOf(dict: Dict<Tree>, text?: (written: string) => string): WireDocument {
  return Object.fromEntries([...dict.entries.values()].map(({ key, value }) => [key, toWire(value, text)]));
}

/** What DSS answered as a value that stands at `at`. */
export function fromWire(at: Span, wire: Wire): Tree {
  const place = placeOf(at);
  if (wire === null) return { ...place, kind: 'null' };
  if (typeof wire === 'string') return { ...place, kind: 'string', value: wire };
  if (typeof wire === 'boolean') return { ...place, kind: 'boolean', value: wire };
  if (typeof wire === 'number') return { ...place, kind: Number.isInteger(wire) ? 'integer' : 'float', value: wire };
  if (isDocument(wire)) return dictFromWire(at, wire);
  return { ...place, kind: 'list', items: wire.map((item) => fromWire(at, item)) };
}

export function dictFromWire(at: Span, document: WireDocument): Dict<Tree> {
  const place = placeOf(at);
  const entries = Object.entries(document).map(([key, value]): [string, Entry<Tree>] => [
    key,
    { ...place, key, value: fromWire(at, value) },
  ]);
  return { ...place, kind: 'dict', entries: new Map(entries) };
}

/** Whether two documents say the same, whatever the order of their members. */
export function isSameWire(a: Wire | undefined, b: Wire | undefined): boolean {
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => isSameWire(item, b[index]));
  }
  if (!isDocument(a)) return a === b;
  const keys = Object.keys(a);
  return isDocument(b) && keys.length === Object.keys(b).length && keys.every((key) => isSameWire(a[key], b[key]));
}

/** `base` with the members of `over`: mappings are merged, everything else is replaced. */
export function mergedWire(base: WireDocument, over: WireDocument): WireDocument {
  const merged: Record<string, Wire> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const before = merged[key];
    merged[key] = isDocument(before) && isDocument(value) ? mergedWire(before, value) : value;
  }
  return merged;
}
