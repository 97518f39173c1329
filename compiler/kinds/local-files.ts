import type { Field } from '../schema/type.ts';
import { file, optional } from '../schema/types.ts';

/**
 * Where the provider reads a file of the machine that Terraform runs on, which the catalogue knows as a text: the provider's documentation of each type. Paths in these
 * fields lead from the artifact to the file.
 */
export const localFiles: Readonly<Record<string, readonly Field[]>> = {
  databricks_dashboard: [optional('file_path', file)],
  databricks_dbfs_file: [optional('source', file)],
  databricks_file: [optional('source', file)],
  databricks_global_init_script: [optional('source', file)],
  databricks_notebook: [optional('source', file)],
  databricks_workspace_file: [optional('source', file)],
};
