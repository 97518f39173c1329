import { optional, required, text } from '../../schema/types.ts';
import { permissionsOf } from './access-controls.ts';
import { databricksKind } from './databricks-kind.ts';
import { parentPath, sqlObject, sqlObjectFields } from './sql-objects.ts';

/** SQL queries. */
export const queries = databricksKind({
  key: 'databricks_queries',
  formerKeys: ['databricks_sqlqueries'],
  type: 'databricks_query',
  fields: [
    parentPath,
    required('display_name', text, { was: ['name'] }),
    required('query_text', text, { was: ['query'] }),
    optional('description', text, { was: ['comment'] }),
  ],
  own: sqlObjectFields,
  finish: sqlObject,
  children: (block) => permissionsOf(block, { as: 'sql_query_id' }),
});
