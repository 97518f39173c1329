import type { Report } from '../../../diagnostics/outcome.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickDicts, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { labelKeyProblem, labelValueProblem } from '../kubernetes-names.ts';
import { scalarText } from '../plain.ts';
import { runnableDiagnostics as say } from '../runnable/diagnostics.ts';

/** What Kubernetes refuses of a node pool, for whoever gets it: labels that nothing can have, tolerations without sense. Diagnostics: STK3484, STK3488. */
export function checkNodePool(pool: Dict<Value>, whose: string, report: Report): void {
  for (const entry of pickDict(pool, 'nodeSelector')?.entries.values() ?? []) {
    const wrongKey = labelKeyProblem(entry.key);
    if (wrongKey !== undefined)
      report(say.refusedName(entry, { name: entry.key, what: 'a label', whose, reason: wrongKey }));
    const text = scalarText(entry.value) ?? '';
    const reason = labelValueProblem(text);
    if (reason !== undefined)
      report(say.refusedName(entry.value, { name: text, what: `the label "${entry.key}"`, whose, reason }));
  }
  for (const toleration of pickDicts(pool, 'tolerations')) checkToleration(toleration, whose, report);
}

function checkToleration(toleration: Dict<Value>, whose: string, report: Report): void {
  const exists = pickText(toleration, 'operator') === 'Exists';
  const value = pick(toleration, 'value');
  const hasKey = (pickText(toleration, 'key') ?? '') !== '';
  if (exists && value !== undefined && scalarText(value) !== '')
    report(say.refusedToleration(value, { whose, reason: 'with the operator "Exists" it has no "value"' }));
  if (!exists && !hasKey)
    report(say.refusedToleration(toleration, { whose, reason: 'without a "key" its operator is "Exists"' }));
}
