import type { SourceFile } from '../source/source-file.ts';
import type { Node } from './node.ts';

/** One parsed file. `root` is undefined for an empty file. */
export interface Document {
  readonly file: SourceFile;
  readonly root: Node | undefined;
}
