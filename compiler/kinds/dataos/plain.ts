import type { GoValue } from '../../go-template/value.ts';
import { float, integer, list, map } from '../../go-template/value.ts';
import { decimalText } from '../../util/float-text.ts';
import { never } from '../../util/never.ts';
import { isDeferred } from '../../value/deferred.ts';
import type { Deferred, Value } from '../../value/value.ts';

/**
 * What templates, jq and JSON Schemas see of values: plain data. Something that only a target knows has no plain form: `references/settle.ts` replaces it before, and the
 * functions below write nothing for it.
 */

/** Whether `value` has a part that is no literal. */
export function hasDeferred(value: Value): boolean {
  if (value.kind === 'list') return value.items.some(hasDeferred);
  if (value.kind !== 'dict') return isDeferred(value);
  for (const entry of value.entries.values()) if (hasDeferred(entry.value)) return true;
  return false;
}

/** Text with placeholders of other languages, as it was written. */
function writtenText(value: Deferred): string {
  if (value.kind === 'foreign') return `\${${value.expression}}`;
  if (value.kind !== 'text') return '';
  return value.parts
    .map((part) => (typeof part === 'string' ? part : part.kind === 'foreign' ? `\${${part.expression}}` : ''))
    .join('');
}

/** `value` as Go's templates see it: whole numbers are `int64`, or `float64` where `floats` asks for it, as JSON readers of Go make them. */
export function toGo(value: Value, floats = false): GoValue {
  switch (value.kind) {
    case 'null':
      return null;
    case 'boolean':
    case 'string':
      return value.value;
    case 'integer':
      return floats ? float(Number(value.value)) : integer('int64', value.value);
    case 'float':
      return float(value.value);
    case 'list':
      return list(value.items.map((item) => toGo(item, floats)));
    case 'dict':
      return map([...value.entries.values()].map((entry) => [entry.key, toGo(entry.value, floats)] as const));
    case 'ref':
    case 'text':
    case 'secret':
    case 'file':
    case 'foreign':
    case 'unresolved':
      return writtenText(value);
    default:
      return never(value);
  }
}

/** `value` as JavaScript's own data, as JSON readers make it. Integers beyond 2^53 lose digits, as there. */
export function toPlainJson(value: Value): unknown {
  switch (value.kind) {
    case 'null':
      return null;
    case 'boolean':
    case 'string':
    case 'float':
      return value.value;
    case 'integer':
      return Number(value.value);
    case 'list':
      return value.items.map(toPlainJson);
    case 'dict':
      return Object.fromEntries([...value.entries.values()].map((entry) => [entry.key, toPlainJson(entry.value)]));
    case 'ref':
    case 'text':
    case 'secret':
    case 'file':
    case 'foreign':
    case 'unresolved':
      return writtenText(value);
    default:
      return never(value);
  }
}

/** A scalar as the text that an environment variable or a label has; undefined for anything else. */
export function scalarText(value: Value | undefined): string | undefined {
  switch (value?.kind) {
    case 'string':
      return value.value;
    case 'boolean':
    case 'integer':
      return String(value.value);
    case 'float':
      return decimalText(value.value);
    case 'text':
    case 'foreign':
      return writtenText(value);
    default:
      return undefined;
  }
}
