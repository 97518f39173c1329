import type { Rule } from '../../../rule.ts';
import { didYouMean } from '../../../util/did-you-mean.ts';
import { inWords } from '../../../util/in-words.ts';
import { pick, pickDicts } from '../../../value/pick.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';
import { has } from './job-tasks.ts';

const folders = ['CAN_READ', 'CAN_RUN', 'CAN_EDIT', 'CAN_MANAGE'];

/** By the attribute that names the object: https://registry.terraform.io/providers/databricks/databricks/latest/docs/resources/permissions */
const levels: Readonly<Record<string, readonly string[]>> = {
  cluster_id: ['CAN_ATTACH_TO', 'CAN_RESTART', 'CAN_MANAGE'],
  cluster_policy_id: ['CAN_USE'],
  instance_pool_id: ['CAN_ATTACH_TO', 'CAN_MANAGE'],
  job_id: ['CAN_VIEW', 'CAN_MANAGE_RUN', 'IS_OWNER', 'CAN_MANAGE'],
  pipeline_id: ['CAN_VIEW', 'CAN_RUN', 'CAN_MANAGE', 'IS_OWNER'],
  notebook_id: folders,
  notebook_path: folders,
  directory_id: folders,
  directory_path: folders,
  workspace_file_id: folders,
  workspace_file_path: folders,
  repo_id: folders,
  repo_path: folders,
  sql_endpoint_id: ['CAN_USE', 'CAN_VIEW', 'CAN_MONITOR', 'CAN_MANAGE', 'IS_OWNER'],
  sql_query_id: ['CAN_VIEW', 'CAN_RUN', 'CAN_EDIT', 'CAN_MANAGE'],
  sql_alert_id: ['CAN_VIEW', 'CAN_RUN', 'CAN_EDIT', 'CAN_MANAGE'],
  dashboard_id: ['CAN_READ', 'CAN_RUN', 'CAN_EDIT', 'CAN_MANAGE'],
  serving_endpoint_id: ['CAN_VIEW', 'CAN_QUERY', 'CAN_MANAGE'],
  experiment_id: ['CAN_READ', 'CAN_EDIT', 'CAN_MANAGE'],
  registered_model_id: [
    ...['CAN_READ', 'CAN_EDIT', 'CAN_MANAGE_STAGING_VERSIONS', 'CAN_MANAGE_PRODUCTION_VERSIONS', 'CAN_MANAGE'],
  ],
  app_name: ['CAN_USE', 'CAN_MANAGE'],
};

/** `permission_level` is one that the object has (STK4118). */
export const permissionLevelsFit: Rule = ({ report }) => ({
  resource({ type, mode, properties }) {
    if (type !== 'databricks_permissions' || mode !== 'managed') return;
    const object = Object.keys(levels).find((key) => has(properties, key));
    const known = object === undefined ? [] : (levels[object] ?? []);
    if (object === undefined) return;
    for (const control of pickDicts(properties, 'access_control')) {
      const value = pick(control, 'permission_level');
      if (value?.kind !== 'string' || known.includes(value.value)) continue;
      const about = { level: value.value, object, levels: inWords(known) };
      report(say.badLevel(value, { ...about, suggestion: didYouMean(value.value, known) }));
    }
  },
});
