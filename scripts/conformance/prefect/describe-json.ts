import type { Json } from '../../../compiler/util/json.ts';
import { isJsonFloat, isJsonList, isJsonObject } from '../../../compiler/util/json-tree.ts';

/** Plain data on one line, for reports. */
export function describeJson(json: Json | undefined): string {
  return json === undefined ? 'no value' : JSON.stringify(plain(json));
}

/** Plain data as JavaScript has it. */
export function plain(json: Json): unknown {
  if (isJsonObject(json)) return Object.fromEntries([...json].map(([key, value]) => [key, plain(value)]));
  if (isJsonList(json)) return json.map(plain);
  if (isJsonFloat(json)) return json.float;
  return typeof json === 'bigint' ? String(json) : json;
}
