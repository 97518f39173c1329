import type { Span } from '../source/span.ts';
import type { Credential, Dict, List, Literal, TargetExpression } from './literal.ts';

/**
 * What a property can be. Literals, lists and mappings are the syntax tree's own types, so what has no placeholder is not copied.
 * `switch` over `kind` and end in `never(value)`: a new kind of value must not slip through anywhere.
 */
export type Value = Literal | List<Value> | Dict<Value> | Deferred;

/** What only a target can turn into a literal. */
export type Deferred = Ref | Text | Secret | FilePath | Foreign | Unresolved;

/** Another resource, or one of its attributes. */
export interface Ref extends Span {
  readonly kind: 'ref';
  /**
   * What was written behind `resources.`: `ingest.id`, `databricks.dev`. Names may contain dots, so only `Program.links` knows
   * where the name ends.
   */
  readonly text: string;
}

/** Text with holes: at least one part is not a string. */
export interface Text extends Span {
  readonly kind: 'text';
  readonly parts: readonly TextPart[];
  readonly credential?: Credential;
}

export type TextPart = string | Ref | Secret | Foreign | Unresolved;

/** A sensitive variable. The compiler never knows its value; targets print a reference to their own store. */
export interface Secret extends Span {
  readonly kind: 'secret';
  readonly variable: string;
}

/**
 * A file: one beside the stack (`stack`), or one that this compilation makes (`made`). Targets print the way to it from where their
 * engine runs.
 */
export interface FilePath extends Span {
  readonly kind: 'file';
  readonly origin: 'stack' | 'made';
  /** As written, relative to the stack's folder; for `made`, relative to the environment's output folder. */
  readonly path: string;
  /** How the original spells it, where that is not `path` and the user asks for it. */
  readonly written?: string;
  readonly credential?: Credential;
}

/** An expression of one target as a value. Other targets report it. */
export interface Foreign extends TargetExpression {
  readonly credential?: Credential;
}

/**
 * A placeholder without a value: reported where it was met, and written out as it stands where `--allow-unresolved` permits.
 * Nobody knows what it would have been, so it fits every field and no further mistake is reported about it.
 */
export interface Unresolved extends Span {
  readonly kind: 'unresolved';
  /** The whole placeholder, `${vars.size}`. */
  readonly text: string;
}
