import { existsSync, readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readPath } from '../value/path.ts';
import { followPath } from './attribute-path.ts';
import { checkValue } from './check-value.ts';
import { type Plain, plainValue } from './plain-value.ts';
import { openProviderTypes } from './provider-types.ts';
import type { FieldType, ObjectType } from './type.ts';

const test = suite('schema/catalogue');

const paths: string[] = [];
const types = openProviderTypes((path) => {
  paths.push(path);
  const file = new URL(`../kinds/generated/${path}`, import.meta.url);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
});

function resource(type: string): ObjectType {
  const found = types.resource(type);
  if (found === undefined) throw new Error(`no ${type}`);
  return found;
}

/** The mapping at `path`, through lists. */
function at(type: string, path: string): ObjectType {
  let here: FieldType = resource(type);
  for (const step of path === '' ? [] : path.split('.')) {
    if (here.kind !== 'object') throw new Error(`${path} of ${type} is no mapping`);
    here = here.fields.get(step)?.type ?? { kind: 'any' };
    if (here.kind === 'list') here = here.item;
  }
  if (here.kind !== 'object') throw new Error(`${path} of ${type} is no mapping`);
  return here;
}

// Language spec, Appendix B: where, canonical name, other spelling.
const spellings: readonly (readonly [string, string, string, string])[] = [
  ['databricks_permissions', '', 'access_control', 'access_controls'],
  ['databricks_pipeline', '', 'cluster', 'clusters'],
  ['databricks_pipeline', '', 'library', 'libraries'],
  ['databricks_pipeline', '', 'notification', 'notifications'],
  ['databricks_job', 'task', 'library', 'libraries'],
  ['databricks_job', 'task.for_each_task.task', 'library', 'libraries'],
  ['databricks_job', 'job_cluster.new_cluster', 'cluster_mount_info', 'cluster_mount_infos'],
  ['databricks_sql_table', '', 'column', 'columns'],
  ['databricks_library', '', 'cran', 'crans'],
  ['databricks_library', '', 'pypi', 'pypis'],
  ['databricks_job', 'task', 'depends_on', 'depends_ons'],
  ['databricks_job', '', 'environment', 'environments'],
  ['databricks_job', '', 'parameter', 'parameters'],
  ['databricks_query', '', 'parameter', 'parameters'],
  ['databricks_grants', '', 'grant', 'grants'],
  ['databricks_share', 'object.partition', 'value', 'values'],
  ['databricks_job', 'webhook_notifications', 'on_success', 'on_successes'],
  ['databricks_job', 'webhook_notifications', 'on_failure', 'on_failures'],
  ['databricks_instance_pool', '', 'preloaded_docker_image', 'preloaded_docker_images'],
  ['databricks_grant', '', 'schema', 'schema_'],
  ['databricks_job', 'task.dbt_task', 'schema', 'schema_'],
  ['databricks_vector_search_index', 'direct_access_index_spec', 'schema_json', 'schema_json_'],
  ['databricks_job', 'timeouts', 'update', 'update_'],
];
for (const [type, path, name, other] of spellings) {
  test(`${type}.${path} knows ${other}`, () => {
    assert.is(at(type, path).spellings.get(other)?.field.name, name);
  });
}

test('the plural of lists of text in nested blocks is retired, and single blocks have none', () => {
  assert.ok(at('databricks_job', 'email_notifications').spellings.get('on_failures')?.retired);
  assert.not(at('databricks_job', 'task').spellings.has('pypis'));
  assert.equal([...resource('databricks_cluster').spellings.keys()], ['cluster_mount_infos', 'libraries']);
});

test('required, computed, sensitive and young fields', () => {
  const { fields } = resource('databricks_secret');
  assert.equal(
    resource('databricks_secret').required.map(({ name }) => name),
    ['key', 'scope', 'string_value'],
  );
  assert.ok(fields.get('id')?.computed);
  assert.ok(fields.get('last_updated_timestamp')?.computed);
  assert.ok(fields.get('string_value')?.sensitive);
  // 1.99.0 does not have it; which of the versions behind that brought it, the catalogue says as well as somebody looked.
  assert.match(fields.get('provider_config')?.since ?? '', /^1\.1\d\d\.\d$/);
  assert.match(fields.get('provider_config')?.absentIn ?? '', /^1\.(?:99|1\d\d)\.\d$/);
  assert.ok(at('databricks_job', 'library').fields.get('egg')?.deprecated);
  assert.not(types.data('databricks_job')?.fields.get('id')?.computed);
});

