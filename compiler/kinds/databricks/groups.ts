import { listOf, optional, text } from '../../schema/types.ts';
import { databricksKind } from './databricks-kind.ts';
import { assignmentField, assignmentsOf, membersOf, rolesOf } from './memberships.ts';

const role = { type: 'databricks_group_role', noun: 'group-role', as: 'group_id' } as const;

/** Groups, with their members and workspaces. */
export const groups = databricksKind({
  key: 'databricks_groups',
  type: 'databricks_group',
  own: (types) => [optional('member_ids', listOf(text)), optional('roles', listOf(text)), assignmentField(types)],
  required: { display_name: true },
  lookup: {
    type: 'databricks_group',
    fields: [optional('id', text), optional('display_name', text)],
    needs: 'at least one',
  },
  children: (block, { report }) => [...membersOf(block), ...rolesOf(block, role), ...assignmentsOf(block, report)],
});
