import type { Program, Resource } from '../../../ir/program.ts';
import type { Rule } from '../../../rule.ts';
import { pick } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';

/** Types whose objects are shown in lists by a name that need not be unique. */
const shown: Readonly<Record<string, readonly [field: string, word: string]>> = {
  databricks_job: ['name', 'job'],
  databricks_pipeline: ['name', 'pipeline'],
  databricks_cluster: ['cluster_name', 'cluster'],
  databricks_sql_endpoint: ['name', 'warehouse'],
  databricks_dashboard: ['display_name', 'dashboard'],
  databricks_alert: ['display_name', 'alert'],
  databricks_query: ['display_name', 'query'],
};

/** Names that people see tell things apart (STK4130), in the lists of one workspace: what has another provider stands in other lists. */
export const displayNamesAreUnique: Rule = ({ program, report }) => {
  const seen = new Map<string, Value>();
  return {
    types: new Set(Object.keys(shown)),
    resource(resource) {
      const { type, mode, properties } = resource;
      const row = shown[type];
      if (mode !== 'managed' || row === undefined) return;
      const [field, kind] = row;
      const value = pick(properties, field);
      if (value?.kind !== 'string') return;
      const key = `${type} ${workspaceOf(resource, program)} ${value.value}`;
      const other = seen.get(key);
      if (other === undefined) seen.set(key, value);
      else report(say.sameName(value, { kind, name: value.value }, [{ at: other, note: 'the other one' }]));
    },
  };
};

/** The provider that is asked for, however it is written; the default one where none is. */
function workspaceOf({ options: { provider } }: Resource, { links }: Program): string {
  if (provider?.kind === 'string') return provider.value;
  const target = provider?.kind === 'ref' ? links.get(provider)?.target : undefined;
  return target?.kind === 'provider' ? target.key : 'databricks';
}
