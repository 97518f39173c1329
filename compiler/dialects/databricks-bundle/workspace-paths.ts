import type { Dict, Tree } from '../../value/literal.ts';
import { dictIn, dictTree, isMissing, member, textTree } from './tree.ts';

/** The folder of whoever deploys. */
export const userFolder = '/Workspace/Users/${workspace.current_user.userName}';

const below: readonly (readonly [string, string])[] = [
  ['file_path', 'files'],
  ['resource_path', 'resources'],
  ['artifact_path', 'artifacts'],
  ['state_path', 'state'],
];

/** Where a bundle lies in the workspace, references included (specs/databricks-bundles §5.3); each path is said by the bundle, or follows from the root. */
export function workspacePaths(root: Dict<Tree>): ReadonlyMap<string, Tree> {
  const workspace = dictIn(root, 'workspace') ?? dictTree(root, {});
  const at = workspace;
  const given = (name: string) => {
    const value = member(workspace, name);
    return value && !isMissing(value) ? value : undefined;
  };
  const paths = new Map<string, Tree>();
  paths.set('root_path', withUser(given('root_path') ?? textTree(at, '~/.bundle/${bundle.name}/${bundle.target}')));
  for (const [name, folder] of below) {
    paths.set(name, withUser(given(name) ?? textTree(at, `\${workspace.root_path}/${folder}`)));
  }
  return paths;
}

function withUser(path: Tree): Tree {
  if (path.kind !== 'string') return path;
  const value = path.value.startsWith('~/')
    ? userFolder + path.value.slice(1)
    : path.value === '~'
      ? userFolder
      : path.value;
  return { ...path, value: mounted(value.replace(/\/+$/, '') || '/') };
}

/** A path of the workspace as every interface takes it: below `/Workspace`, or in a volume. */
export function mounted(path: string): string {
  return path.startsWith('/') && !/^\/(?:Workspace|Volumes)(?:\/|$)/.test(path) ? `/Workspace${path}` : path;
}

/** `/Workspace${workspace.file_path}` would say `/Workspace` twice. */
export function withoutDoubledPrefix(text: string): string {
  return text.replace(/\/?\/Workspace\/?(?=\$\{workspace\.(?:root|file|resource|artifact|state)_path\})/g, '');
}
