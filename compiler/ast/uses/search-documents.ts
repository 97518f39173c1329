import { placeOf, type Span } from '../../source/span.ts';
import type { Dict, Entry, Str } from '../../value/literal.ts';
import type { Document } from '../document.ts';
import type { Include, Node } from '../node.ts';

/** What the documents of a compilation hold of that which is written once and counts elsewhere. */
export interface Found {
  readonly includes: readonly Include[];
  readonly definitions: readonly Definition[];
  /** Texts with placeholders. */
  readonly texts: readonly Str[];
}

/** A variable, and the mapping in which its name means it; undefined for everywhere. */
export interface Definition {
  readonly entry: Entry<Node>;
  readonly region: Span | undefined;
}

/** Goes once through all documents. `included` says which files an include leads to: one that stands for `variables` holds variables at its root. */
export function searchDocuments(
  documents: ReadonlyMap<string, Document>,
  included: (include: Include) => readonly Document[],
): Found {
  const search: Search = { seen: new Set(), includes: [], definitions: [], texts: [], included };
  for (const { root } of documents.values()) if (root) walk(root, search, { isRoot: true });
  return search;
}

interface Search {
  /** An alias is its anchor's node again. */
  readonly seen: Set<Node>;
  readonly includes: Include[];
  readonly definitions: Definition[];
  readonly texts: Str[];
  readonly included: (include: Include) => readonly Document[];
}

/** What a mapping is: the root of a file, or the list of its environments, each of which is a root again. */
interface Place {
  readonly isRoot?: boolean;
  readonly isEnvironments?: boolean;
}

function walk(node: Node, search: Search, place: Place): void {
  if (search.seen.has(node)) return;
  search.seen.add(node);
  switch (node.kind) {
    case 'list':
      for (const item of node.items) walk(item, search, {});
      return;
    case 'dict':
      walkDict(node, search, place);
      return;
    case 'merge':
      for (const from of node.from) walk(from, search, place);
      walkDict(node.own, search, place);
      return;
    case 'include':
      search.includes.push(node);
      return;
    case 'string':
      if (node.value.includes('${')) search.texts.push(node);
      return;
    default:
      return;
  }
}

function walkDict(dict: Dict<Node>, search: Search, { isRoot = false, isEnvironments = false }: Place): void {
  for (const { key, value } of dict.entries.values()) {
    if (key === 'variables') define(value, isRoot ? undefined : placeOf(dict), search);
    walk(value, search, { isRoot: isEnvironments, isEnvironments: isRoot && key === 'environments' });
  }
}

function define(value: Node, region: Span | undefined, search: Search): void {
  if (value.kind === 'dict') for (const entry of value.entries.values()) search.definitions.push({ entry, region });
  if (value.kind === 'merge') for (const part of [...value.from, value.own]) define(part, region, search);
  if (value.kind !== 'include') return;
  for (const { root } of search.included(value)) if (root && root.kind !== 'include') define(root, region, search);
}
