import { objectType } from '../../schema/object-type.ts';
import type { ObjectType } from '../../schema/type.ts';
import { boolean, deepMap, integer, listOf, mapOf, oneOf, optional, required, text } from '../../schema/types.ts';
import { resourceOptionsField } from '../resource-options.ts';

const permission: ObjectType = objectType('permissions', () => [
  required('group', text),
  optional('admin', boolean),
  optional('read', boolean),
  optional('write', boolean),
  optional('deploy', boolean),
]);

const node: ObjectType = objectType('automation_node', () => [
  required('url', text, { description: 'The address of the automation node' }),
  optional('external_url', text),
  optional('api_key', text, { description: 'A placeholder of a sensitive variable' }),
  optional('trust_all_certificates', boolean),
]);

const infra: ObjectType = objectType('infras', () => [
  required('id', text),
  required('stage', text, { description: 'One of the stages that an administrator has made' }),
  optional('govern_check_policy', oneOf('PREVENT', 'WARN', 'NO_CHECK')),
  optional('automation_node', node),
  optional('permissions', listOf(permission)),
]);

const bundle: ObjectType = objectType('bundles', () => [
  required('id', text, { description: 'What is in a bundle never changes: a change is a new id' }),
  optional('from_project', text, { description: 'The project on the design node, when its key is another one' }),
  optional('file', text, {
    description: 'An archive that is uploaded, instead of a bundle made on the design node; relative to the stack',
  }),
  optional('sha256', text, {
    description: 'The checksum of the archive, in hexadecimal: another archive shows in a plan, and is not uploaded',
  }),
  optional('release_notes', text),
]);

const project: ObjectType = objectType('published_projects', () => [
  required('key', text),
  optional('permissions', listOf(permission)),
  optional('bundles', listOf(bundle)),
]);

const remapping: ObjectType = objectType('remapping', () => [
  optional('connections', mapOf(text), {
    description: 'From the name on the design node to the one on the automation node',
  }),
  optional('code_envs', mapOf(text)),
]);

const codeEnvironments: ObjectType = objectType('code_envs', () => [
  optional('import', oneOf('INSTALL_IF_MISS', 'FAIL_IF_MISS', 'DO_NOTHING')),
  optional('spec', oneOf('SPECIFIED', 'ACTUAL')),
]);

const health = oneOf('HEALTHY', 'WARNING', 'OUT_OF_SYNC', 'UNHEALTHY', 'ERROR', 'UNKNOWN');

const deployment: ObjectType = objectType('deployments', () => [
  optional('id', text, { description: 'Else PROJECT-on-INFRA' }),
  required('project', text),
  required('infra', text),
  required('bundle', text),
  optional('deployed_project_key', text),
  optional('project_folder_id', text),
  optional('ignore_warnings', boolean),
  optional('remapping', remapping),
  optional('code_envs', codeEnvironments),
  optional('local_variables', deepMap),
  optional('scenarios', mapOf(boolean), { description: 'Which scenarios run by themselves' }),
  optional('disable_automatic_triggers', boolean),
  optional('tags', listOf(text)),
  optional('timeout_seconds', integer, { description: 'How long an update may take (default: 1800)' }),
  optional('expected_health', listOf(health), {
    description: 'Otherwise the update failed (default: HEALTHY, WARNING)',
  }),
  optional('approval_command', text, {
    description: 'What asks for the approval of a bundle; shown where Govern forbids it',
  }),
  optional('rollback', boolean, {
    description: 'After a failed update deploy the previous bundle again (default: true)',
  }),
]);

/** What may stand in a `dataiku_deployer` block. */
export const deployerShape: ObjectType = objectType('dataiku_deployer', () => [
  optional('stages', listOf(text), {
    description: 'The stages that an administrator has made; infrastructures may be in no other',
  }),
  optional('infras', listOf(infra)),
  optional('published_projects', listOf(project)),
  optional('deployments', listOf(deployment)),
  resourceOptionsField(false),
]);
