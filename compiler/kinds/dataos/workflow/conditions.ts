import type { Str } from '../../../value/literal.ts';
import type { Task } from '../world.ts';
import { workflowDiagnostics as say } from './diagnostics.ts';

/** `a == b`, `a = b`, `a != b`, `a > 1`, `a < 1`, `a in (b, c)`, `a notin (b)`, `a`, `!a`: one requirement of a label selector. */
const requirement =
  /^\s*(?:!?\s*([\w./-]+)|([\w./-]+)\s*(?:==|=|!=|>|<)\s*[\w.-]*|([\w./-]+)\s+(?:in|notin)\s*\([^()]*\))\s*$/;

/** Where operators keep how their objects do; a condition on anything else never comes true (specs/dataos §6.5). */
const statusFields: Readonly<Record<string, readonly string[]>> = {
  SparkApplication: ['status.applicationState.state', 'status.applicationState.errorMessage', 'status.executorState'],
  FlinkDeployment: [
    'status.jobStatus.state',
    'status.lifecycleState',
    'status.jobManagerDeploymentStatus',
    'status.error',
  ],
  Job: ['status.succeeded', 'status.failed', 'status.active', 'status.conditions'],
  Pod: ['status.phase'],
};

/**
 * Checks a success or failure condition as Argo reads it: requirements of a label selector over the fields of the live object (specs/dataos §6.5). `kind` is that of the object.
 * Diagnostics: STK3470, STK3471.
 */
export function checkCondition(
  condition: Str,
  { which, kind }: { readonly which: 'success' | 'failure'; readonly kind: string },
  task: Task,
): void {
  const parts = condition.value.split(/,(?![^(]*\))/);
  const known = statusFields[kind];
  for (const part of parts) {
    const match = requirement.exec(part);
    if (match === null) {
      const reason = reasonOf(part.trim());
      task.report(say.badCondition(condition, { condition: condition.value.trim(), which, reason }));
      return;
    }
    const field = match[1] ?? match[2] ?? match[3] ?? '';
    if (known === undefined || known.some((each) => field === each || field.startsWith(`${each}.`))) continue;
    const fields = known.map((each) => `"${each}"`).join(', ');
    task.report(say.conditionOfOtherKind(condition, { which, field, kind, fields }));
  }
}

function reasonOf(part: string): string {
  if (part === '') return 'it has an empty part';
  if (/&&|\|\|/.test(part)) return 'requirements are joined by commas';
  return /["']/.test(part) ? 'its values have no quotes' : `"${part}" compares nothing`;
}
