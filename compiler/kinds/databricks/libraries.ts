import { databricksKind } from './databricks-kind.ts';

/** Libraries on a cluster. */
export const libraries = databricksKind({
  key: 'databricks_libraries',
  type: 'databricks_library',
});
