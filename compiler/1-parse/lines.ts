import type { SourceFile } from '../source/source-file.ts';
import { type Span, span } from '../source/span.ts';

/** Where the line of `position` starts. */
export function lineStart(text: string, position: number): number {
  return position <= 0 ? 0 : text.lastIndexOf('\n', position - 1) + 1;
}

/** One character, or the end of the last line with text when the file ended. */
export function placeAt(file: SourceFile, position: number): Span {
  const { length } = file.text;
  if (position < length) return span(file, position, position + 1);
  const end = file.text.trimEnd().length;
  return span(file, Math.max(0, end - 1), end);
}

/** The line of `position` without its indentation: a key that has no colon makes the reader stop at the colon of the next. */
export function lineBefore(file: SourceFile, position: number): Span {
  const end = Math.max(0, lineStart(file.text, position) - 1);
  const start = lineStart(file.text, end);
  const line = file.text.slice(start, end);
  const indent = line.length - line.trimStart().length;
  return line.trim() === '' ? placeAt(file, position) : span(file, start + indent, start + line.trimEnd().length);
}

/** How many lines back are looked at for what a line stands among: more than a person keeps in view. */
const furthest = 300;

/** A line with text, without its indentation. */
export interface Line {
  readonly indent: number;
  readonly start: number;
  readonly end: number;
}

/** The lines with text above that of `position`, nearest first, as far as a person looks; comments are none. */
export function* linesAbove({ text }: SourceFile, position: number): Iterable<Line> {
  let start = lineStart(text, position);
  for (let lines = 0; lines < furthest && start > 0; lines++) {
    const end = start - 1;
    start = lineStart(text, end);
    const line = text.slice(start, end);
    const indent = line.length - line.trimStart().length;
    if (line.trim() !== '' && !line.trimStart().startsWith('#'))
      yield { indent, start: start + indent, end: start + line.trimEnd().length };
  }
}
