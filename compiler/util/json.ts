/**
 * Plain data as JSON knows it, with whole numbers of any size (`bigint`) and floats kept apart from integers (`JsonFloat`):
 * `{ float: 1 }` prints as `1.0`. Undefined members are not allowed: leave them out.
 */
export type Json = JsonScalar | readonly Json[] | JsonObject;

/** What has no parts. */
export type JsonScalar = null | boolean | number | bigint | string | JsonFloat;

export type JsonObject = ReadonlyMap<string, Json>;

/** A number that was written as a float; `1` and `1.0` are different things to those who read a diff. */
export interface JsonFloat {
  readonly float: number;
}
