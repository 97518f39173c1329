/**
 * A text that diagnostics can point into.
 *
 * `name` is what a user sees: a path relative to where stackc was started, with forward slashes, or a label in angle
 * brackets such as `<command line>` for text that is no file.
 */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
  /** Parts of the text that hold credentials, which no message may show. Undefined where nobody has looked for them. */
  readonly credentials?: readonly { readonly start: number; readonly end: number }[];
}

/** A named text. The line map is computed only when a position is printed, see `position.ts`. */
export function sourceFile(name: string, text: string): SourceFile {
  return { name, text };
}
