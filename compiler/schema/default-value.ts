import type { Entry } from '../ast/node.ts';
import type { Value } from '../ir/value.ts';
import type { Span } from '../source/span.ts';
import type { Json } from '../util/json.ts';

/** Plain data as a value at the place `at`: for defaults and for what kinds write themselves. */
export function defaultValue(json: Json, at: Span): Value {
  const place = { file: at.file, start: at.start, end: at.end };
  if (json === null) return { ...place, kind: 'null' };
  switch (typeof json) {
    case 'string':
      return { ...place, kind: 'string', value: json };
    case 'boolean':
      return { ...place, kind: 'boolean', value: json };
    case 'number':
    case 'bigint':
      return { ...place, kind: 'integer', value: json };
    default:
      return compound(json, place);
  }
}

function compound(json: Exclude<Json, null | string | boolean | number | bigint>, place: Span): Value {
  if (json instanceof Map) {
    const entries = new Map<string, Entry<Value>>();
    for (const [key, value] of json) entries.set(key, { ...place, key, value: defaultValue(value, place) });
    return { ...place, kind: 'dict', entries };
  }
  if ('float' in json) return { ...place, kind: 'float', value: json.float };
  return { ...place, kind: 'list', items: [...json.values()].map((item) => defaultValue(item, place)) };
}
