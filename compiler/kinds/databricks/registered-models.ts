import { required, text } from '../../schema/types.ts';
import { databricksKind } from './databricks-kind.ts';
import { grantFields, grantsOf } from './inline-grants.ts';
import { privileges } from './privileges.ts';

/** Models in Unity Catalog. The data source wants the full name, which stacks call the name. */
export const registeredModels = databricksKind({
  key: 'databricks_registeredmodels',
  type: 'databricks_registered_model',
  own: grantFields(privileges.registeredModel),
  lookup: {
    type: 'databricks_registered_model',
    fields: [required('name', text, { aliases: ['full_name'] })],
    rename: { name: 'full_name' },
    keeps: ['name', 'catalog_name', 'schema_name'],
  },
  children: (block, of) => grantsOf(block, { as: 'model' }, of),
});
