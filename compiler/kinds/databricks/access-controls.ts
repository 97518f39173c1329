import type { Report } from '../../diagnostics/outcome.ts';
import type { Block } from '../../ir/stack.ts';
import { objectType } from '../../schema/object-type.ts';
import type { Field } from '../../schema/type.ts';
import { listOf, optional, required, text } from '../../schema/types.ts';
import { dictAt, refAt } from '../../value/build.ts';
import type { Dict } from '../../value/literal.ts';
import { pick, pickList } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { childBlock } from '../child.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';

const principals = ['group_name', 'user_name', 'service_principal_name'] as const;

/** One line of who may do what. */
export const accessControlType = objectType('access_control', [
  required('permission_level', text),
  ...principals.map((name) => optional(name, text)),
]);

/** `access_controls`: who may do what with the object that the block describes. */
export const accessControls: Field = optional('access_controls', listOf(accessControlType), {
  aliases: ['access_control'],
});

/** What a kind says about the permissions on its objects. */
export interface Permitted {
  /** The argument of `databricks_permissions` that names the object: `job_id`. */
  readonly as: string;
  /** The attribute of the owner that identifies it; `id` when not given. */
  readonly from?: string;
  /** What identifies it, where that is no attribute of the owner. */
  readonly is?: Value | undefined;
}

/** The `databricks_permissions` of a block with `access_controls` (specs/laktory-language §6.3). */
export function permissionsOf(block: Block, { as, from = 'id', is }: Permitted): readonly Block[] {
  const list = pick(block.body, 'access_controls');
  // What is no list is a variable without a value, which stays as it is written.
  if (!list || (list.kind === 'list' && list.items.length === 0)) return [];
  const object = is ?? refAt(list, `${block.name}.${from}`);
  const body = dictAt(list, { [as]: object, access_control: list });
  return [childBlock(block, { kind: 'databricks_permissions', name: `permissions-${block.name}`, body })];
}

/** An empty name is none. */
function isGiven(value: Value | undefined): boolean {
  return value !== undefined && !(value.kind === 'string' && value.value === '');
}

/** Every access control names exactly one principal: STK3101. */
export function checkPrincipals(permissions: Dict<Value>, report: Report): void {
  for (const item of pickList(permissions, 'access_control')?.items ?? []) {
    if (item.kind !== 'dict') continue;
    const given = principals.filter((name) => isGiven(pick(item, name)));
    if (given.length === 1) continue;
    const found = given.length === 0 ? 'none of them' : given.map((name) => `"${name}"`).join(' and ');
    report(say.accessControlPrincipal(item, { found }));
  }
}
