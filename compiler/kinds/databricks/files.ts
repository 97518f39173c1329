import type { Field } from '../../schema/type.ts';
import { boolean, optional, text } from '../../schema/types.ts';
import type { Dict } from '../../value/literal.ts';
import { pick, withMembers } from '../../value/pick.ts';
import { partsOf, textOf } from '../../value/text-parts.ts';
import type { Value } from '../../value/value.ts';
import { databricksKind } from './databricks-kind.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';
import { fileFields } from './file-fields.ts';
import { rendered, templatesIn } from './rendered-file.ts';
import { fileNameOf, pathBelow } from './workspace-path.ts';

const ownFields: readonly Field[] = [optional('dirpath', text), optional('render_vars', boolean)];

/** Files in volumes, uploaded from local files: `path`, or the folder `dirpath` with the name of `source`. */
export const files = databricksKind({
  key: 'databricks_files',
  type: 'databricks_file',
  fields: fileFields,
  own: ownFields,
  required: { path: false },
  templates: templatesIn('source'),
  finish: (properties, of) => {
    const path = volumePath(of.block.body);
    if (!path) of.report(say.pathUnknown(of.block.at, { name: of.block.name }));
    const complete = path ? withMembers(properties, { path }) : properties;
    return rendered(complete, { field: 'source', to: ['files/', path] }, of);
  },
});

/** Where a file is put. */
export function volumePath(body: Dict<Value>): Value | undefined {
  const [path, source, folder] = [pick(body, 'path'), pick(body, 'source'), pick(body, 'dirpath')];
  if (path && !(path.kind === 'string' && path.value === '')) return path;
  if (!source || !folder) return undefined;
  // Below no folder at all is no root either.
  if (folder.kind === 'string' && folder.value === '') return fileNameOf(source);
  return pathBelow(textOf(folder, partsOf(folder)), [fileNameOf(source)], source);
}
