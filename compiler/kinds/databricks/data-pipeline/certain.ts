import type { Dict } from '../../../value/literal.ts';
import { pick, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';

/** Whether a flag is set for certain. */
export function isTrue(element: Dict<Value>, key: string): boolean {
  const value = pick(element, key);
  return value?.kind === 'boolean' && value.value;
}

/** Whether text is exactly this. */
export function says(element: Dict<Value>, key: string, text: string): boolean {
  return pickText(element, key) === text;
}

/** The value under `key`; an empty text is none. */
export function given(element: Dict<Value>, key: string): Value | undefined {
  const value = pick(element, key);
  return value?.kind === 'string' && value.value === '' ? undefined : value;
}
