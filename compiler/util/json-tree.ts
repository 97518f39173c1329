import type { Json, JsonFloat, JsonObject } from './json.ts';

/** Tests and readers of plain data. */

export function isJsonObject(json: Json | undefined): json is JsonObject {
  return json instanceof Map;
}

export function isJsonList(json: Json | undefined): json is readonly Json[] {
  return Array.isArray(json);
}

export function isJsonFloat(json: Json | undefined): json is JsonFloat {
  return typeof json === 'object' && json !== null && 'float' in json;
}

/** The member of an object; undefined when there is none, or when `json` is no object. */
export function member(json: Json | undefined, key: string): Json | undefined {
  return isJsonObject(json) ? json.get(key) : undefined;
}

/** Whether two trees hold the same data. The order of members means nothing; `1` and `1.0` are different. */
export function sameJson(left: Json, right: Json): boolean {
  if (isJsonObject(left)) {
    if (!isJsonObject(right) || left.size !== right.size) return false;
    return [...left].every(([key, value]) => {
      const other = right.get(key);
      return other !== undefined && sameJson(value, other);
    });
  }
  if (isJsonList(left)) {
    if (!isJsonList(right) || left.length !== right.length) return false;
    return left.every((item, index) => sameJson(item, right[index] ?? null));
  }
  if (isJsonFloat(left)) return isJsonFloat(right) && left.float === right.float;
  return left === right;
}
