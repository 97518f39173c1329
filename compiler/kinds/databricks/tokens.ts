import { databricksKind } from './databricks-kind.ts';

/** Personal access tokens. */
export const tokens = databricksKind({
  key: 'databricks_tokens',
  type: 'databricks_token',
});
