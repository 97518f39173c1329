import { lineText, positionAt } from '../../source/position.ts';
import type { Span } from '../../source/span.ts';
import { columns, display } from './display.ts';
import type { Paint, Palette } from './palette.ts';

export interface FrameStyle {
  readonly palette: Palette;
  /** The color of the underline. */
  readonly paint: Paint;
  /** What underlines: `^` for the place itself, `-` for related places. */
  readonly mark: string;
  /** How many lines are shown before and after. */
  readonly around: number;
  /** The width of the line numbers: frames that belong together have the same. */
  readonly gutter: number;
}

/** What is shown of a line that is longer: a part around the place, with `…` where it was cut. */
const widest = 140;
/** A place over more lines than this is shown by its first and last line. */
const tallest = 4;

/**
 * The lines of the file around `at` with line numbers, and marks under the place itself. Each line ends with a line feed.
 * Empty when the file has no text: there is nothing to look at.
 */
export function frame(at: Span, style: FrameStyle): string {
  if (at.file.text === '') return '';
  const lines = linesToShow(at, style.around);
  const { gutter } = style;
  const bar = (number: string) => style.palette.faint(`${number.padStart(gutter + 1)} |`);
  let text = `${bar('')}\n`;
  let previous = lines[0] ?? 1;
  for (const line of lines) {
    if (line > previous + 1) text += `${style.palette.faint(`${' '.repeat(gutter)}...`)}\n`;
    previous = line;
    const { shown, before, marked } = cut(at, line);
    text += shown === '' ? `${bar(String(line))}\n` : `${bar(String(line))} ${shown}\n`;
    if (marked > 0) text += `${bar('')} ${' '.repeat(before)}${style.paint(style.mark.repeat(marked))}\n`;
  }
  return text;
}

/** The width that the line numbers of a frame need. */
export function gutterFor(at: Span, around: number): number {
  return at.file.text === '' ? 1 : String(linesToShow(at, around).at(-1) ?? 1).length;
}

/** The numbers of the lines of a frame: the place, the lines around it, without the middle of a tall place. */
function linesToShow(at: Span, around: number): readonly number[] {
  const first = positionAt(at.file, at.start).line;
  const last = lastLine(at, first);
  const all = positionAt(at.file, at.file.text.length).line;
  const lines: number[] = [];
  for (let line = Math.max(1, first - around); line <= Math.min(all, last + around); line++) {
    const hidden = last - first >= tallest && line > first + 1 && line < last;
    if (!hidden) lines.push(line);
  }
  // An empty line at the edge tells nothing, unless the place is there.
  while (lines.length > 1 && (lines.at(-1) ?? 0) > last && lineText(at.file, lines.at(-1) ?? 0).trim() === '')
    lines.pop();
  return lines;
}

/** A place that ends with a line break ends on the line before. */
function lastLine(at: Span, first: number): number {
  const end = positionAt(at.file, at.end);
  return end.column === 1 && end.line > first ? end.line - 1 : end.line;
}

interface Cut {
  readonly shown: string;
  /** Columns before the marks. */
  readonly before: number;
  /** Columns to mark; 0 when the place is not on this line. */
  readonly marked: number;
}

function cut(at: Span, line: number): Cut {
  const text = lineText(at.file, line);
  const [from, to] = markedPart(at, line, text);
  // The window starts so that the place is in sight, and is counted in characters: good enough for a cut.
  const start = text.length <= widest || from <= widest - 40 ? 0 : from - 40;
  const end = Math.min(text.length, start + widest);
  const head = start > 0 ? '…' : '';
  const tail = end < text.length ? '…' : '';
  const shown = head + display(text.slice(start, end)) + tail;
  if (from < 0) return { shown: shown.trimEnd(), before: 0, marked: 0 };
  const before = columns(head + display(text.slice(start, from)));
  const marked = Math.max(1, columns(display(text.slice(from, Math.min(to, end)))));
  return { shown: shown.trimEnd(), before, marked };
}

/** Which part of `line` belongs to the place, as offsets in its text; -1 when none. Indentation is not marked. */
function markedPart(at: Span, line: number, text: string): readonly [number, number] {
  const start = positionAt(at.file, at.start);
  const last = lastLine(at, start.line);
  if (line < start.line || line > last) return [-1, -1];
  const indent = text.length - text.trimStart().length;
  const from = line === start.line ? start.column - 1 : indent;
  const end = positionAt(at.file, at.end);
  const to = line === end.line ? end.column - 1 : text.trimEnd().length;
  return line > start.line && to <= from ? [-1, -1] : [from, Math.max(to, from)];
}
