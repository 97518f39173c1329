import type { Json } from '../../../util/json.ts';
import { isJsonFloat, isJsonList, isJsonObject } from '../../../util/json-tree.ts';

/** Plain data as JSON on one line, for a client that reads it again. Whole numbers keep all their digits. */
export function jsonTextOf(json: Json): string {
  if (isJsonObject(json)) {
    return `{${[...json].map(([key, value]) => `${JSON.stringify(key)}:${jsonTextOf(value)}`).join(',')}}`;
  }
  if (isJsonList(json)) return `[${json.map(jsonTextOf).join(',')}]`;
  if (isJsonFloat(json)) return JSON.stringify(json.float);
  return typeof json === 'bigint' ? String(json) : JSON.stringify(json);
}
