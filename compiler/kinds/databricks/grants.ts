import { databricksKind } from './databricks-kind.ts';

/** All privileges on one securable: what is not written here is taken away. Any privilege may be named. */
export const grants = databricksKind({ key: 'databricks_grants', type: 'databricks_grants' });
