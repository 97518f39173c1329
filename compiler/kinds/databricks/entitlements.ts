import { databricksKind } from './databricks-kind.ts';

/** What a user, group or service principal may do in a workspace. */
export const entitlements = databricksKind({
  key: 'databricks_entitlements',
  type: 'databricks_entitlements',
});
