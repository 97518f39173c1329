import { SCALAR_STYLE, type ScalarEvent } from './events.ts';

/** Offsets of a scalar as the user sees it: with its quotes, or with the `|` or `>` in front of a block. */
export interface ScalarPlace {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the scalar of `event` stands in `text`. The reader gives the place of the bare content only.
 * `cursor` is the end of what was read before: an empty value has no characters of its own and stands there.
 */
export function scalarPlace(text: string, event: ScalarEvent, cursor: number): ScalarPlace {
  const { valueStart, valueEnd } = event;
  if (valueStart < 0) return emptyPlace(text, event, cursor);
  switch (event.style) {
    case SCALAR_STYLE.PLAIN:
      return { start: valueStart, end: valueEnd };
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return { start: valueStart - 1, end: valueEnd + 1 };
    default: {
      const start = blockHeader(text, Math.max(cursor, event.anchorEnd, event.tagEnd), valueStart);
      return { start, end: trimmedEnd(text, start + 1, valueEnd) };
    }
  }
}

/** Behind the tag or anchor, or else behind the colon or dash that it belongs to. */
function emptyPlace(text: string, event: ScalarEvent, cursor: number): ScalarPlace {
  const marked = Math.max(event.anchorEnd, event.tagEnd);
  if (marked >= 0) return { start: marked, end: marked };
  const sign = /[ \t\r\n]*[:-](?=\s|$)/y;
  sign.lastIndex = cursor;
  const at = sign.test(text) ? sign.lastIndex : cursor;
  return { start: at, end: at };
}

/** The `|` or `>` on the line before the content; only blanks and marks can stand between `from` and it on that line. */
function blockHeader(text: string, from: number, valueStart: number): number {
  let line = valueStart;
  if (text.charCodeAt(line - 1) === 10) line--;
  if (text.charCodeAt(line - 1) === 13) line--;
  while (line > from && text.charCodeAt(line - 1) !== 10 && text.charCodeAt(line - 1) !== 13) line--;
  while (line < valueStart && text.charAt(line) !== '|' && text.charAt(line) !== '>') line++;
  return line;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) <= 32) at--;
  return at;
}
