import { databricksKind } from './databricks-kind.ts';
import { grantFields, grantsOf } from './inline-grants.ts';
import { privileges } from './privileges.ts';

/** Connections to foreign databases. */
export const connections = databricksKind({
  key: 'databricks_connections',
  type: 'databricks_connection',
  own: grantFields(privileges.connection),
  children: (block, of) => grantsOf(block, { as: 'foreign_connection', from: 'full_name' }, of),
});
