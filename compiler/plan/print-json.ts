import type { Json, JsonFloat, JsonObject } from '../util/json.ts';
import { jsonFloat, jsonText } from './canonical-text.ts';

/**
 * JSON as state files have it: two blanks for each level, printable ASCII only, keys in their own order, floats with a point or an
 * exponent; `NaN` and `Infinity` stand bare, as Python writes and reads them. Ends with a line break.
 */
export function printJson(json: Json): string {
  const parts: string[] = [];
  append(parts, json, '\n');
  parts.push('\n');
  return parts.join('');
}

function append(parts: string[], json: Json, lineBreak: string): void {
  if (json === null) parts.push('null');
  else if (typeof json === 'string') parts.push(jsonText(json));
  else if (typeof json !== 'object') parts.push(String(json));
  else if (isObject(json)) appendObject(parts, json, lineBreak);
  else if (isList(json)) appendList(parts, json, lineBreak);
  else parts.push(jsonFloat(json.float));
}

function appendObject(parts: string[], object: JsonObject, lineBreak: string): void {
  if (object.size === 0) return void parts.push('{}');
  const inner = `${lineBreak}  `;
  let separator = `{${inner}`;
  for (const [key, value] of object) {
    parts.push(separator, jsonText(key), ': ');
    append(parts, value, inner);
    separator = `,${inner}`;
  }
  parts.push(lineBreak, '}');
}

function appendList(parts: string[], items: readonly Json[], lineBreak: string): void {
  if (items.length === 0) return void parts.push('[]');
  const inner = `${lineBreak}  `;
  let separator = `[${inner}`;
  for (const item of items) {
    parts.push(separator);
    append(parts, item, inner);
    separator = `,${inner}`;
  }
  parts.push(lineBreak, ']');
}

function isObject(json: JsonFloat | JsonObject | readonly Json[]): json is JsonObject {
  return json instanceof Map;
}

function isList(json: JsonFloat | readonly Json[]): json is readonly Json[] {
  return Array.isArray(json);
}
