import type { Json } from '../util/json.ts';
import type { Deferred, Value } from './value.ts';

/** `value` as plain data; `deferred` says what stands for the parts that only a target can know. */
export function toJson(value: Value, deferred: (part: Deferred) => Json): Json {
  switch (value.kind) {
    case 'null':
      return null;
    case 'boolean':
    case 'integer':
    case 'string':
      return value.value;
    case 'float':
      return { float: value.value };
    case 'list':
      return value.items.map((item) => toJson(item, deferred));
    case 'dict': {
      const members = new Map<string, Json>();
      value.entries.forEach((entry) => void members.set(entry.key, toJson(entry.value, deferred)));
      return members;
    }
    default:
      return deferred(value);
  }
}

/** `value` as plain data; undefined when some part of it is known only to a target. */
export function literalJson(value: Value): Json | undefined {
  let isLiteral = true;
  const json = toJson(value, () => {
    isLiteral = false;
    return null;
  });
  return isLiteral ? json : undefined;
}
