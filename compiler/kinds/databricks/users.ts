import { either, integer, optional, text } from '../../schema/types.ts';
import { databricksKind } from './databricks-kind.ts';
import { assignmentField, assignmentsOf, groupsOf, principalFields, rolesOf } from './memberships.ts';

/** People, with their roles, groups and workspaces. */
export const users = databricksKind({
  key: 'databricks_users',
  type: 'databricks_user',
  own: (types) => [...principalFields, assignmentField(types)],
  lookup: {
    type: 'databricks_user',
    fields: [optional('user_id', either(text, integer)), optional('user_name', text)],
    needs: 'exactly one',
  },
  children: (block, { report }) => [
    ...rolesOf(block, { type: 'databricks_user_role', noun: 'user-role', as: 'user_id' }),
    ...groupsOf(block),
    ...assignmentsOf(block, report),
  ],
});
