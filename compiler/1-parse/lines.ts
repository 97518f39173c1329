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
