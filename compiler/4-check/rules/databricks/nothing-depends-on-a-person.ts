import type { Rule } from '../../../rule.ts';
import { pick, pickDicts } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';

/** What runs for everybody does not run as one person (STK4134): `single_user_name`, `run_as`. */
export const nothingDependsOnAPerson: Rule = ({ report }) => ({
  resource({ type, mode, properties, name }) {
    if (mode !== 'managed' || !type.startsWith('databricks_')) return;
    const tell = (field: string, value: Value | undefined): void => {
      if (value?.kind === 'string' && value.value.includes('@'))
        report(say.personal(value, { field, name, user: value.value }));
    };
    tell('single_user_name', pick(properties, 'single_user_name'));
    const runAs = pick(properties, 'run_as');
    for (const each of runAs?.kind === 'list' ? runAs.items : [runAs])
      if (each?.kind === 'dict') tell('run_as', pick(each, 'user_name'));
    for (const cluster of pickDicts(properties, 'job_cluster')) {
      for (const own of pickDicts(cluster, 'new_cluster')) tell('single_user_name', pick(own, 'single_user_name'));
    }
  },
});
