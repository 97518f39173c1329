import { optional, required, text } from '../../schema/types.ts';
import { accessControls, permissionsOf } from './access-controls.ts';
import { databricksKind } from './databricks-kind.ts';
import { fileFields, fileOwnFields, withPath } from './file-fields.ts';
import { templatesIn } from './rendered-file.ts';
import { tagsField, tagsOf } from './tags.ts';

/** Notebooks, uploaded from local files below `settings.workspace_root`. */
export const notebooks = databricksKind({
  key: 'databricks_notebooks',
  type: 'databricks_notebook',
  fields: fileFields,
  own: [accessControls, ...fileOwnFields, tagsField],
  lookup: {
    type: 'databricks_notebook',
    fields: [required('path', text), optional('format', text, { default: 'SOURCE' })],
  },
  templates: templatesIn('source'),
  finish: (properties, of) =>
    withPath(properties, { root: of.settings.workspaceRoot, rendered: 'workspace_files' }, of),
  children: (block) => [
    ...permissionsOf(block, { as: 'notebook_path', from: 'path' }),
    ...tagsOf(block, { as: 'notebooks', from: 'object_id' }),
  ],
});
