import type { Json } from '../../../util/json.ts';
import { isJsonFloat, isJsonList, isJsonObject } from '../../../util/json-tree.ts';
import { floatJson, quoted } from '../json-text.ts';

/** `json` as Python's `json.dump` with an indentation of four prints it, with a newline at the end. */
export function configText(json: Json): string {
  return `${printed(json, '\n')}\n`;
}

function printed(json: Json, lineBreak: string): string {
  if (typeof json === 'string') return quoted(json);
  if (isJsonFloat(json)) return floatJson(json.float);
  const inner = `${lineBreak}    `;
  if (isJsonList(json)) {
    return json.length === 0
      ? '[]'
      : `[${inner}${json.map((item) => printed(item, inner)).join(`,${inner}`)}${lineBreak}]`;
  }
  if (!isJsonObject(json)) return String(json);
  if (json.size === 0) return '{}';
  const members = [...json].map(([key, value]) => `${quoted(key)}: ${printed(value, inner)}`);
  return `{${inner}${members.join(`,${inner}`)}${lineBreak}}`;
}
