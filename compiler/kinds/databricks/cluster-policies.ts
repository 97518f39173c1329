import { jsonText as jsonType, optional } from '../../schema/types.ts';
import type { Dict } from '../../value/literal.ts';
import { pick, withMembers } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { accessControls, permissionsOf } from './access-controls.ts';
import { databricksKind, type KindContext } from './databricks-kind.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';
import { jsonText } from './json-text.ts';

/** Cluster policies. The definition is JSON text, and may be written as a mapping. */
export const clusterPolicies = databricksKind({
  key: 'databricks_clusterpolicies',
  type: 'databricks_cluster_policy',
  fields: [optional('definition', jsonType)],
  own: [accessControls],
  finish: withDefinition,
  children: (block) => permissionsOf(block, { as: 'cluster_policy_id' }),
});

function withDefinition(properties: Dict<Value>, of: KindContext): Dict<Value> {
  const definition = pick(properties, 'definition');
  if (definition?.kind === 'dict') {
    return withMembers(properties, { definition: jsonText(definition) });
  }
  if (definition?.kind === 'string') checkJson(definition.value, definition, of);
  return properties;
}

/** Text is handed on as it is, so a mistake in it would only be found when it is deployed: STK3113. */
function checkJson(json: string, at: Value, { block, report }: KindContext): void {
  // With a placeholder in it, which only an unresolved variable leaves, nothing can be said.
  if (json.includes('${')) return;
  try {
    JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report(say.definitionNotJson(at, { name: block.name, reason: reason.replace(/\.$/, '') }));
  }
}
