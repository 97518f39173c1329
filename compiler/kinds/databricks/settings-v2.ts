import type { Dict } from '../../value/literal.ts';
import { pick, withMembers } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import type { Kind } from '../kind.ts';
import { databricksKind } from './databricks-kind.ts';

/** Values of which the provider compares what is in force with what is written: both are sent, or it refuses its own answer. */
const comparedValues: readonly string[] = [
  'aibi_dashboard_embedding_access_policy',
  'aibi_dashboard_embedding_approved_domains',
  'automatic_cluster_update_workspace',
  'personal_compute',
  'restrict_workspace_admins',
  'workspace_label',
];

/** Settings of accounts and of workspaces, each with a value of its type. */
export const settingsV2: readonly Kind[] = [
  databricksKind({
    key: 'databricks_accountsettingsv2',
    type: 'databricks_account_setting_v2',
    required: { name: true },
    finish: withEffective,
  }),
  databricksKind({
    key: 'databricks_workspacesettingsv2',
    type: 'databricks_workspace_setting_v2',
    required: { name: true },
    finish: withEffective,
  }),
];

function withEffective(properties: Dict<Value>): Dict<Value> {
  const given = comparedValues.filter((name) => properties.entries.has(name));
  if (given.length === 0) return properties;
  return withMembers(
    properties,
    Object.fromEntries(given.map((name) => [`effective_${name}`, pick(properties, name)])),
  );
}
