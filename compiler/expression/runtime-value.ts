import type { Deferred } from '../value/value.ts';

/**
 * The values of expressions. Whole numbers are `bigint`, floats are `number`: `1` and `1.0` are different things.
 * Tuples and sets exist only during evaluation; `toValue` turns them into lists.
 */
export type RuntimeValue =
  | null
  | boolean
  | bigint
  | number
  | string
  | RuntimeList
  | RuntimeMap
  | Tuple
  | SetOf
  | Opaque;

export type RuntimeList = readonly RuntimeValue[];

/** In the order of insertion. Keys other than text come only from expressions; see `keyOf`. */
export type RuntimeMap = ReadonlyMap<Key, RuntimeValue>;

export type Key = null | boolean | bigint | number | string;

export interface Tuple {
  readonly kind: 'tuple';
  readonly items: RuntimeList;
}

/** Without duplicates, in the order of insertion. */
export interface SetOf {
  readonly kind: 'set';
  readonly items: RuntimeList;
}

/** A value that is known only when the stack is deployed. It can be handed on and put into texts, not looked into. */
export interface Opaque {
  readonly kind: 'opaque';
  readonly value: Deferred;
}
