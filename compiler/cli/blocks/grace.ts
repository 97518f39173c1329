import { type Invocation, lastValue } from '../invocation.ts';
import type { Option } from '../option.ts';

/** How long something may take to end by itself, before it is made to. */
export const graceOption: Option = {
  name: 'grace',
  value: 'SECONDS',
  number: 'seconds',
  help: 'how long what is asked to end may take, before it is killed (default: 30)',
};

/** What `--grace` says, in seconds. */
export function graceOf(invocation: Invocation): number {
  return Number(lastValue(invocation, 'grace')?.text ?? 30);
}
