import type { Rule } from '../../../rule.ts';
import { pick } from '../../../value/pick.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';

/** A cluster that people start ends when nobody uses it (STK4131). Clusters of jobs end with their job. */
export const clustersEndByThemselves: Rule = ({ report }) => ({
  resource({ type, mode, properties, name, at }) {
    if (type !== 'databricks_cluster' || mode !== 'managed') return;
    const value = pick(properties, 'autotermination_minutes');
    const isOff =
      value === undefined || value.kind === 'null' || (value.kind === 'integer' && Number(value.value) === 0);
    if (isOff) report(say.neverEnds(value ?? at, { name }));
  },
});
