import { floatText } from '../../util/float-text.ts';
import type { Json } from '../../util/json.ts';
import { isJsonFloat, isJsonList, isJsonObject } from '../../util/json-tree.ts';

/** Plain data as Python's `str` spells it: `True`, `None`, `{'a': 1}`; texts are themselves. */
export function pythonText(json: Json): string {
  return typeof json === 'string' ? json : pythonRepresentation(json);
}

/** Plain data as Python's `repr` spells it: texts have quotes. */
export function pythonRepresentation(json: Json): string {
  if (json === null) return 'None';
  if (typeof json === 'boolean') return json ? 'True' : 'False';
  if (typeof json === 'string') return quoted(json);
  if (typeof json === 'number' || typeof json === 'bigint') return String(json);
  if (isJsonFloat(json)) return floatText(json.float);
  if (isJsonList(json)) return `[${json.map(pythonRepresentation).join(', ')}]`;
  if (!isJsonObject(json)) return '';
  return `{${[...json].map(([key, value]) => `${quoted(key)}: ${pythonRepresentation(value)}`).join(', ')}}`;
}

/** Python's word for the type of a value: `dict`, `list`, `str`. */
export function pythonType(json: Json): string {
  if (json === null) return 'NoneType';
  if (typeof json === 'boolean') return 'bool';
  if (typeof json === 'string') return 'str';
  if (typeof json === 'number' || typeof json === 'bigint') return 'int';
  if (isJsonFloat(json)) return 'float';
  return isJsonList(json) ? 'list' : 'dict';
}

function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text
    .replace(/\\/g, '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/\t/g, '\\t')
    .replace(/[\u0000-\u001f\u007f-\u00a0\u00ad]/g, (unit) => `\\x${unit.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return `${quote}${escaped}${quote}`;
}
