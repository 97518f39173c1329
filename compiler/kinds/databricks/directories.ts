import { required, text } from '../../schema/types.ts';
import { databricksKind } from './databricks-kind.ts';

/** Folders of a workspace. */
export const directories = databricksKind({
  key: 'databricks_directories',
  type: 'databricks_directory',
  lookup: { type: 'databricks_directory', fields: [required('path', text)] },
});
