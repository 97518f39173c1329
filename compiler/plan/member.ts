import type { Tree } from '../value/literal.ts';
import type { Attributes } from './state.ts';

/** Readers of JSON that nobody has checked: undefined when the key is missing or its value is something else. */

export function member(dict: Attributes, key: string): Tree | undefined {
  return dict.entries.get(key)?.value;
}

export function textIn(dict: Attributes, key: string): string | undefined {
  const value = member(dict, key);
  return value?.kind === 'string' ? value.value : undefined;
}

export function numberIn(dict: Attributes, key: string): number | undefined {
  const value = member(dict, key);
  return value?.kind === 'integer' ? Number(value.value) : undefined;
}

export function dictIn(dict: Attributes, key: string): Attributes | undefined {
  const value = member(dict, key);
  return value?.kind === 'dict' ? value : undefined;
}
