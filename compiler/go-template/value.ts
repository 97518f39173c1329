/**
 * The values that a Go template works on. Every value keeps the Go type that the real engine would give it, because printing
 * (`%T`), comparison, `typeOf`, `has`, `deepEqual` and argument checks all look at it.
 *
 * `undefined` is Go's "no value" (a missing map key), `null` is a nil that is really there (an explicit null in a list or
 * map): the two differ when a field chain goes on and when they are passed to a function.
 */
export type GoValue =
  | undefined
  | null
  | boolean
  | GoString
  | GoInteger
  | GoFloat
  | GoComplex
  | GoList
  | GoMap
  | GoTime
  | GoStruct;

/**
 * A Go string is bytes. Here it is a JavaScript string in which a byte that is no valid UTF-8 is written as one lone low
 * surrogate, U+DC00 + byte (U+DC80 to U+DCFF). Valid text never holds a lone surrogate, so nothing is ambiguous, and ordinary
 * text costs nothing. `go-string.ts` converts, measures and compares.
 */
export type GoString = string;

/** Integer types. A named integer (`time.Duration`) keeps its name; its methods are found by it. */
export type IntegerType =
  | 'int'
  | 'int8'
  | 'int16'
  | 'int32'
  | 'int64'
  | 'uint'
  | 'uint8'
  | 'uint16'
  | 'uint32'
  | 'uint64'
  | 'time.Duration'
  | 'time.Month'
  | 'time.Weekday';

/** `value` is a number while that is exact, and a bigint beyond: equal integers are `===`. Made by `integer`. */
export interface GoInteger {
  readonly kind: 'integer';
  readonly type: IntegerType;
  readonly value: number | bigint;
}

export interface GoFloat {
  readonly kind: 'float';
  readonly type: 'float64';
  readonly value: number;
}

export interface GoComplex {
  readonly kind: 'complex';
  readonly type: 'complex128';
  readonly real: number;
  readonly imaginary: number;
}

export type ListType =
  | '[]interface {}'
  | '[]string'
  | '[]int'
  | '[][]interface {}'
  | '[]uint8'
  | '[]map[string]interface {}';

/** A slice. `nil` marks Go's nil slice: it prints `[]` and is JSON `null`. Items fit the element type. Never changed in place. */
export interface GoList {
  readonly kind: 'list';
  readonly type: ListType;
  readonly items: readonly GoValue[];
  readonly nil: boolean;
}

export type MapType = 'map[string]interface {}' | 'map[string]string';

/**
 * A map with string keys. It is a reference as in Go: `set`, `unset` and `merge` change `entries` in place, and every holder
 * sees it. Entries are in no order that counts: whoever walks them sorts the keys (`sortedKeys`). An absent entry is not
 * in `entries`; a null entry is `null`, never `undefined`.
 */
export interface GoMap {
  readonly kind: 'map';
  readonly type: MapType;
  readonly entries: Map<string, GoValue>;
  /** Go's nil map: reads as empty, and writing to it fails. */
  readonly nil: boolean;
}

/** A `time.Time`: an instant and the zone that it is shown in. */
export interface GoTime {
  readonly kind: 'time';
  /** Whole seconds since 1970-01-01T00:00:00Z; negative before. Year 1 is exact. */
  readonly seconds: number;
  /** 0 to 999,999,999. */
  readonly nanoseconds: number;
  readonly zone: GoZone;
}

/** `iana` is a name of the zone table (`UTC`, `Europe/Paris`) and its line there; `fixed` is an offset read from a text, with its abbreviation. */
export type GoZone =
  | { readonly kind: 'iana'; readonly name: string; readonly record: string }
  | { readonly kind: 'fixed'; readonly name: string; readonly offsetSeconds: number };

/** A struct of a Go library (`*semver.Version`). Fields are in the order of declaration; methods are found by `type`. */
export interface GoStruct {
  readonly kind: 'struct';
  readonly type: string;
  /** What `kindOf` says: a pointer to a struct is `ptr`. */
  readonly goKind: 'struct' | 'ptr';
  /** What the type's `String` method returns: printing uses it. */
  readonly text: GoString;
  readonly fields: ReadonlyMap<string, GoValue>;
}

/** An integer of `type`. The caller has wrapped `value` into the type's range (`wrap64`). */
export function integer(type: IntegerType, value: number | bigint): GoInteger {
  if (typeof value === 'number') return { kind: 'integer', type, value: value + 0 };
  const small = Number(value);
  return { kind: 'integer', type, value: Number.isSafeInteger(small) ? small : value };
}

/** What 64-bit signed arithmetic leaves of `value`. */
export function wrap64(value: bigint): bigint {
  return BigInt.asIntN(64, value);
}

export function float(value: number): GoFloat {
  return { kind: 'float', type: 'float64', value };
}

export function complex(real: number, imaginary: number): GoComplex {
  return { kind: 'complex', type: 'complex128', real, imaginary };
}

export function list(items: readonly GoValue[], type: ListType = '[]interface {}'): GoList {
  return { kind: 'list', type, items, nil: false };
}

export function nilList(type: ListType = '[]interface {}'): GoList {
  return { kind: 'list', type, items: [], nil: true };
}

export function map(
  entries: Iterable<readonly [string, GoValue]> = [],
  type: MapType = 'map[string]interface {}',
): GoMap {
  return { kind: 'map', type, entries: new Map(entries), nil: false };
}

export function nilMap(): GoMap {
  return { kind: 'map', type: 'map[string]interface {}', entries: new Map(), nil: true };
}
