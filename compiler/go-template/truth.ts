import { never } from '../util/never.ts';
import type { GoValue } from './value.ts';

/** Whether `value` counts as true in `if`, `and`, `not`: nil, false, zero and empty values do not. */
export function isTrue(value: GoValue): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return value !== '';
  switch (value.kind) {
    case 'integer':
    case 'float':
      return value.value !== 0;
    case 'complex':
      return value.real !== 0 || value.imaginary !== 0;
    case 'list':
      return value.items.length > 0;
    case 'map':
      return value.entries.size > 0;
    case 'time':
    case 'struct':
      return true;
    default:
      return never(value);
  }
}
