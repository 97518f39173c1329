import { placeOf, type Span, span } from '../../source/span.ts';
import { once } from '../../util/once.ts';
import type { Entry, Str } from '../../value/literal.ts';
import type { Document } from '../document.ts';
import type { Include, Node } from '../node.ts';
import { includedFiles } from './included-files.ts';
import type { Piece, Use } from './pieces.ts';
import { type Definition, searchDocuments } from './search-documents.ts';

/** What a compilation writes once and uses elsewhere. */
export interface Shared {
  /** Anchored values, files that are included, and variables. */
  readonly pieces: readonly Piece[];
  /** The entries that give a variable its value, by its name in small letters. */
  readonly definitions: ReadonlyMap<string, readonly Entry<Node>[]>;
}

/** Goes through all documents once. */
export function collectPieces(documents: ReadonlyMap<string, Document>): Shared {
  const known = new Map<Include, readonly Document[]>();
  const leadsTo = (include: Include) => {
    const files = known.get(include) ?? includedFiles(include, documents);
    known.set(include, files);
    return files;
  };
  const { includes, definitions, texts } = searchDocuments(documents, leadsTo);
  const named = new Map<string, Entry<Node>[]>();
  for (const { entry } of definitions) push(named, entry.key.toLowerCase(), entry);
  const pieces = [...anchored(documents), ...files(includes, leadsTo), ...variables(definitions, texts)];
  return { pieces, definitions: named };
}

function anchored(documents: ReadonlyMap<string, Document>): readonly Piece[] {
  const uses = new Map<Span, Use[]>();
  for (const { aliases } of documents.values())
    for (const { at, of } of aliases) push(uses, of, { at, takes: 'value', note: 'used here' });
  return [...uses].map(([piece, ones]) => ({ ...placeOf(piece), uses: () => ones }));
}

function files(includes: readonly Include[], leadsTo: (include: Include) => readonly Document[]): readonly Piece[] {
  const uses = new Map<Document, Use[]>();
  for (const include of includes)
    for (const document of leadsTo(include))
      push(uses, document, { at: include, takes: 'file', note: `"${document.file.name}" is included here` });
  return [...uses].map(([{ file }, ones]) => ({ ...span(file, 0, file.text.length), uses: () => ones }));
}

function variables(definitions: readonly Definition[], texts: readonly Str[]): readonly Piece[] {
  const uses = new Map<string, Use[]>();
  if (definitions.length > 0) for (const text of texts) for (const [name, use] of usesIn(text)) push(uses, name, use);
  return definitions.flatMap(({ entry, region }) => {
    const { file, start, value } = entry;
    // An alias or a merged value stands elsewhere, and is a piece of its own.
    if (value.file !== file || value.start < start) return [];
    const all = uses.get(entry.key.toLowerCase()) ?? [];
    return [
      { file, start, end: value.end, uses: once(() => (region ? all.filter(({ at }) => isInside(at, region)) : all)) },
    ];
  });
}

function isInside(at: Span, region: Span): boolean {
  return at.file === region.file && at.start >= region.start && at.end <= region.end;
}

/** The variables that the placeholders in a place name, in small letters, each with the place of its placeholder. */
export function usesIn({ file, start, end }: Span): readonly (readonly [string, Use])[] {
  const text = file.text.slice(start, end);
  return [...text.matchAll(/\bvars?(?:\.|\[["'])([\p{L}\p{N}_-]+)/gu)].flatMap(({ index, 1: name }) => {
    const opened = text.lastIndexOf('${', index);
    const closed = /\}+/g;
    closed.lastIndex = index;
    if (opened < 0 || name === undefined || !closed.test(text)) return [];
    const at = span(file, start + opened, start + closed.lastIndex);
    return [[name.toLowerCase(), { at, takes: 'value', note: 'used here' }]];
  });
}

function push<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
