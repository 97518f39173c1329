import { databricksKind } from './databricks-kind.ts';

/** Networks that may or may not reach a workspace. */
export const ipAccessLists = databricksKind({
  key: 'databricks_ipaccesslists',
  type: 'databricks_ip_access_list',
});
