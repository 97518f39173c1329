import type { FieldType } from '../schema/type.ts';
import type { Span } from '../source/span.ts';
import type { Credential } from '../value/literal.ts';
import type { Pointer } from '../value/place-in.ts';
import type { Value } from '../value/value.ts';

/**
 * A text to be written. `path` is relative to the environment's output folder, with forward slashes: `terraform/stack.tf.json`. What kinds make
 * is `build/…`; `5-emit` puts it below `settings.build_root` where the stack has one (`../../.build/…`).
 */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
  /** What somebody has to do before the file can be used, in a line each. */
  readonly advice?: readonly string[];
  readonly shared?: SharedFile;
  /** Where in the stack a part of the file comes from, as its target says. */
  readonly placeOf?: PlaceOf | undefined;
}

/** Where in the stack a part of an artifact comes from; undefined when it comes from nowhere in particular. Asked for messages only, so worked out when called. */
export type PlaceOf = (pointer: Pointer) => Span | undefined;

/** How a file is told apart that another tool writes into as well: `pulumi config set --secret` puts encrypted values beside ours. */
export interface SharedFile {
  /** What is left of the text on the disk without what the other tool wrote, in our own spelling; undefined when it cannot be read. */
  readonly own: (found: string) => string | undefined;
  /** Our new text with what the other tool wrote into the text on the disk. */
  readonly merged: (found: string) => string;
}

/** A text that a kind makes for a block. */
export interface MadeText extends OutputFile {
  /** What asks for it. */
  readonly at: Span;
  /** Set when a credential stands in the text: the place of the name that calls it one. */
  readonly credential?: Credential;
  /** What stands in it, for those who look for what must not: a value with its type, and whose it is. */
  readonly holds?: { readonly name: string; readonly value: Value; readonly shape: FieldType };
}

/** A command that makes a file, and everything that decides what is in it. Compiling only describes it: `cli/` runs it. */
export interface BuildStep {
  /** The program and its arguments; no shell. */
  readonly command: readonly string[];
  /** Where the command runs, relative to the stack's folder, with forward slashes. All files below it are its input, but for what it makes. */
  readonly folder: string;
  /** What the command makes, as a glob below `folder`: `dist/*.whl`. The newest such file is the result. */
  readonly result: string;
  /** The name that the result is expected to have; its version is `0` where only the command knows it: `shop-1.0.0-py3-none-any.whl`. */
  readonly expects: string;
}

/** A step of the program whose result artifacts refer to, such as a wheel. */
export interface Build extends BuildStep {
  /** What people call it: the name of the package. */
  readonly name: string;
  /** Where the result goes, relative to the environment's output folder, under the name that this program expects of it: `build/shop-1.0.0-py3-none-any.whl`. */
  readonly path: string;
  readonly at: Span;
}

/** What came of a step that was run. */
export interface Built {
  /** The name of the file: `shop-1.0.0-py3-none-any.whl`. */
  readonly file: string;
  /** Where the command left it, as the original writes it: an absolute path. */
  readonly left: string;
}
