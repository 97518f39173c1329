import { required, text } from '../../schema/types.ts';
import { databricksKind } from './databricks-kind.ts';
import { grantFields, grantsOf } from './inline-grants.ts';
import { privileges } from './privileges.ts';

/** How Databricks reaches storage. */
export const storageCredentials = databricksKind({
  key: 'databricks_storagecredentials',
  type: 'databricks_storage_credential',
  own: grantFields(privileges.storageCredential),
  lookup: { type: 'databricks_storage_credential', fields: [required('name', text)] },
  children: (block, of) => grantsOf(block, { as: 'storage_credential' }, of),
});
