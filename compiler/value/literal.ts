import type { Span } from '../source/span.ts';

/** Literals in lists and mappings: YAML whose includes are all read. Placeholders are still text. */
export type Tree = Literal | List<Tree> | Dict<Tree>;

export type Literal = Null | Bool | Integer | Float | Str;

/** What an unquoted number or text is to readers of YAML 1.1, with the place where it is written; `nothing` for what they refuse. */
export type Yaml11Reading = Literal | (Span & { readonly kind: 'nothing' });

/**
 * Set while it is not decided which version of YAML was meant, where that makes a difference (STK1050). A field whose type makes the same of both takes
 * it away.
 */
interface Doubtful {
  readonly inYaml11?: Yaml11Reading;
}

export interface Null extends Span {
  readonly kind: 'null';
}

export interface Bool extends Span {
  readonly kind: 'boolean';
  readonly value: boolean;
}

/** A whole number; `bigint` when a double could not hold it exactly. */
export interface Integer extends Span, Doubtful {
  readonly kind: 'integer';
  readonly value: number | bigint;
  readonly credential?: Credential;
  /** Set where it was written as text, `"5"`, and a field wants a number: some targets take it for a text all the same. */
  readonly fromText?: true;
}

/** A number that was written as a float: `1.0` stays a float. */
export interface Float extends Span, Doubtful {
  readonly kind: 'float';
  readonly value: number;
}

/** Text as it was written: `${…}` has not been looked at. */
export interface Str extends Span, Doubtful {
  readonly kind: 'string';
  readonly value: string;
  /**
   * Set when the text stands for a date and not for text: an unquoted `2031-04-05` under YAML 1.1, or `!!timestamp`.
   * A field that wants text says so (the user meant to quote it); everything else may treat it as the text that it is.
   */
  readonly date?: true;
  /** Set in a credential field when the stack's own variables and literal text make up the whole text. */
  readonly isAssembled?: true;
  readonly credential?: Credential;
}

/**
 * Set when a value is a credential, or was made from one: the place of the name that calls it so. Variables, texts and expressions hand it on, so
 * that it is known wherever the value goes.
 */
export type Credential = Span;

export interface List<Item> extends Span {
  readonly kind: 'list';
  readonly items: readonly Item[];
}

/** A mapping with text keys, in the order of the source. */
export interface Dict<Item> extends Span {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, Entry<Item>>;
  /** Set when a key was made from a credential; values say it themselves. */
  readonly credential?: Credential;
}

/** One `key: value`; the entry's own place is that of the key. */
export interface Entry<Item> extends Span {
  readonly key: string;
  readonly value: Item;
  /** Set where an expression has made the key, and where all in it is escaped: whatever stands in it is no placeholder of a target. */
  readonly isMade?: true;
  /** Set where a target is to work out parts of the key: those, and the characters between them. */
  readonly parts?: readonly (string | TargetExpression)[];
}

/** An expression in one target's own language, such as Terraform's `${each.key}`. */
export interface TargetExpression extends Span {
  readonly kind: 'foreign';
  /** Without the `${` and `}` around it. */
  readonly expression: string;
}
