import type { Report } from '../../../diagnostics/outcome.ts';
import type { FieldType, VariantType } from '../../../schema/type.ts';
import { dictAt } from '../../../value/build.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, withMembers, without } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { databricksDiagnostics } from '../diagnostics.ts';

/** Until version 0.7 `orchestrator` was a name alone, and what it deploys stood beside it under one of these. */
export const formerOrchestratorFields = ['databricks_job', 'databricks_dlt', 'dlt'] as const;

/** The pipeline with all that is said of its orchestrator in one mapping; the same pipeline when that is so. Reports STK3109. */
export function withOneOrchestrator(body: Dict<Value>, report: Report): Dict<Value> {
  const named = pick(body, 'orchestrator');
  const entries = formerOrchestratorFields.flatMap((field) => body.entries.get(field) ?? []);
  if (named?.kind !== 'string' && entries.length === 0) return body;
  let orchestrator = named?.kind === 'string' ? dictAt(named, { type: named }) : pickDict(body, 'orchestrator');
  for (const entry of entries) {
    report(databricksDiagnostics.retiredField(entry, { old: entry.key, now: 'orchestrator' }));
    const { value } = entry;
    if (value.kind !== 'dict') continue;
    const members = [...value.entries.values()].map((member) => [member.key, member.value] as const);
    orchestrator = withMembers(orchestrator ?? dictAt(value, {}), Object.fromEntries(members));
  }
  const name = body.entries.get('orchestrator');
  if (name && named?.kind === 'string' && entries.length === 0) {
    report(databricksDiagnostics.retiredField(name, { old: 'orchestrator', now: 'orchestrator.type' }));
  }
  return withMembers(without(body, new Set(formerOrchestratorFields)), { orchestrator });
}

/** The type of an orchestrator that is a mapping. */
export function orchestratorVariant(type: FieldType | undefined): VariantType | undefined {
  const found = type?.kind === 'union' ? type.options.find((option) => option.kind === 'variant') : type;
  return found?.kind === 'variant' ? found : undefined;
}
