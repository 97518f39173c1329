import type { WireDocument } from '../../../targets/dataiku/dss/wire.ts';
import { type Act, create, remove, resource, update } from './rest-act.ts';
import { changedDeployment, deployment, deploymentId } from './rest-deployer-acts.ts';

const importing: Act = { act: async (connection) => connection.import?.('SALES') };
const table = {
  name: 'ORDERS',
  type: 'postgresql',
  connection: 'pg_dev',
  params: { schema: 'public', table: 'orders' },
};
const files = (name: string, type: string, params: WireDocument): Act => ({
  act: create(`dataset.SALES.${name}`, { name, type, params }),
});
const recipe = { name: 'r', type: 'python', inputs: ['ORDERS'], outputs: ['OUT'], params: {}, code: 'print(1)' };
const bundle: Act = {
  act: create('bundle.SALES.v1', { project: 'SALES', id: 'v1' }),
  answers: { '/projects/SALES/bundles/exported': { bundles: [] } },
};

/** What is asked of projects and of what is in them, by the names of the operations in the traces. */
export const projectActs: Readonly<Record<string, Act>> = {
  'client.get_auth_info': { act: async () => undefined },
  'client.list_connections_names': {
    act: create('dataset.SALES.A', { name: 'A', type: 'sql', connection: 'pg_dev', params: { table: 'a' } }),
  },
  'client.list_code_envs': {
    act: async (connection) => {
      const wanted = { ...deployment, remapping: { code_envs: { a: 'b' } } };
      const own = resource('bundle.SALES.v1', { project: 'SALES', id: 'v1' });
      return connection.check?.(
        [{ kind: 'create', resource: resource(deploymentId, wanted) }],
        new Map([[own.id, own]]),
      );
    },
  },
  'client.create_project(minimal)': {
    act: create('project.SALES', { projectKey: 'SALES', name: 'Sales', description: '', settings: {}, owner: 'admin' }),
  },
  'project.get_metadata': importing,
  'project.set_metadata': {
    act: update(
      'project.SALES',
      { projectKey: 'SALES', name: 'Sales', description: '', settings: {} },
      { projectKey: 'SALES', name: 'Sales', description: 'New', settings: {}, tags: ['a', 'b'] },
    ),
  },
  'project.get_permissions': importing,
  'project.get_variables': importing,
  'project.update_variables': {
    act: update('variables.SALES', {}, { local: { b: [1, 2] } }),
  },
  'project.set_variables': {
    act: create('variables.SALES', { standard: { a: 2 }, local: { b: 'c' } }),
    answers: { '/projects/SALES/variables/': { standard: {}, local: {} } },
  },
  'project.delete(defaults)': { act: remove('project.SALES', { projectKey: 'SALES' }) },
  'project.list_datasets(items)': importing,
  'project.create_filesystem_dataset': files('FILES', 'filesystem', { connection: 'fs', path: '/in' }),
  'project.create_s3_dataset(bucket)': files('TILES', 's3', { connection: 'aws', path: 'tiles/2025', bucket: 'b1' }),
  'project.create_s3_dataset': files('TILES', 's3', { connection: 'aws', path: 'tiles' }),
  'project.create_azure_blob_dataset': files('BLOBS', 'azure_blob', { connection: 'az', path: 'in/', container: 'c1' }),
  'project.create_gcs_dataset': files('GCS_IN', 'filesystem', {
    dss_type: 'GCS',
    connection: 'gcp',
    path: 'in',
    bucket: 'b2',
  }),
  'project.create_fslike_dataset(HDFS)': files('LAKE', 'hdfs', { connection: 'hdfs_root', path: '/lake' }),
  'project.create_fslike_dataset(extra)': files('SFTP_IN', 'filesystem', {
    dss_type: 'SFTP',
    connection: 'sftp',
    path: '/in',
    x: true,
  }),
  'project.create_sql_table_dataset(PostgreSQL)': { act: create('dataset.SALES.ORDERS', table) },
  'project.create_sql_table_dataset(MySQL)': files('TICKETS', 'mysql', { connection: 'my', table: 'tickets' }),
  'project.create_sql_table_dataset(Snowflake, catalog)': files('WH', 'snowflake', {
    connection: 'snow',
    table: 'T',
    schema: 'RAW',
    catalog: 'DB',
  }),
  'managed.create(connection)': {
    act: create('dataset.SALES.CLEAN', { name: 'CLEAN', type: 'managed', params: {}, connection: 'fs_managed' }),
  },
  'dataset.delete': { act: remove('dataset.SALES.ORDERS', table) },
  'dataset.delete(drop data)': {
    act: remove('dataset.SALES.ORDERS', { ...table, type: 'managed' }, { keepsData: false }),
  },
  'project.list_recipes': importing,
  'recipe.create(raw mode)': {
    act: create('recipe.SALES.r', {
      name: 'r',
      type: 'grouping',
      inputs: ['ORDERS'],
      outputs: ['OUT'],
      params: { keys: [{ column: 'country' }], values: [] },
    }),
    absent: ['/projects/SALES/recipes/r'],
  },
  'recipe.get_settings(python).set_code.save': {
    act: update('recipe.SALES.r', recipe, { ...recipe, code: 'print(2)', codeEnv: 'py39' }),
  },
  'recipe.get_settings(sql_query).save': {
    act: update('recipe.SALES.r', { ...recipe, type: 'sql' }, { ...recipe, type: 'sql', code: 'SELECT 1' }),
  },
  'recipe.delete': { act: remove('recipe.SALES.r', recipe) },
  'project.list_scenarios': importing,
  'project.create_scenario(step_based)': {
    act: create('scenario.SALES.Nightly', { name: 'Nightly', type: 'step_based' }),
    answers: { '/projects/SALES/scenarios/': [] },
  },
  'scenario.delete': {
    act: remove('scenario.SALES.Nightly', { name: 'Nightly', type: 'step_based' }),
    answers: { '/projects/SALES/scenarios/': [{ id: 'NIGHTLY', name: 'Nightly' }] },
  },
  'project.list_exported_bundles': bundle,
  'project.export_bundle(defaults)': bundle,
  'project.publish_bundle(default key)': bundle,
  'project.publish_bundle(other key)': {
    ...bundle,
    act: create('bundle.SALES_PUB.v1', { project: 'SALES_PUB', id: 'v1', from_project: 'SALES' }),
  },
  'future.abort': {
    act: changedDeployment({ bundle: 'v2', timeout_seconds: 0.1 }),
    answers: { '/project-deployer/deployments/SALES-on-prod/actions/update': { jobId: 'f1', hasResult: false } },
  },
  'future.get_state': {
    act: changedDeployment({ bundle: 'v2' }),
    answers: { '/project-deployer/deployments/SALES-on-prod/actions/update': { jobId: 'f1', hasResult: false } },
  },
};
