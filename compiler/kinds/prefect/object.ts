import type { Json, JsonObject } from '../../util/json.ts';

/** Plain data with these members, in this order; members without a value are left out. */
export function object(members: Readonly<Record<string, Json | undefined>>): JsonObject {
  return new Map(
    Object.entries(members).flatMap(([key, value]): readonly (readonly [string, Json])[] =>
      value === undefined ? [] : [[key, value]],
    ),
  );
}
