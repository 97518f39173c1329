import type { SourceFile } from './source-file.ts';
import type { Span } from './span.ts';

/** A position as editors show it: both numbers count from 1; a column counts UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineStartsByFile = new WeakMap<SourceFile, readonly number[]>();

/** The offsets at which the lines of `file` start. Computed once per file, on the first message that needs it. */
export function lineStarts(file: SourceFile): readonly number[] {
  const known = lineStartsByFile.get(file);
  if (known) return known;
  const starts = [0];
  for (let at = file.text.indexOf('\n'); at >= 0; at = file.text.indexOf('\n', at + 1)) starts.push(at + 1);
  lineStartsByFile.set(file, starts);
  return starts;
}

/** Where `offset` is in `file`; an offset beyond the end counts as the end. */
export function positionAt(file: SourceFile, offset: number): Position {
  const starts = lineStarts(file);
  const target = Math.max(0, Math.min(offset, file.text.length));
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= target) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: target - (starts[low] ?? 0) + 1 };
}

/** The text of line `line` (from 1), without its line break. */
export function lineText(file: SourceFile, line: number): string {
  const starts = lineStarts(file);
  const start = starts[line - 1];
  if (start === undefined) return '';
  const end = starts[line] ?? file.text.length + 1;
  return file.text.slice(start, end - 1).replace(/\r$/, '');
}

/** `file:line:column` of where `at` starts. */
export function formatPlace(at: Span): string {
  const { line, column } = positionAt(at.file, at.start);
  return `${at.file.name}:${line}:${column}`;
}
