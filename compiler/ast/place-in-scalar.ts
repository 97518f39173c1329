import { type Span, span } from '../source/span.ts';
import type { Str } from '../value/literal.ts';
import { blockSegments, flowSegments, type Segment } from './scalar-segments.ts';

/**
 * The place in the file of a part of a text: `start` and `end` count in `node.value`, as JavaScript does.
 *
 * Exact for text on one line, quoted or not. Where the file spells the text differently (escapes, folded lines, blocks) the
 * text is decoded again to find the place: exact but for the character that is spelled differently, which counts as a whole.
 * Text that does not stand in the file as such (`!!binary`) gives the place of the whole node.
 *
 * Costs nothing for plain text and a scan of the scalar otherwise, so it is meant for messages and placeholders only.
 */
export function placeInScalar(node: Str, start: number, end: number): Span {
  const { file, value } = node;
  const quoted = isQuote(file.text.charAt(node.start)) ? 1 : 0;
  const first = node.start + quoted;
  if (first + value.length + quoted === node.end && file.text.startsWith(value, first)) {
    return span(file, first + start, first + end);
  }
  const segments = segmentsOf(node);
  if (!segments) return span(file, node.start, node.end);
  const from = offsetOf(segments, start, 'start');
  const to = end > start ? offsetOf(segments, end - 1, 'end') : from;
  return span(file, from ?? node.end, to ?? node.end);
}

function isQuote(character: string): boolean {
  return character === '"' || character === "'";
}

/** The pieces of the scalar; undefined when they do not add up to its value, so that no wrong place is ever shown. */
function segmentsOf(node: Str): readonly Segment[] | undefined {
  const style = node.file.text.charAt(node.start);
  const segments = style === '|' || style === '>' ? blockSegments(node) : flowSegments(node);
  const decoded = segments.map((segment) => segment.value).join('');
  const fits = node.value.startsWith(decoded) && node.value.slice(decoded.length).trim() === '';
  return fits ? segments : undefined;
}

/** Where the character `index` starts or ends in the file; undefined behind the last piece. */
function offsetOf(segments: readonly Segment[], index: number, side: 'start' | 'end'): number | undefined {
  let before = 0;
  for (const segment of segments) {
    const { length } = segment.value;
    if (index < before + length) {
      const isLiteral = length === segment.end - segment.start;
      if (!isLiteral) return segment[side];
      return segment.start + index - before + (side === 'end' ? 1 : 0);
    }
    before += length;
  }
  return undefined;
}
