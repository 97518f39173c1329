import { isTrue } from '../truth.ts';
import type { GoValue } from '../value.ts';

/** sprig's `empty`: nil, false, zero, and what has no length; structs never are. */
export function isEmpty(value: GoValue): boolean {
  return !isTrue(value);
}
