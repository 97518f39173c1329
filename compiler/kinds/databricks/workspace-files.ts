import { accessControls, permissionsOf } from './access-controls.ts';
import { databricksKind } from './databricks-kind.ts';
import { fileFields, fileOwnFields, withPath } from './file-fields.ts';
import { orPackage } from './package-bodies.ts';
import { templatesIn } from './rendered-file.ts';
import { filePath } from './workspace-path.ts';

/** Files of a workspace, uploaded from local files below `settings.workspace_root`. Permissions name the path itself. */
export const workspaceFiles = orPackage(
  databricksKind({
    key: 'databricks_workspacefiles',
    type: 'databricks_workspace_file',
    fields: fileFields,
    own: [accessControls, ...fileOwnFields],
    templates: templatesIn('source'),
    finish: (properties, of) =>
      withPath(properties, { root: of.settings.workspaceRoot, rendered: 'workspace_files' }, of),
    children: (block, { settings }) =>
      permissionsOf(block, { as: 'workspace_file_path', is: filePath(block.body, settings.workspaceRoot) }),
  }),
);
