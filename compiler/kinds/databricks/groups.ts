import { listOf, optional, text } from '../../schema/types.ts';
import { databricksKind } from './databricks-kind.ts';
import { assignmentField, assignmentsOf, membersOf } from './memberships.ts';

/** Groups, with their members and workspaces. */
export const groups = databricksKind({
  key: 'databricks_groups',
  type: 'databricks_group',
  own: (types) => [optional('member_ids', listOf(text)), assignmentField(types)],
  required: { display_name: true },
  lookup: {
    type: 'databricks_group',
    fields: [optional('id', text), optional('display_name', text)],
    needs: 'at least one',
  },
  children: (block, { report }) => [...membersOf(block), ...assignmentsOf(block, report)],
});
