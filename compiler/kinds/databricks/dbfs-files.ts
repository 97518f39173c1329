import { boolean, optional, required, text } from '../../schema/types.ts';
import type { Dict } from '../../value/literal.ts';
import type { Value } from '../../value/value.ts';
import { accessControls } from './access-controls.ts';
import { databricksKind, type KindContext } from './databricks-kind.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';
import { fileFields, fileOwnFields, withPath } from './file-fields.ts';
import { templatesIn } from './rendered-file.ts';

/** Files in DBFS, which stand below its root and not below `settings.workspace_root`. */
export const dbfsFiles = databricksKind({
  key: 'databricks_dbfsfiles',
  type: 'databricks_dbfs_file',
  fields: fileFields,
  own: [accessControls, ...fileOwnFields],
  lookup: {
    type: 'databricks_dbfs_file',
    fields: [required('path', text), optional('limit_file_size', boolean, { default: true })],
  },
  templates: templatesIn('source'),
  finish: complete,
  children: (_, of) => {
    refuseAccessControls(of);
    return [];
  },
});

function complete(properties: Dict<Value>, of: KindContext): Dict<Value> {
  return withPath(properties, { root: '/', rendered: 'dbfs_files' }, of);
}

/** The provider has permissions for workspace files only; the original writes such, and they fail. STK3107. */
function refuseAccessControls({ block, report }: KindContext): void {
  const entry = block.body.entries.get('access_controls');
  if (entry?.value.kind === 'list' && entry.value.items.length === 0) return;
  if (entry) report(say.dbfsPermissions(entry, { name: block.name }));
}
