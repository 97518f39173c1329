import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { usageDiagnostics } from '../diagnostics.ts';
import { type Invocation, lastValue } from '../invocation.ts';
import type { Option } from '../option.ts';

/** How long something may take to end by itself, before it is made to. */
export const graceOption: Option = {
  name: 'grace',
  value: 'SECONDS',
  help: 'how long what is asked to end may take, before it is killed (default: 30)',
};

/** What `--grace` says, in seconds. */
export function graceOf(invocation: Invocation): number {
  return Number(lastValue(invocation, 'grace')?.text ?? 30);
}

/** STK8005 for a time that is none. */
export function graceProblems(invocation: Invocation): readonly Diagnostic[] {
  const given = lastValue(invocation, 'grace');
  if (!given || /^\d{1,6}$/.test(given.text)) return [];
  const row = { name: '--grace', value: given.text, choices: 'a number of seconds', suggestion: '' };
  return [usageDiagnostics.unknownChoice(given.at, row)];
}