test('numbers are whole but for those that are not', () => {
  assert.is(at('databricks_cluster', 'azure_attributes').fields.get('spot_bid_max_price')?.type.kind, 'float');
  assert.is(resource('databricks_cluster').fields.get('num_workers')?.type.kind, 'integer');
  assert.is(at('databricks_alert', 'condition.threshold.value').fields.get('double_value')?.type.kind, 'float');
});

test('types that Terraform resources of other versions use', () => {
  const needed =
    'access_control_rule_set alert app budget budget_policy catalog cluster cluster_policy connection dashboard dbfs_file directory entitlements external_location grant grants group group_member instance_pool ip_access_list job library metastore metastore_assignment metastore_data_access mlflow_experiment mlflow_model mlflow_webhook model_serving mws_ncc_binding mws_network_connectivity_config mws_permission_assignment notebook notification_destination obo_token permissions pipeline quality_monitor query recipient registered_model repo schema secret secret_acl secret_scope service_principal service_principal_role share sql_endpoint sql_table storage_credential token user user_role vector_search_endpoint vector_search_index volume workspace_binding workspace_file';
  const known = new Set(types.types());
  assert.equal(
    needed.split(' ').filter((type) => !known.has(`databricks_${type}`)),
    [],
  );
  assert.ok(types.dataTypes().includes('databricks_current_user'));
  assert.ok(types.provider('databricks')?.fields.has('host'));
});

test('unknown names are unknown, and no paths', () => {
  assert.is(types.resource('databricks_spaceship'), undefined);
  assert.is(types.resource('../secrets'), undefined);
  assert.is(types.resource('aws_s3_bucket'), undefined);
});

test('a file is read once', () => {
  const before = paths.length;
  resource('databricks_mount');
  resource('databricks_mount');
  assert.is(paths.length, before + 1);
});

test('messages name the field that holds a shared shape', () => {
  const said: string[] = [];
  const body: Plain = {
    job_cluster: [{ new_cluster: { nodetype_id: 'x' } }],
    task: [{ task_key: 'a', notebook_task: {} }],
  };
  checkValue(plainValue(body), resource('databricks_job'), ({ message }) => said.push(message));
  assert.equal(said, [
    '"nodetype_id" is not a field of "new_cluster". Did you mean "node_type_id"?',
    '"job_cluster" needs the field "job_cluster_key", which is missing.',
    '"notebook_task" needs the field "notebook_path", which is missing.',
  ]);
});

const references: readonly (readonly [string, string, string])[] = [
  ['databricks_job', '', 'found'],
  ['databricks_job', 'id', 'found'],
  ['databricks_job', 'task[0].task_key', 'found'],
  ['databricks_job', 'task.0.task_key', 'found'],
  ['databricks_job', 'task[*].task_key', 'found'],
  ['databricks_job', 'tags["a"]', 'found'],
  ['databricks_job', 'tags.a', 'found'],
  ['databricks_job', 'continuous[0].pause_status', 'found'],
  ['databricks_job', 'continuous[0]', 'found'],
  ['databricks_job', 'continuous', 'found'],
  ['databricks_job', 'continuous.pause_status', 'needs-index'],
  ['databricks_job', 'task.task_key', 'needs-index'],
  ['databricks_cluster', 'library[0]', 'set-index'],
  ['databricks_job', 'name.x', 'no-parts'],
  ['databricks_job', 'nam', 'unknown'],
  ['databricks_job', 'task[0]..a', 'unreadable'],
  ['databricks_app', 'compute_status.state', 'found'],
  ['databricks_instance_pool', 'instance_pool_id', 'found'],
  ['databricks_mlflow_model', 'registered_model_id', 'found'],
  ['databricks_connection', 'full_name', 'found'],
];
for (const [type, path, expected] of references) {
  test(`${type} ${path}: ${expected}`, () =>
    assert.is(followPath(resource(type), readPath(path === '' ? '' : `.${path}`)).kind, expected));
}

test('suggests attributes', () => {
  const found = followPath(resource('databricks_job'), readPath('.task[0].taskkey'));
  assert.equal(found, { kind: 'unknown', owner: 'task', name: 'taskkey', suggestion: ' Did you mean "task_key"?' });
});

test.run();
