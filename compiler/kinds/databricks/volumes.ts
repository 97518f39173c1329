import { oneOf, optional, required, text } from '../../schema/types.ts';
import { databricksKind } from './databricks-kind.ts';
import { grantFields, grantsOf } from './inline-grants.ts';
import { privileges } from './privileges.ts';

/** Volumes: files in Unity Catalog. */
export const volumes = databricksKind({
  key: 'databricks_volumes',
  type: 'databricks_volume',
  fields: [optional('volume_type', oneOf('MANAGED', 'EXTERNAL'))],
  own: grantFields(privileges.volume),
  defaults: { volume_type: 'MANAGED' },
  lookup: {
    type: 'databricks_volume',
    fields: [required('name', text)],
    keeps: ['name', 'catalog_name', 'schema_name'],
  },
  children: (block, of) => grantsOf(block, { as: 'volume' }, of),
});
