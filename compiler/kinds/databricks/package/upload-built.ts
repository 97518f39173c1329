import { madePath } from '../../../ir/made-file.ts';
import type { BuildStep } from '../../../ir/output-file.ts';
import type { Block } from '../../../ir/stack.ts';
import { baseName, joinPath } from '../../../util/path.ts';
import { dictAt, textAt } from '../../../value/build.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickText } from '../../../value/pick.ts';
import { writtenText } from '../../../value/text-parts.ts';
import type { Value } from '../../../value/value.ts';
import type { ExpandEnv, Expansion } from '../../kind.ts';
import { permissionsOf } from '../access-controls.ts';
import { pathBelow } from '../workspace-path.ts';

/**
 * A build step with the file that it makes as a file of the workspace, or of a volume where its path leads into one: under the name that it was built
 * with, else the one that is expected. `path` is where it is put, or the folder that it is put into when it ends with a slash; without it the folder
 * `dirpath` below the workspace's root.
 *
 * @param made the field that says where the file comes from, for messages
 */
export function uploadBuilt(block: Block, step: BuildStep, { made, env }: Uploading): Expansion {
  const { body, at } = block;
  const { settings, types, built } = env;
  const result = built(step);
  const file = result?.file ?? step.expects;
  const left = result?.left ?? joinPath(step.folder, joinPath(folderOfResult(step.result), file));
  const source = { ...madePath(file, { at: body.entries.get(made) ?? at, settings }), written: left };
  const path = pathOf(body, file, settings.workspaceRoot);
  const isInVolume = writtenText(path).startsWith('/Volumes/');
  const type = isInVolume ? 'databricks_file' : 'databricks_workspace_file';
  const properties = dictAt(at, { path, source });
  return {
    resources: [{ system: 'terraform', mode: 'managed', type, shape: types.resource(type), properties }],
    blocks: isInVolume ? [] : permissionsOf(block, { as: 'workspace_file_path', is: path }),
    builds: [{ ...step, name: pickText(body, 'package_name') ?? block.name, path: `build/${file}`, at }],
  };
}

export interface Uploading {
  readonly made: string;
  readonly env: ExpandEnv;
}

/** The folder that a glob names before its first sign of a pattern: `dist` for `dist/*.whl`. */
function folderOfResult(result: string): string {
  const folders = result.split('/').slice(0, -1);
  const open = folders.findIndex((folder) => /[*?[]/.test(folder));
  return (open < 0 ? folders : folders.slice(0, open)).join('/');
}

function pathOf(body: Dict<Value>, file: string, root: string | Value): Value {
  const path = pick(body, 'path');
  const name = textAt(body, baseName(file));
  if (!path || (path.kind === 'string' && path.value === ''))
    return pathBelow(root, [pick(body, 'dirpath'), name], body);
  return writtenText(path).endsWith('/') ? pathBelow(path, [name], path) : path;
}
