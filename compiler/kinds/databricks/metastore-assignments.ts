import { either, integer, required, text } from '../../schema/types.ts';
import { databricksKind } from './databricks-kind.ts';

/** Which workspaces have a metastore. Mostly written as `workspace_assignments` of a metastore. */
export const metastoreAssignments = databricksKind({
  key: 'databricks_metastoreassignments',
  type: 'databricks_metastore_assignment',
  fields: [required('metastore_id', either(text, integer))],
});
