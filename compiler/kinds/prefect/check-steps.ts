import type { Report } from '../../diagnostics/outcome.ts';
import type { Dict } from '../../value/literal.ts';
import { pickDicts } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { prefectDiagnostics as say } from './diagnostics.ts';

/** Checks the steps that `field` of a deployment or of the section holds: each calls one function (STK3654). */
export function checkSteps(
  holder: Dict<Value>,
  field: string,
  { owner, report }: { readonly owner: string; readonly report: Report },
): void {
  for (const step of pickDicts(holder, field)) {
    if (step.entries.size !== 1) report(say.step(step, { field, owner, count: String(step.entries.size) }));
  }
}
