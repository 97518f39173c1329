import type { Dict } from '../../../value/literal.ts';
import { pick } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';

/** Whether `dict` has something under `key` that is not null. */
export function has(dict: Dict<Value>, key: string): boolean {
  const value = pick(dict, key);
  return value !== undefined && value.kind !== 'null' && !(value.kind === 'list' && value.items.length === 0);
}
