import { databricksKind } from './databricks-kind.ts';
import { grantFields, grantsOf } from './inline-grants.ts';
import { privileges } from './privileges.ts';

/** How a metastore reaches its storage. */
export const metastoreDataAccesses = databricksKind({
  key: 'databricks_metastoredataaccesses',
  type: 'databricks_metastore_data_access',
  own: grantFields(privileges.storageCredential),
  children: (block, of) => grantsOf(block, { as: 'storage_credential', from: 'name' }, of),
});
