import type { Rule } from '../../../rule.ts';
import { pick } from '../../../value/pick.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';

/** The provider's own default is not what everybody expects. */
const missing = 'does not say when it ends: without "autotermination_minutes" the provider decides, which takes 60';

const clusters: ReadonlySet<string> = new Set(['databricks_cluster']);

/** A cluster that people start ends when nobody uses it (STK4131). Clusters of jobs end with their job. */
export const clustersEndByThemselves: Rule = ({ report }) => ({
  types: clusters,
  resource({ mode, properties, name, at }) {
    if (mode !== 'managed') return;
    const value = pick(properties, 'autotermination_minutes');
    const isMissing = value === undefined || value.kind === 'null';
    if (isMissing) report(say.neverEnds(value ?? at, { name, problem: missing }));
    else if (value.kind === 'integer' && Number(value.value) === 0)
      report(
        say.neverEnds(value, { name, problem: 'goes on when nobody uses it, because "autotermination_minutes" is 0' }),
      );
  },
});
