import type { Block } from '../../ir/stack.ts';
import { objectType } from '../../schema/object-type.ts';
import type { ProviderTypes } from '../../schema/provider-types.ts';
import type { Field } from '../../schema/type.ts';
import { listOf, oneOf, optional, required, text } from '../../schema/types.ts';
import { refAt } from '../../value/build.ts';
import { pick, pickDicts, withMembers } from '../../value/pick.ts';
import { writtenText } from '../../value/text-parts.ts';
import { childBlock } from '../child.ts';
import { generatedName, safeName } from '../generated-name.ts';
import { resourceOptionsField } from '../resource-options.ts';
import { databricksKind, type KindContext } from './databricks-kind.ts';
import { inherited } from './inherited.ts';
import { nestedType } from './nested-type.ts';
import { secrets } from './secrets.ts';

/** Secret scopes with their secrets, and with who may read them. */
export const secretScopes = databricksKind({
  key: 'databricks_secretscopes',
  type: 'databricks_secret_scope',
  own: ownFields,
  children: (block, of) => [...secretsOf(block, of), ...aclsOf(block)],
});

const aclType = objectType('permissions', () => [
  required('permission', oneOf('READ', 'WRITE', 'MANAGE')),
  required('principal', text),
  resourceOptionsField(false),
]);

function ownFields(types: ProviderTypes): readonly Field[] {
  return [optional('secrets', listOf(nestedType(secrets, ['scope'], types))), optional('permissions', listOf(aclType))];
}

function secretsOf(block: Block, of: KindContext): readonly Block[] {
  return pickDicts(block.body, 'secrets').map((nested) => {
    const body = inherited(nested, { scope: refAt(nested, `${block.name}.id`) }, of);
    const name = generatedName('secret', `${block.name}-${writtenText(pick(body, 'key'))}`);
    return childBlock(block, { kind: 'databricks_secrets', name, body });
  });
}

/** The scope is named, not referred to: a reference would be the same text, and what is deployed today has the name. */
function aclsOf(block: Block): readonly Block[] {
  const scope = pick(block.body, 'name');
  return pickDicts(block.body, 'permissions').map((acl) => {
    const key = `secret-scope-acl-${writtenText(scope)}-${writtenText(pick(acl, 'principal'))}`;
    // A name that can be used stays as it is, even with doubled dashes: it may be deployed already.
    const name = /^[A-Za-z][\w-]*$/.test(key) ? key : safeName(key);
    return childBlock(block, { kind: 'databricks_secret_acl', name, body: withMembers(acl, { scope }) });
  });
}
