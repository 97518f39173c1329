import { type Span, span } from '../source/span.ts';
import type { Str } from '../value/literal.ts';
import { blockSegments, flowSegments, type Segment } from './scalar-segments.ts';

/** How a scalar stands in its file: as it is from `first` on, in pieces, or in a way that cannot be followed. */
type Standing =
  | { readonly kind: 'as it is'; readonly first: number }
  | { readonly kind: 'in pieces'; readonly pieces: readonly Segment[]; readonly offsets: readonly number[] }
  | { readonly kind: 'unknown' };

interface Part {
  readonly start: number;
  readonly end: number;
}

/**
 * The place in the file of a part of a text: `start` and `end` count in `node.value`, as JavaScript does.
 *
 * Exact for text on one line, quoted or not. Where the file spells the text differently (escapes, folded lines, blocks) the
 * text is decoded again to find the place: exact but for the character that is spelled differently, which counts as a whole.
 * Text that does not stand in the file as such (`!!binary`) gives the place of the whole node.
 *
 * Each call scans the scalar; who asks for many places in one text takes `placesIn`.
 */
export function placeInScalar(node: Str, start: number, end: number): Span {
  return placeOfPart(node, standingOf(node), { start, end });
}

/** `placeInScalar` for any number of parts of one text, which is looked at when the first is asked for. */
export function placesIn(node: Str): (start: number, end: number) => Span {
  let standing: Standing | undefined;
  return (start, end) => {
    standing ??= standingOf(node);
    return placeOfPart(node, standing, { start, end });
  };
}

function placeOfPart(node: Str, standing: Standing, { start, end }: Part): Span {
  const { file } = node;
  switch (standing.kind) {
    case 'as it is':
      return span(file, standing.first + start, standing.first + end);
    case 'unknown':
      return span(file, node.start, node.end);
    default: {
      const from = offsetOf(standing, start, 'start');
      const to = end > start ? offsetOf(standing, end - 1, 'end') : from;
      return span(file, from ?? node.end, to ?? node.end);
    }
  }
}

function standingOf(node: Str): Standing {
  const { file, value } = node;
  const quoted = isQuote(file.text.charAt(node.start)) ? 1 : 0;
  const first = node.start + quoted;
  const isVerbatim = first + value.length + quoted === node.end && file.text.startsWith(value, first);
  return isVerbatim ? { kind: 'as it is', first } : piecesOf(node);
}

function isQuote(character: string): boolean {
  return character === '"' || character === "'";
}

/** The pieces of the scalar; unknown when they do not add up to its value, so that no wrong place is ever shown. */
function piecesOf(node: Str): Standing {
  const style = node.file.text.charAt(node.start);
  const pieces = style === '|' || style === '>' ? blockSegments(node) : flowSegments(node);
  const decoded = pieces.map((piece) => piece.value).join('');
  if (!node.value.startsWith(decoded) || node.value.slice(decoded.length).trim() !== '') return { kind: 'unknown' };
  const offsets: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    offsets.push(length);
    length += piece.value.length;
  }
  return { kind: 'in pieces', pieces, offsets };
}

/** Where the character `index` starts or ends in the file; undefined behind the last piece. */
function offsetOf(
  { pieces, offsets }: Extract<Standing, { readonly kind: 'in pieces' }>,
  index: number,
  side: 'start' | 'end',
): number | undefined {
  const at = lastUpTo(offsets, index);
  const piece = pieces[at];
  const within = index - (offsets[at] ?? 0);
  if (!piece || within >= piece.value.length) return undefined;
  const isLiteral = piece.value.length === piece.end - piece.start;
  return isLiteral ? piece.start + within + (side === 'end' ? 1 : 0) : piece[side];
}

/** The index of the last offset that is not beyond `index`: of several pieces that start there, the one that is not empty. */
function lastUpTo(offsets: readonly number[], index: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
