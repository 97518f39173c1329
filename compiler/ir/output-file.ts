import type { Span } from '../source/span.ts';

/** A text to be written. `path` is relative to the environment's output folder, with forward slashes: `terraform/stack.tf.json`. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
  /** What somebody has to do before the file can be used, in a line each. */
  readonly advice?: readonly string[];
  readonly shared?: SharedFile;
}

/** How a file is told apart that another tool writes into as well: `pulumi config set --secret` puts encrypted values beside ours. */
export interface SharedFile {
  /** What is left of the text on the disk without what the other tool wrote, in our own spelling; undefined when it cannot be read. */
  readonly own: (found: string) => string | undefined;
  /** Our new text with what the other tool wrote into the text on the disk. */
  readonly merged: (found: string) => string;
}

/**
 * A command that makes a file which artifacts refer to, such as a wheel. Compiling only describes it: `cli/` runs it.
 * All paths have forward slashes.
 */
export interface Build {
  /** The logical name of the block that needs the result. */
  readonly name: string;
  /** The program and its arguments; no shell. */
  readonly command: readonly string[];
  /** Where the command runs, relative to the stack's folder. */
  readonly folder: string;
  /** A glob below `folder` that matches exactly one result. */
  readonly result: string;
  /** Where the result goes, relative to the environment's output folder: `build/shop-1.0.0-py3-none-any.whl`. */
  readonly path: string;
  readonly at: Span;
}
