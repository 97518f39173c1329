import { databricksKind } from './databricks-kind.ts';

/** Data that is shared with recipients. */
export const shares = databricksKind({
  key: 'databricks_shares',
  type: 'databricks_share',
});
