import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import type { Keys } from '../value/keys.ts';
import type { Entry } from '../value/literal.ts';
import type { Node } from './node.ts';

/** The two editions of YAML that read unquoted values differently. */
export type YamlVersion = '1.1' | '1.2';

/** One `*name` in a file. */
export interface Alias {
  readonly at: Span;
  readonly of: Node;
}

/** One parsed file. `root` is undefined for an empty file and after a mistake in the YAML itself. */
export interface Document {
  readonly file: SourceFile;
  readonly root: Node | undefined;
  /** No include stands anywhere in it, so that nobody has to look for one. */
  readonly isWhole: boolean;
  /** Every key in it; undefined where they were not kept. */
  readonly keys?: Keys | undefined;
  /** Every `*name` and the value that it stands for, which is the same object in both places. */
  readonly aliases: readonly Alias[];
  /** Entries whose key stood in their mapping before, which was reported. Nobody reads them, but they may hold credentials. */
  readonly doubled?: readonly Entry<Node>[];
  /**
   * The version that somebody chose: the command line, `%YAML`, or `settings.yaml_version` of this file. Undefined when nobody
   * did; then 1.2 was used. Files that this one includes are read with the same choice.
   */
  readonly yamlVersion: YamlVersion | undefined;
}

/** A file of which nothing can be used. */
export function emptyDocument(file: SourceFile, yamlVersion: YamlVersion | undefined): Document {
  return { file, root: undefined, isWhole: true, aliases: [], yamlVersion };
}
