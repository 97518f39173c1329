import { required, text } from '../../schema/types.ts';
import { databricksKind } from './databricks-kind.ts';
import { grantFields, grantsOf } from './inline-grants.ts';
import { privileges } from './privileges.ts';

/** Tables and views. */
export const tables = databricksKind({
  key: 'databricks_tables',
  type: 'databricks_sql_table',
  formerDefaults: { table_type: 'MANAGED' },
  own: grantFields(privileges.table),
  lookup: {
    type: 'databricks_table',
    fields: [required('name', text)],
    keeps: ['name', 'catalog_name', 'schema_name'],
  },
  children: (block, of) => grantsOf(block, { as: 'table' }, of),
});
