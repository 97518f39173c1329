import type { Span } from '../source/span.ts';
import { floatText } from '../util/float-text.ts';
import type { Entry } from '../value/literal.ts';
import type { Value } from '../value/value.ts';
import { isList, isMap } from './evaluate/values.ts';
import type { Key, RuntimeList, RuntimeMap, RuntimeValue } from './runtime-value.ts';

/**
 * Converts a value for use in an expression: whole numbers become `bigint`, deploy-time values `Opaque`. Walks the whole value, so
 * callers keep the result when a variable is read again.
 */
export function fromValue(value: Value): RuntimeValue {
  switch (value.kind) {
    case 'null':
      return null;
    case 'integer':
      return BigInt(value.value);
    case 'boolean':
    case 'string':
      return value.value;
    case 'float':
      // What no target can write was told where it is read (STK1036, STK1054), so nothing more is said of what is made from it.
      return Number.isFinite(value.value) ? value.value : 1;
    case 'list':
      return value.items.map(fromValue);
    case 'dict': {
      const map = new Map<Key, RuntimeValue>();
      for (const [key, entry] of value.entries) map.set(key, fromValue(entry.value));
      return map;
    }
    default:
      return { kind: 'opaque', value };
  }
}

/**
 * Converts a result into a value of the compiler, all of it placed at `at`. Tuples and sets become lists, and keys become text as
 * in JSON (`1`, `true`, `null`); `evaluate` has checked that they stay distinct.
 */
export function toValue(value: RuntimeValue, at: Span): Value {
  const { file, start, end } = at;
  switch (typeof value) {
    case 'string':
      return { kind: 'string', value, file, start, end };
    case 'boolean':
      return { kind: 'boolean', value, file, start, end };
    case 'number':
      return { kind: 'float', value, file, start, end };
    case 'bigint':
      return { kind: 'integer', value: plainInteger(value), file, start, end };
    default:
      return value === null ? { kind: 'null', file, start, end } : toCollection(value, at);
  }
}

/** A `bigint` only where a double would not do. */
function plainInteger(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function toCollection(value: object & RuntimeValue, at: Span): Value {
  if (isMap(value)) return toDict(value, at);
  if (isList(value)) return toList(value, at);
  return value.kind === 'opaque' ? value.value : toList(value.items, at);
}

function toList(items: RuntimeList, at: Span): Value {
  const { file, start, end } = at;
  return { kind: 'list', items: items.map((item) => toValue(item, at)), file, start, end };
}

function toDict(map: RuntimeMap, at: Span): Value {
  const { file, start, end } = at;
  const entries = new Map<string, Entry<Value>>();
  for (const [runtimeKey, item] of map) {
    const key = keyText(runtimeKey);
    const entry = { key, value: toValue(item, at), file, start, end };
    entries.set(key, key.includes('${') ? { ...entry, isMade: true } : entry);
  }
  return { kind: 'dict', entries, file, start, end };
}

/** A key as text, as it is written outside expressions. */
export function keyText(key: Key): string {
  return typeof key === 'number' ? floatText(key) : String(key);
}
