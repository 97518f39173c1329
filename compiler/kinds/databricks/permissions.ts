import { databricksKind } from './databricks-kind.ts';

/** Who may do what with one object. Made by `access_controls` of other kinds, or written by itself. */
export const permissions = databricksKind({ key: 'databricks_permissions', type: 'databricks_permissions' });
