import type { Key, Opaque, RuntimeList, RuntimeMap, RuntimeValue, SetOf, Tuple } from '../runtime-value.ts';

/** What a value is, in the words of messages. */
const descriptions = {
  none: 'nothing (null)',
  boolean: 'a boolean',
  integer: 'a whole number',
  float: 'a number with decimals',
  text: 'a text',
  list: 'a list',
  map: 'a map',
  tuple: 'a tuple',
  set: 'a set',
  opaque: 'a value known only when deployed',
} as const;

export type KindOfValue = keyof typeof descriptions;

export function kindOf(value: RuntimeValue): KindOfValue {
  if (value === null) return 'none';
  switch (typeof value) {
    case 'boolean':
      return 'boolean';
    case 'bigint':
      return 'integer';
    case 'number':
      return 'float';
    case 'string':
      return 'text';
    default:
      if (isList(value)) return 'list';
      if (isMap(value)) return 'map';
      return value.kind;
  }
}

/** `a text`, `a list`: never the value itself, which may be secret. */
export function describe(value: RuntimeValue): string {
  return descriptions[kindOf(value)];
}

/** With a capital, for the beginning of a message. */
export function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function isList(value: RuntimeValue): value is RuntimeList {
  return Array.isArray(value);
}

export function isMap(value: RuntimeValue): value is RuntimeMap {
  return value instanceof Map;
}

export function isTuple(value: RuntimeValue): value is Tuple {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'tuple';
}

export function isSet(value: RuntimeValue): value is SetOf {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'set';
}

export function isOpaque(value: RuntimeValue): value is Opaque {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'opaque';
}

/** The items of a list, a tuple or a set; undefined for anything else. */
export function sequenceOf(value: RuntimeValue): RuntimeList | undefined {
  if (isList(value)) return value;
  return isTuple(value) || isSet(value) ? value.items : undefined;
}

/** A whole number, or a boolean counted as 0 or 1; undefined for anything else. */
export function integerOf(value: RuntimeValue): bigint | undefined {
  if (typeof value === 'bigint') return value;
  return typeof value === 'boolean' ? BigInt(value) : undefined;
}

/** A number of either kind; booleans count. */
export function numberOf(value: RuntimeValue): bigint | number | undefined {
  return typeof value === 'number' ? value : integerOf(value);
}

/** How a scalar is looked up in maps and sets: `1` and `1.0` are one key. Undefined for what cannot be a key. */
export function keyOf(value: RuntimeValue): Key | undefined {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  return value === null || typeof value !== 'object' ? value : undefined;
}
