import type { Span } from '../../source/span.ts';
import { lengthOf, partsOf } from '../../value/text-parts.ts';
import type { TextPart } from '../../value/value.ts';
import type { Opaque } from '../runtime-value.ts';

/** What a text is made of: known characters and values known only when deployed. */
export type Piece = string | Opaque;

/** What a piece counts where texts are bounded. */
export function pieceLength(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : lengthOf(partsOf(piece.value));
}

/** Joins pieces into one text: a string when all are known, otherwise a text with holes, placed at `at`. */
export function joinPieces(pieces: readonly Piece[], at: () => Span): Piece {
  if (pieces.every((piece) => typeof piece === 'string')) return pieces.join('');
  const parts: TextPart[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') append(parts, piece);
    else for (const part of partsOf(piece.value)) append(parts, part);
  }
  const { file, start, end } = at();
  return { kind: 'opaque', value: { kind: 'text', parts, file, start, end } };
}

function append(parts: TextPart[], part: TextPart): void {
  const last = parts.at(-1);
  if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
  else if (part !== '') parts.push(part);
}
