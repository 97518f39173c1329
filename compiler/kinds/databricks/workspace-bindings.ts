import { databricksKind } from './databricks-kind.ts';

/** Which workspaces may use a securable. Mostly written as `workspace_bindings` of a catalog. */
export const workspaceBindings = databricksKind({
  key: 'databricks_workspacebindings',
  type: 'databricks_workspace_binding',
  required: { workspace_id: true },
});
