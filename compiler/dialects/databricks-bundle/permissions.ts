import type { Report } from '../../diagnostics/outcome.ts';
import type { Dict, Tree } from '../../value/literal.ts';
import { bundleKind, type Levels } from './bundle-kinds.ts';
import { bundleDiagnostics as say } from './diagnostics.ts';
import { mapResources } from './resources.ts';
import { itemsIn, listTree, member, textIn, textTree, withMembers } from './tree.ts';

const secretLevels: Levels = { CAN_MANAGE: 'MANAGE', CAN_VIEW: 'READ' };
const principals = ['user_name', 'group_name', 'service_principal_name'] as const;

/** Levels from the weakest to the strongest; those that are not here are weaker than all. */
const strength = [
  'READ',
  'CAN_READ',
  'CAN_VIEW',
  'CAN_USE',
  'CAN_RUN',
  'CAN_QUERY',
  'CAN_MANAGE_RUN',
  'CAN_EDIT',
  'WRITE',
  'CAN_MANAGE',
  'MANAGE',
  'IS_OWNER',
];

/**
 * The bundle's permissions added to those of every resource whose kind has such a level, and one line for each principal, with its strongest
 * level (specs/databricks-bundles §6.3). Reports STK3631 (a level that bundles do not have) and STK3632 (the resource names the principal itself).
 */
export function withPermissions(root: Dict<Tree>, report: Report): Dict<Tree> {
  const common = itemsIn(root, 'permissions').filter((item) => checkLevel(item, report));
  return mapResources(root, ({ kind, key, body }) => {
    const own = itemsIn(body, 'permissions');
    const levels = kind === 'secret_scopes' ? secretLevels : bundleKind(kind)?.permitted?.levels;
    const added = levels ? common.flatMap((item) => translated(item, levels, { own, key, report })) : [];
    if (own.length + added.length === 0) return body;
    const at = member(body, 'permissions') ?? member(root, 'permissions') ?? body;
    return withMembers(body, { permissions: listTree(at, strongest([...own, ...added])) });
  });
}

function checkLevel(item: Tree, report: Report): boolean {
  const level = member(item, 'level');
  if (level?.kind === 'string' && /^CAN_(?:MANAGE|VIEW|RUN)$/.test(level.value)) return true;
  report(say.bundleLevel(level ?? item, { level: level?.kind === 'string' ? level.value : '' }));
  return false;
}

interface Adding {
  readonly own: readonly Tree[];
  readonly key: string;
  readonly report: Report;
}

function translated(item: Tree, levels: Levels, { own, key, report }: Adding): readonly Tree[] {
  const level = textIn(item, 'level');
  const meant = level === 'CAN_MANAGE' ? levels.CAN_MANAGE : level === 'CAN_VIEW' ? levels.CAN_VIEW : levels.CAN_RUN;
  if (meant === undefined || item.kind !== 'dict') return [];
  const name = principalOf(item);
  if (own.some((one) => principalOf(one) === name)) {
    report(say.principalTwice(item, { name: name.replace(/^\w+ /, ''), resource: key }));
    return [];
  }
  return [withMembers(item, { level: textTree(member(item, 'level') ?? item, meant) })];
}

function strongest(items: readonly Tree[]): readonly Tree[] {
  const found = new Map<string, Tree>();
  for (const item of items) {
    const name = principalOf(item);
    const known = found.get(name);
    if (!known || strengthOf(item) > strengthOf(known)) found.set(name, item);
  }
  return [...found.values()];
}

function strengthOf(item: Tree): number {
  return strength.indexOf(textIn(item, 'level') ?? '');
}

function principalOf(item: Tree): string {
  const field = principals.find((one) => member(item, one));
  return `${field} ${(field && textIn(item, field)) ?? ''}`;
}
