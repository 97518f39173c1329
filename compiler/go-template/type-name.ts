import { never } from '../util/never.ts';
import type { GoValue } from './value.ts';

/** The Go type of `value` as `%T` prints it: `int64`, `[]interface {}`, `<nil>`. */
export function typeName(value: GoValue): string {
  if (value === undefined || value === null) return '<nil>';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'string';
  return value.kind === 'time' ? 'time.Time' : value.type;
}

/** The kind of that type as Go's `reflect` names it: `slice`, `map`, `struct`, `invalid` for nil. */
export function kindName(value: GoValue): string {
  if (value === undefined || value === null) return 'invalid';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'string';
  switch (value.kind) {
    case 'integer':
      return value.type === 'time.Duration' ? 'int64' : value.type.startsWith('time.') ? 'int' : value.type;
    case 'float':
    case 'complex':
      return value.type;
    case 'list':
      return 'slice';
    case 'map':
      return 'map';
    case 'time':
      return 'struct';
    case 'struct':
      return value.goKind;
    default:
      return never(value);
  }
}

/** `value` for a message to a person: `a list`, `text`, `an integer (int64)`. */
export function describeValue(value: GoValue): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value === 'boolean') return `the bool ${value}`;
  if (typeof value === 'string') return 'text';
  switch (value.kind) {
    case 'integer':
      return `an integer (${value.type})`;
    case 'float':
      return 'a float (float64)';
    case 'complex':
      return 'a complex number';
    case 'list':
      return value.type === '[]interface {}' ? 'a list' : `a list (${value.type})`;
    case 'map':
      return value.type === 'map[string]interface {}' ? 'a map' : `a map (${value.type})`;
    case 'time':
      return 'a time';
    case 'struct':
      return `a ${value.type}`;
    default:
      return never(value);
  }
}
