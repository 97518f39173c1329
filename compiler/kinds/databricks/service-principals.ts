import type { Block } from '../../ir/stack.ts';
import { listOf, optional, required, text } from '../../schema/types.ts';
import { refAt } from '../../value/build.ts';
import { pick, pickDicts, withMembers } from '../../value/pick.ts';
import { writtenText } from '../../value/text-parts.ts';
import { childBlock } from '../child.ts';
import { generatedName } from '../generated-name.ts';
import { databricksKind } from './databricks-kind.ts';
import { assignmentField, assignmentsOf, groupsOf, principalFields, rolesOf } from './memberships.ts';
import { nestedProviderType } from './nested-type.ts';

const owner = 'service_principal_id';
const secretType = 'databricks_service_principal_secret';
const policyType = 'databricks_service_principal_federation_policy';

const role = {
  type: 'databricks_service_principal_role',
  noun: 'service-principal-role',
  as: 'service_principal_id',
} as const;

/** Identities of programs, with their roles, groups and workspaces. */
export const servicePrincipals = databricksKind({
  key: 'databricks_serviceprincipals',
  type: 'databricks_service_principal',
  own: (types) => [
    ...principalFields,
    assignmentField(types),
    optional('secrets', listOf(nestedProviderType(secretType, [owner], types))),
    optional('federation_policies', listOf(nestedProviderType(policyType, [owner], types))),
  ],
  lookup: { type: 'databricks_service_principal', fields: [required('application_id', text)] },
  children: (block, { report }) => [
    ...rolesOf(block, role),
    ...groupsOf(block),
    ...assignmentsOf(block, report),
    ...secretsOf(block),
    ...policiesOf(block),
  ],
});

/** The first secret is named after its owner, others have a number behind that. */
function secretsOf(block: Block): readonly Block[] {
  return pickDicts(block.body, 'secrets').map((one, index) => {
    const body = withMembers(one, { [owner]: pick(one, owner) ?? refAt(one, `${block.name}.id`) });
    return childBlock(block, { kind: secretType, name: `${block.name}-secret${index === 0 ? '' : `-${index}`}`, body });
  });
}

function policiesOf(block: Block): readonly Block[] {
  return pickDicts(block.body, 'federation_policies').map((one) => {
    const body = withMembers(one, { [owner]: pick(one, owner) ?? refAt(one, `${block.name}.id`) });
    const key = `${writtenText(pick(body, 'policy_id'))}-${writtenText(pick(body, owner))}`;
    return childBlock(block, {
      kind: policyType,
      name: generatedName('service-principal-federation-policy', key),
      body,
    });
  });
}
