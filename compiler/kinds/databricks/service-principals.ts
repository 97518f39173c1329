import { required, text } from '../../schema/types.ts';
import { databricksKind } from './databricks-kind.ts';
import { assignmentField, assignmentsOf, groupsOf, principalFields, rolesOf } from './memberships.ts';

const role = {
  type: 'databricks_service_principal_role',
  noun: 'service-principal-role',
  as: 'service_principal_id',
} as const;

/** Identities of programs, with their roles, groups and workspaces. */
export const servicePrincipals = databricksKind({
  key: 'databricks_serviceprincipals',
  type: 'databricks_service_principal',
  own: (types) => [...principalFields, assignmentField(types)],
  lookup: { type: 'databricks_service_principal', fields: [required('application_id', text)] },
  children: (block, { report }) => [...rolesOf(block, role), ...groupsOf(block), ...assignmentsOf(block, report)],
});
