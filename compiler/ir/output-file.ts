import type { Span } from '../source/span.ts';

/**
 * A text to be written. `path` is relative to the environment's output folder, with forward slashes: `terraform/stack.tf.json`. What
 * lies below `build/` is moved to `Program.buildRoot` where there is one.
 */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
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
