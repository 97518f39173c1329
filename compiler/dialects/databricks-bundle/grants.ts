import type { Dict, Tree } from '../../value/literal.ts';
import type { BundleKind } from './bundle-kinds.ts';
import type { BundleResource } from './resources.ts';
import { dictTree, itemsIn, listTree, member, textIn, textTree, withMembers } from './tree.ts';

/** A block of the stack. */
export interface StackBlock {
  readonly type: string;
  readonly name: string;
  readonly body: Dict<Tree>;
  /** What it is made of, for messages. */
  readonly of: string;
  readonly at: Tree;
}

/** Kinds of stacks that stand for a provider's type because they read local files, and know the way to them. */
const ofKinds: ReadonlyMap<string, string> = new Map([
  ['databricks_dashboards', 'databricks_dashboard'],
  ['databricks_files', 'databricks_file'],
  ['databricks_workspacefiles', 'databricks_workspace_file'],
  ['databricks_pythonpackages', 'databricks_workspace_file'],
  ['databricks_builtfiles', 'databricks_workspace_file'],
]);

/** The provider's type of what a block makes. */
export function providerType(type: string): string {
  return ofKinds.get(type) ?? type;
}

/** Who may do what with a resource, as blocks with the names that the Databricks CLI gives them (specs/databricks-bundles §6.3). */
export function accessBlocks(
  { kind, key, body }: BundleResource,
  row: BundleKind,
  name: string,
): readonly StackBlock[] {
  const permissions = itemsIn(body, 'permissions');
  const grants = itemsIn(body, 'grants');
  const blocks: StackBlock[] = [];
  const at = member(body, 'permissions') ?? body;
  const of = `the permissions of "${key}"`;
  if (kind === 'secret_scopes') return secretAcls({ key, body }, permissions);
  if (row.permitted && permissions.length > 0) {
    const { prefix, argument, attribute } = row.permitted;
    const lines = permissions.map((item) => (item.kind === 'dict' ? accessControl(item) : item));
    blocks.push({
      type: 'databricks_permissions',
      name: `${prefix}_${name}`,
      body: dictTree(at, { [argument]: reference(at, kind, key, attribute), access_control: listTree(at, lines) }),
      of,
      at,
    });
  }
  if (row.granted && grants.length > 0) {
    const { prefix, argument } = row.granted;
    const list = member(body, 'grants') ?? body;
    blocks.push({
      type: 'databricks_grants',
      name: `${prefix}_${name}`,
      body: dictTree(list, { [argument]: reference(list, kind, key, 'id'), grant: list }),
      of: `the grants of "${key}"`,
      at: list,
    });
  }
  return blocks;
}

function reference(at: Tree, kind: string, key: string, attribute: string): Tree {
  return textTree(at, `\${resources.${kind}.${key}.${attribute}}`);
}

/** `level` is `permission_level` in Terraform. */
function accessControl(item: Dict<Tree>): Dict<Tree> {
  const level = member(item, 'level');
  const entries = [...item.entries].map(([key, entry]) => {
    const name = key === 'level' ? 'permission_level' : key;
    return [name, { ...entry, key: name }] as const;
  });
  return level ? { ...item, entries: new Map(entries) } : item;
}

/** One block for each line; the platform takes them one after the other only. */
function secretAcls(
  { key, body }: Pick<BundleResource, 'key' | 'body'>,
  permissions: readonly Tree[],
): readonly StackBlock[] {
  return permissions.map((item, index) => {
    const before = index === 0 ? undefined : `\${resources.blocks.secret_acl_${key}_${index - 1}}`;
    const own = dictTree(item, {
      scope: textTree(item, `\${resources.secret_scopes.${key}.name}`),
      permission: member(item, 'level'),
      principal: member(item, 'user_name') ?? member(item, 'group_name') ?? member(item, 'service_principal_name'),
    });
    const options = before && dictTree(item, { depends_on: listTree(item, [textTree(item, before)]) });
    return {
      type: 'databricks_secret_acl',
      name: `secret_acl_${key}_${index}`,
      body: options ? withMembers(own, { resource_options: options }) : own,
      of: `the permissions of "${textIn(body, 'name') ?? key}"`,
      at: item,
    };
  });
}
