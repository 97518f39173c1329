import type { Span } from '../source/span.ts';
import type { Dict, List, Literal, Str } from '../value/literal.ts';

/**
 * What the user wrote, as data with places. Every node is its own place (`file`, `start`, `end`).
 *
 * The plain kinds (literals, lists, dicts) are shared with the intermediate representation: a part of the stack that has no
 * placeholders goes through all passes as the same objects.
 */
export type Node = Literal | List<Node> | Dict<Node> | Include | Merge;

/** `!use path`, `!extend path` or `!update path`, not yet read. */
export interface Include extends Span {
  readonly kind: 'include';
  readonly tag: 'use' | 'extend' | 'update';
  readonly path: Str;
}

/**
 * A mapping with merge keys (`<<`) of which some are includes, so that it cannot be merged before they are read.
 * Mappings whose merge keys are all known are merged by the parser and are plain dicts.
 */
export interface Merge extends Span {
  readonly kind: 'merge';
  /** The explicit entries; they win over every merged one. */
  readonly own: Dict<Node>;
  /** What is merged in, weakest first. Each must turn out to be a mapping. */
  readonly from: readonly Node[];
}
