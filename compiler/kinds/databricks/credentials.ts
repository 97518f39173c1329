import { databricksKind } from './databricks-kind.ts';
import { grantFields, grantsOf } from './inline-grants.ts';
import { privileges } from './privileges.ts';

/** How Unity Catalog reaches services outside of Databricks. */
export const credentials = databricksKind({
  key: 'databricks_credentials',
  type: 'databricks_credential',
  own: grantFields(privileges.credential),
  children: (block, of) => grantsOf(block, { as: 'credential' }, of),
});
