import { never } from '../util/never.ts';
import { isDeferred } from '../value/deferred.ts';
import type { Value } from '../value/value.ts';
import type { FieldType } from './type.ts';

/** Whether the outer form of `value` is what `type` is made for: text for text, a list for a list. Nothing is coerced, nothing inside is looked at. */
export function fits(value: Value, type: FieldType): boolean {
  switch (type.kind) {
    case 'any':
      return true;
    case 'string':
    case 'enum':
    case 'file':
      return value.kind === 'string' || isDeferred(value);
    case 'boolean':
      return value.kind === 'boolean';
    case 'integer':
      return value.kind === 'integer';
    case 'float':
      return value.kind === 'float' || value.kind === 'integer';
    case 'json':
      return value.kind === 'string' || value.kind === 'text' || value.kind === 'dict';
    case 'list':
      return value.kind === 'list';
    case 'map':
    case 'object':
    case 'variant':
      return value.kind === 'dict';
    case 'union':
      return type.options.some((option) => fits(value, option));
    default:
      return never(type);
  }
}
