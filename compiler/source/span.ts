import type { SourceFile } from './source-file.ts';

/**
 * A place in a text: UTF-16 offsets, `start` inclusive, `end` exclusive.
 * Syntax nodes extend this type, so that a node is its own place and no extra object is allocated for it.
 */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** The place from `start` up to `end` in `file`. */
export function span(file: SourceFile, start: number, end: number): Span {
  return { file, start, end };
}

/** The beginning of `file`: for problems that concern a file as a whole. */
export function startOf(file: SourceFile): Span {
  return span(file, 0, 0);
}

/** The bare place of something that is more than a place. */
export function placeOf({ file, start, end }: Span): Span {
  return { file, start, end };
}

/** Whether `a` is shown before `b`: files by their names, then by place. */
export function isBefore(a: Span, b: Span): boolean {
  return a.file.name === b.file.name ? a.start < b.start : a.file.name < b.file.name;
}
