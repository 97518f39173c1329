import type { Report } from '../../diagnostics/outcome.ts';
import type { Block } from '../../ir/stack.ts';
import type { ProviderTypes } from '../../schema/provider-types.ts';
import type { Field } from '../../schema/type.ts';
import { listOf, optional, text } from '../../schema/types.ts';
import type { Json } from '../../util/json.ts';
import { dictAt, refAt } from '../../value/build.ts';
import { pick, pickDicts, pickList, withMembers } from '../../value/pick.ts';
import { writtenText } from '../../value/text-parts.ts';
import type { Value } from '../../value/value.ts';
import { childBlock } from '../child.ts';
import { generatedName } from '../generated-name.ts';
import { withFormerDefaults } from './former-defaults.ts';
import { nestedProviderType } from './nested-type.ts';

/** `workspace_permission_assignments`: what a principal of the account may do in workspaces. */
export function assignmentField(types: ProviderTypes): Field {
  const type = nestedProviderType('databricks_mws_permission_assignment', ['principal_id', 'permissions'], types);
  return optional('workspace_permission_assignments', listOf(type));
}

/** `group_ids` and `roles` of a user or service principal. */
export const principalFields: readonly Field[] = [optional('group_ids', listOf(text)), optional('roles', listOf(text))];

/** One membership for each group of `group_ids`: the block is the member. */
export function groupsOf(block: Block): readonly Block[] {
  return itemsOf(block, 'group_ids').map((group) => membership(block, { group, member: idOf(block, group) }));
}

/** One membership for each member of `member_ids`: the block is the group. */
export function membersOf(block: Block): readonly Block[] {
  return itemsOf(block, 'member_ids').map((member) => membership(block, { group: idOf(block, member), member }));
}

function membership(block: Block, { group, member }: { readonly group: Value; readonly member: Value }): Block {
  const name = generatedName('group-member', `${writtenText(group)}-${writtenText(member)}`);
  const at = group.kind === 'ref' && group.text === `${block.name}.id` ? member : group;
  const body = dictAt(at, { group_id: group, member_id: member });
  return childBlock(block, { kind: 'databricks_group_member', name, body });
}

/** What `roles` makes. */
export interface RoleKind {
  /** `databricks_user_role`. */
  readonly type: string;
  /** `user-role`: what its names begin with. */
  readonly noun: string;
  /** The attribute for who has the role: `user_id`. */
  readonly as: string;
}

export function rolesOf(block: Block, { type, noun, as }: RoleKind): readonly Block[] {
  return itemsOf(block, 'roles').map((role) => {
    const id = idOf(block, role);
    const name = generatedName(noun, `${writtenText(role)}-${writtenText(id)}`);
    return childBlock(block, { kind: type, name, body: dictAt(role, { [as]: id, role }) });
  });
}

/** What an assignment gave when it did not say it. */
const permissions: Readonly<Record<string, Json>> = { permissions: ['USER'] };

/** The principal of an assignment is the block unless it names another one. */
export function assignmentsOf(block: Block, report: Report): readonly Block[] {
  return pickDicts(block.body, 'workspace_permission_assignments').map((nested) => {
    const principal = pick(nested, 'principal_id') ?? idOf(block, nested);
    const key = `${writtenText(principal)}-${writtenText(pick(nested, 'workspace_id'))}`;
    const name = generatedName('permission', key);
    const body = withFormerDefaults(withMembers(nested, { principal_id: principal }), permissions, {
      block: { ...block, name },
      report,
    });
    return childBlock(block, { kind: 'databricks_mws_permission_assignment', name, body });
  });
}

function idOf(block: Block, at: Value): Value {
  return refAt(at, `${block.name}.id`);
}

function itemsOf(block: Block, field: string): readonly Value[] {
  return pickList(block.body, field)?.items ?? [];
}
