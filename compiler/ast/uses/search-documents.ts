import { placeOf, type Span } from '../../source/span.ts';
import type { Entry, Str } from '../../value/literal.ts';
import type { Document } from '../document.ts';
import type { Include, Node } from '../node.ts';
import { type Visitor, walkOnce } from '../walk-once.ts';

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
  const search: Search = { includes: [], definitions: [], texts: [], included };
  const visitor: Visitor<Place> = {
    seen: new Set(),
    include: (node) => void search.includes.push(node),
    scalar(node) {
      if (node.kind === 'string' && node.value.includes('${')) search.texts.push(node);
    },
    dict(dict, { isRoot = false, isEnvironments = false }, into) {
      for (const { key, value } of dict.entries.values()) {
        if (key === 'variables') define(value, isRoot ? undefined : placeOf(dict), search);
        into(value, { isRoot: isEnvironments, isEnvironments: isRoot && key === 'environments' });
      }
    },
  };
  for (const { root } of documents.values()) if (root) walkOnce(root, { root: { isRoot: true }, item: {} }, visitor);
  return search;
}

interface Search {
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

function define(value: Node, region: Span | undefined, search: Search): void {
  if (value.kind === 'dict') for (const entry of value.entries.values()) search.definitions.push({ entry, region });
  if (value.kind === 'merge') for (const part of [...value.from, value.own]) define(part, region, search);
  if (value.kind !== 'include') return;
  for (const { root } of search.included(value)) if (root && root.kind !== 'include') define(root, region, search);
}
