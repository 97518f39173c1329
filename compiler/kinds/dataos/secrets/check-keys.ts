import type { Report } from '../../../diagnostics/outcome.ts';
import { otherForm } from '../../../schema/other-form.ts';
import type { Dict } from '../../../value/literal.ts';
import { pickDict, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { dataKeyProblem } from '../kubernetes-names.ts';
import { scalarText } from '../plain.ts';
import { runnableDiagnostics as say } from '../runnable/diagnostics.ts';

/** Keys of secrets become keys of Kubernetes' secrets and names of files (specs/dataos §5.1). Diagnostics: STK3484, STK3498, STK3499. */
export function checkSecretKeys(section: Dict<Value>, name: string, report: Report): void {
  for (const part of ['data', 'files']) {
    for (const entry of pickDict(section, part)?.entries.values() ?? []) {
      const reason = dataKeyProblem(entry.key);
      const whose = `the secret "${name}"`;
      if (reason !== undefined) report(say.refusedName(entry, { name: entry.key, what: 'a key', whose, reason }));
      if (otherForm(entry.value, scalarText(entry.value) ?? '') !== undefined)
        report(say.otherDigits(entry.value, { key: entry.key, name }));
    }
  }
  const pairs = pickDict(section, 'data')?.entries;
  const isPull = pickText(section, 'type') === 'cloud-kernel-image-pull';
  if (isPull && pairs !== undefined && pairs.size > 0 && !pairs.has('.dockerconfigjson'))
    report(say.noPullConfiguration(pickDict(section, 'data') ?? section, { name }));
}
