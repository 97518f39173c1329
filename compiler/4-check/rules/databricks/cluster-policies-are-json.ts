import type { Resource } from '../../../ir/program.ts';
import type { Rule } from '../../../rule.ts';
import type { Str } from '../../../value/literal.ts';
import { pick } from '../../../value/pick.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';

/** Types of limits: https://docs.databricks.com/admin/clusters/policy-definition */
const types = ['fixed', 'forbidden', 'allowlist', 'blocklist', 'regex', 'range', 'unlimited'];

const policies: ReadonlySet<string> = new Set(['databricks_cluster_policy']);

const fields = ['definition', 'policy_family_definition_overrides'];

/** The definition of a cluster policy is a JSON object (STK4117). */
export const clusterPoliciesAreJson: Rule = ({ report }) => ({
  types: policies,
  resource(resource) {
    for (const value of definitionsOf(resource)) {
      const reason = objectIn(value.value) === undefined ? 'is no JSON object' : undefined;
      if (reason !== undefined) report(say.badPolicy(value, { name: resource.name, reason }));
    }
  },
});

/** Each member of it is a limit with a type that Databricks knows (STK4121). */
export const clusterPoliciesHaveLimits: Rule = ({ report }) => ({
  types: policies,
  resource(resource) {
    for (const value of definitionsOf(resource)) {
      const reason = limitProblem(objectIn(value.value) ?? {});
      if (reason !== undefined) report(say.badLimit(value, { name: resource.name, reason }));
    }
  },
});

function definitionsOf({ mode, properties }: Resource): readonly Str[] {
  if (mode !== 'managed') return [];
  return fields.flatMap((key) => {
    const value = pick(properties, key);
    return value?.kind === 'string' ? [value] : [];
  });
}

function objectIn(text: string): object | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function limitProblem(definition: object): string | undefined {
  for (const [path, limit] of Object.entries(definition)) {
    if (typeof limit !== 'object' || limit === null || !('type' in limit)) return `has no "type" for "${path}"`;
    if (!types.includes(String(limit.type)))
      return `has the type "${limit.type}" for "${path}", which is none of ${types.join(', ')}`;
  }
  return undefined;
}
