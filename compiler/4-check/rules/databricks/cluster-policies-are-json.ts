import type { Rule } from '../../../rule.ts';
import { pick } from '../../../value/pick.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';

/** Types of limits: https://docs.databricks.com/admin/clusters/policy-definition */
const types = ['fixed', 'forbidden', 'allowlist', 'blocklist', 'regex', 'range', 'unlimited'];

/** The definition of a cluster policy is a JSON object, each of whose members is a limit with a type (STK4117). */
export const clusterPoliciesAreJson: Rule = ({ report }) => ({
  resource({ type, mode, name, properties }) {
    if (type !== 'databricks_cluster_policy' || mode !== 'managed') return;
    for (const key of ['definition', 'policy_family_definition_overrides']) {
      const value = pick(properties, key);
      const reason = value?.kind === 'string' ? problemOf(value.value) : undefined;
      if (value !== undefined && reason !== undefined) report(say.badPolicy(value, { name, reason }));
    }
  },
});

function problemOf(text: string): string | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return 'is no JSON';
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return 'is no JSON object';
  for (const [path, limit] of Object.entries(parsed)) {
    if (typeof limit !== 'object' || limit === null || !('type' in limit)) return `has no "type" for "${path}"`;
    if (!types.includes(String(limit.type)))
      return `has the type "${limit.type}" for "${path}", which is none of ${types.join(', ')}`;
  }
  return undefined;
}
