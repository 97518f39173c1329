import { databricksKind } from './databricks-kind.ts';

/** Privileges of one principal on one securable, beside those that it has. Any privilege may be named. */
export const grant = databricksKind({ key: 'databricks_grant', type: 'databricks_grant' });
