import { required, text } from '../../schema/types.ts';
import { databricksKind } from './databricks-kind.ts';
import { grantFields, grantsOf } from './inline-grants.ts';
import { privileges } from './privileges.ts';

/** Storage outside of Databricks. */
export const externalLocations = databricksKind({
  key: 'databricks_externallocations',
  type: 'databricks_external_location',
  own: grantFields(privileges.externalLocation),
  lookup: { type: 'databricks_external_location', fields: [required('name', text)] },
  children: (block, of) => grantsOf(block, { as: 'external_location' }, of),
});
