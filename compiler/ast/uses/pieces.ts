import type { Span } from '../../source/span.ts';

/** A part of a file that counts elsewhere; `uses` finds the places that name it, in the order of the files. */
export interface Piece extends Span {
  readonly uses: () => readonly Use[];
}

/** Where a piece is used: an alias (also of a merge key) or a placeholder takes a value, an include a file. `note` is a short phrase. */
export interface Use {
  readonly at: Span;
  readonly takes: 'value' | 'file';
  readonly note: string;
}

/** Finds the pieces around a place, innermost first. Pieces of one file are parts of its tree: one holds another, or they do not touch. */
export type PiecesAround = (at: Span) => readonly Piece[];

interface Nested extends Piece {
  readonly outer: Nested | undefined;
}

/** Sorts once, so that each place is found without a look at every piece. */
export function indexPieces(pieces: readonly Piece[]): PiecesAround {
  const byFile = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const known = byFile.get(piece.file.name);
    if (known) known.push(piece);
    else byFile.set(piece.file.name, [piece]);
  }
  const nested = new Map([...byFile].map(([name, ones]) => [name, nest(ones)]));
  return (at) => around(nested.get(at.file.name) ?? [], at);
}

function nest(pieces: readonly Piece[]): readonly Nested[] {
  const sorted = pieces.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const all: Nested[] = [];
  let inner: Nested | undefined;
  for (const piece of sorted) {
    while (inner && inner.end < piece.end) inner = inner.outer;
    inner = { ...piece, outer: inner };
    all.push(inner);
  }
  return all;
}

function around(sorted: readonly Nested[], { start, end }: Span): readonly Piece[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: Piece[] = [];
  for (let piece = sorted[low - 1]; piece; piece = piece.outer) if (piece.end >= end) found.push(piece);
  return found;
}
