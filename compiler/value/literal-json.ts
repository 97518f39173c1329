import type { Json } from '../util/json.ts';
import type { Value } from './value.ts';

/** `value` as plain data; undefined when some part of it is known only to a target. */
export function literalJson(value: Value): Json | undefined {
  switch (value.kind) {
    case 'null':
      return null;
    case 'boolean':
    case 'integer':
    case 'string':
      return value.value;
    case 'float':
      return { float: value.value };
    case 'list': {
      const items = value.items.map(literalJson).filter((item) => item !== undefined);
      return items.length === value.items.length ? items : undefined;
    }
    case 'dict': {
      const members = new Map<string, Json>();
      for (const { key, value: member } of value.entries.values()) {
        const json = literalJson(member);
        if (json === undefined) return undefined;
        members.set(key, json);
      }
      return members;
    }
    default:
      return undefined;
  }
}
