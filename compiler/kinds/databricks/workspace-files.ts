import { accessControls, permissionsOf } from './access-controls.ts';
import { databricksKind } from './databricks-kind.ts';
import { fileFields, fileOwnFields, withPath } from './file-fields.ts';
import { filePath } from './workspace-path.ts';

/** Files of a workspace, uploaded from local files below `settings.workspace_root`. Permissions name the path itself. */
export const workspaceFiles = databricksKind({
  key: 'databricks_workspacefiles',
  type: 'databricks_workspace_file',
  fields: fileFields,
  own: [accessControls, ...fileOwnFields],
  finish: (properties, of) => withPath(properties, of.settings.workspaceRoot, of),
  children: (block, { settings }) =>
    permissionsOf(block, { as: 'workspace_file_path', is: filePath(block.body, settings.workspaceRoot) }),
});
