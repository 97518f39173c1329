import type { Alias, YamlVersion } from '../ast/document.ts';
import type { Node } from '../ast/node.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Entry } from '../value/literal.ts';
import type { LostItem } from './lost-item.ts';
import type { Problems } from './problems.ts';

/** How unquoted values are read: by one version, or by 1.2 with a warning where 1.1 differs. */
export type Reading = YamlVersion | '1.2, undecided';

/** One reading of a stack's file: where its mistakes go, and what it has met. */
export interface StackReading {
  readonly file: SourceFile;
  readonly reading: Reading;
  readonly problems: Problems;
  /** Whether an include was met. */
  hasInclude: boolean;
  readonly aliases: Alias[];
  /** Entries whose key was there before. */
  readonly doubled: Entry<Node>[];
  readonly lostItem: LostItem;
}
