import type { Dict, List, Literal } from '../ast/node.ts';
import type { Span } from '../source/span.ts';

/**
 * What a property can be. Literals, lists and dicts are the syntax tree's own types: what has no placeholder is not copied.
 */
export type Value = Literal | List<Value> | Dict<Value> | Ref | Text | Secret;

/** Another resource, or one of its attributes. */
export interface Ref extends Span {
  readonly kind: 'ref';
  /**
   * What stands behind `resources.`: `ingest.id`, `databricks.dev`. Names may contain dots, so where the name ends is
   * known only when all resources are: see `link.ts`.
   */
  readonly text: string;
}

/** Text with holes: at least one part is not a string. */
export interface Text extends Span {
  readonly kind: 'text';
  readonly parts: readonly TextPart[];
}

export type TextPart = string | Ref | Secret | Native;

/** An expression in the language of the target (`each.key` in `${each.key}`), handed on as it is. */
export interface Native extends Span {
  readonly kind: 'native';
  readonly expression: string;
}

/** A sensitive variable. Its value is never known to the compiler; targets print a reference to their own store. */
export interface Secret extends Span {
  readonly kind: 'secret';
  readonly variable: string;
}
