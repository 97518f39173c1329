import type { Node } from '../../ast/node.ts';
import type { Span } from '../../source/span.ts';
import type { Dict, Literal, Str } from '../../value/literal.ts';

/**
 * What whoever reads YAML decides for himself: what scalars and tags mean, what counts as a mistake, and what is said about it.
 * A policy belongs to one reading and may remember things.
 */
export interface Policy {
  /** What the unquoted scalar `text` means; empty for a value that is not written. */
  readonly plain: (at: Span, text: string) => Literal;
  /** What a scalar with a tag means, whether it is quoted or not. */
  readonly tagged: (tag: WrittenTag, content: Str) => Node;
  /** What the tag of a list or mapping makes of it. */
  readonly collectionTag: (tag: WrittenTag, kind: 'list' | 'dict') => 'set' | 'omap' | undefined;
  /** Looks at the tag of a key, which stays the text that it is. */
  readonly keyTag: (tag: WrittenTag) => void;
  /** The key that a value makes; undefined for none. Without this function a key is the text that is written there. */
  readonly keyOf: ((key: Literal) => string | undefined) | undefined;
  /** Hears of every alias of a value that is known. */
  readonly alias: ((at: Span, of: Node) => void) | undefined;
  /** What becomes of a mapping in brackets with a single entry. */
  readonly singleEntry: (mapping: Dict<Node>) => Node;
  /** Looks at the text of a scalar: of every quoted one, and of plain ones if `checksPlain`. */
  readonly checkText: (text: string, scalar: CheckedScalar) => void;
  readonly checksPlain: boolean;
  /** Whether the first or the last of equal keys counts; only the first is a mistake. */
  readonly equalKeys: 'first' | 'last';
  /** Whether `<<` adds what a mapping does not have (YAML's definition), or replaces what stands before it (Go's). */
  readonly merging: 'adds' | 'replaces';
  readonly limits: PolicyLimits;
  /** Asked before a value is read: nothing more is, when nothing more could be said. */
  readonly isFull: () => boolean;
  readonly wrong: (problem: Problem) => void;
}

/** A tag as it is written (`!!int`), its full name (`tag:yaml.org,2002:int`), and its place. */
export interface WrittenTag {
  readonly raw: string;
  readonly name: string;
  readonly at: Span;
}

export interface CheckedScalar {
  /** The place of the content, without quotes. */
  readonly at: Span;
  /** In double quotes, and not on one line as it is. */
  readonly isEscaped: boolean;
  readonly isPlain: boolean;
}

export interface PolicyLimits {
  /** Values that aliases stand for, counted with the aliases inside them; sums, so that nothing is expanded to find out. */
  readonly aliasedValues: number;
  /** Entries copied by merge keys. */
  readonly mergedEntries: number;
}

/** What can be wrong in text that is correct YAML. */
export type Problem = { readonly at: Span } & (
  | { readonly kind: 'second document' | 'no key' | 'too many merges' }
  | { readonly kind: 'unknown anchor'; readonly name: string; readonly anchors: ReadonlyMap<string, unknown> }
  | { readonly kind: 'alias in itself' | 'too many aliases'; readonly name: string }
  | { readonly kind: 'key stands twice'; readonly key: string; readonly first: Span; readonly value: Node }
  | { readonly kind: 'key is no text'; readonly found: 'list' | 'mapping' }
  | { readonly kind: 'cannot be merged'; readonly found: Node; readonly isInList: boolean }
  | { readonly kind: 'not one key each' }
  | { readonly kind: 'value without blank'; readonly name: string }
);
