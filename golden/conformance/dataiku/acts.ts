import type { Change, Connection } from '../../../compiler/plan/connection.ts';
import type { StateResource } from '../../../compiler/plan/state.ts';
import { sourceFile } from '../../../compiler/source/source-file.ts';
import { startOf } from '../../../compiler/source/span.ts';
import type { Json } from '../../../scripts/conformance/dataiku/fake-dss/json.ts';
import { dictFromWire, type WireDocument } from '../../../targets/dataiku/dss/wire.ts';

/** One operation as stackc does it: what there is to do, and what must be answered besides what was recorded. */
export interface Act {
  readonly act: (connection: Connection) => Promise<unknown>;
  /** Paths that are not there yet when they are asked for first. */
  readonly absent?: readonly string[];
  readonly answers?: Readonly<Record<string, Json>>;
}

const place = startOf(sourceFile('stack.yaml', ''));

function resource(id: string, attributes: WireDocument): StateResource {
  const type = id.split('.')[0] ?? '';
  return { id, type, attributes: dictFromWire(place, attributes), metadata: dictFromWire(place, {}) };
}

const options = { isRetry: false, keepsData: true };
const perform =
  (change: Change, more = {}) =>
  (connection: Connection) =>
    connection.perform(change, { ...options, ...more });
const create = (id: string, attributes: WireDocument) =>
  perform({ kind: 'create', resource: resource(id, attributes) });
const remove = (id: string, attributes: WireDocument, more = {}) =>
  perform({ kind: 'delete', resource: resource(id, attributes) }, more);
const update = (id: string, old: WireDocument, wanted: WireDocument) =>
  perform({ kind: 'update', resource: resource(id, wanted), old: resource(id, old), changes: [] });

const deployment = {
  id: 'SALES-on-prod',
  project: 'SALES',
  infra: 'prod',
  bundle: 'v1',
  rollback: false,
  timeout_seconds: 2,
};
const deploymentId = 'deployer_deployment.SALES-on-prod';
const changedDeployment = (more: WireDocument) => update(deploymentId, deployment, { ...deployment, ...more });
const listing: Act = { act: async (connection) => connection.list?.() };
const status: Act = {
  act: async (connection) => connection.status?.({ names: ['SALES-on-prod'], waits: true, tell: () => undefined }),
  answers: {
    '/project-deployer/deployments/SALES-on-prod': { deploymentBasicInfo: { id: 'SALES-on-prod', infraId: 'prod' } },
  },
};
const everywhere: Act = {
  act: async (connection) => connection.status?.({ names: undefined, waits: false, tell: () => undefined }),
};
const going: Act = {
  act: async (connection) =>
    connection.rollBack?.(resource(deploymentId, deployment), { version: undefined, tell: async () => false }),
  answers: { '/project-deployer/deployments/SALES-on-prod/settings': { bundleId: 'v9', publishedProjectKey: 'SALES' } },
};
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
const packages = (work: (packages: NonNullable<Connection['packages']>) => Promise<unknown>): Act => ({
  act: async (connection) => connection.packages && work(connection.packages),
});
const archive = (filename: string) => ({ filename, bytes: Buffer.alloc(21, 'x') });
const bundle: Act = {
  act: create('bundle.SALES.v1', { project: 'SALES', id: 'v1' }),
  answers: { '/projects/SALES/bundles/exported': { bundles: [] } },
};

/** The operations that stackc performs, by their names in the traces. */
export const acts: Readonly<Record<string, Act>> = {
  'deployer.list_deployments(dicts)': everywhere,
  'deployer.list_deployments(objects)': everywhere,
  'deployer.list_stages': listing,
  'deployer.list_infras(dicts)': listing,
  'deployer.list_infras(objects)': listing,
  'deployer.list_projects(dicts)': listing,
  'deployer.list_projects(objects)': listing,
  'deployer.create_deployment(minimal)': { act: create(deploymentId, deployment) },
  'deployer.create_deployment(all options)': {
    act: create(deploymentId, {
      ...deployment,
      deployed_project_key: 'SALES_PROD',
      project_folder_id: 'f12',
      ignore_warnings: true,
    }),
  },
  'deployer.create_infra(default policy)': {
    act: create('deployer_infra.prod', { id: 'prod', stage: 'Production' }),
    answers: { '/project-deployer/stages': [{ id: 'Production' }] },
  },
  'deployer.create_infra(PREVENT)': {
    act: create('deployer_infra.prod', { id: 'prod', stage: 'Production', govern_check_policy: 'PREVENT' }),
    answers: { '/project-deployer/stages': [{ id: 'Production' }] },
  },
  'deployer.create_project': { act: create('deployer_project.SALES', { key: 'SALES' }) },
  'deployer.upload_bundle(named file, project key)': packages((own) => own.upload(archive('v1.zip'), 'SALES')),
  'deployer.upload_bundle(unnamed stream, key from archive)': packages((own) => own.upload(archive('file'), undefined)),
  'deployer.upload_bundle(odd file name)': packages((own) => own.upload(archive('bündel "v1".zip'), 'SALES & CO')),
  'infra.get_status': status,
  'infra.get_status.get_deployments': { act: remove('deployer_infra.prod', { id: 'prod' }) },
  'infra.get_settings.get_raw': {
    act: async (connection) => connection.observe(resource('deployer_infra.prod', { id: 'prod' })),
  },
  'infra.get_settings.save': {
    act: async (connection) => {
      const permissions = [
        { group: 'ops', admin: true, read: true, deploy: true },
        { group: 'ds', read: true },
      ];
      const node = { url: 'https://auto2.example:11200' };
      const wanted = { id: 'prod', stage: 'Production', automation_node: node, permissions };
      return update('deployer_infra.prod', { id: 'prod' }, wanted)(connection);
    },
  },
  'infra.delete': { act: remove('deployer_infra.prod', { id: 'prod' }) },
  'deployment.get_status.get_light': status,
  'deployment.get_status.get_heavy': status,
  'deployment.get_status.get_health': status,
  'deployment.get_status.get_health_messages': status,
  'deployment.get_governance_status(current bundle)': status,
  'deployment.get_governance_status(named bundle)': { act: changedDeployment({ bundle: 'v2' }) },
  'deployment.get_settings.get_raw': {
    act: async (connection) => connection.observe(resource(deploymentId, deployment)),
  },
  'deployment.get_settings.bundle_id': going,
  'deployment.get_settings.published_project_key': going,
  'deployment.settings.save(new bundle)': { act: changedDeployment({ bundle: 'v2' }) },
  'deployment.settings.save(remapping, ignore warnings)': {
    act: changedDeployment({
      remapping: { connections: { pg_dev: 'pg_prod' } },
      scenarios: { NIGHTLY: true },
      ignore_warnings: true,
    }),
  },
  'deployment.start_update(poll until done)': { act: changedDeployment({ bundle: 'v2' }) },
  'deployment.start_update(result in the first answer)': { act: changedDeployment({ bundle: 'v2' }) },
  'deployment.start_update(failed future)': { act: changedDeployment({ bundle: 'v2' }) },
  'deployment.start_update(abort)': { act: changedDeployment({ bundle: 'v2', timeout_seconds: 0.1 }) },
  'deployment.delete': {
    act: remove(deploymentId, deployment),
    answers: { '/project-deployer/deployments/SALES-on-prod/update': [] },
  },
  'deployment.list_updates': going,
  'deployment.list_updates.get_full_update': going,
  'deployment.get_update(latest)': status,
  'deployment.get_update(timestamp)': {
    ...going,
    answers: {
      ...going.answers,
      '/project-deployer/deployments/SALES-on-prod/update': [{ startTimestamp: 1735689600000, status: 'SUCCESS' }],
    },
  },
  'published.get_status.get_raw': packages((own) => own.list('SALES')),
  'published.get_status.get_bundles': packages((own) => own.list('SALES')),
  'published.get_status.get_deployments(all)': { act: remove('deployer_project.SALES', { key: 'SALES' }) },
  'published.get_status.get_deployments(one infra)': { act: remove('bundle.SALES.v1', { project: 'SALES', id: 'v1' }) },
  'published.get_settings.get_raw': {
    act: async (connection) => connection.observe(resource('deployer_project.SALES', { key: 'SALES' })),
  },
  'published.get_settings.save': {
    act: update(
      'deployer_project.SALES',
      { key: 'SALES' },
      { key: 'SALES', permissions: [{ group: 'ds', admin: false, read: true, write: true, deploy: false }] },
    ),
  },
  'published.delete_bundle': { act: remove('bundle.SALES.v1', { project: 'SALES', id: 'v1' }) },
  'published.delete': { act: remove('deployer_project.SALES', { key: 'SALES' }) },
  'published.get_bundle_stream': packages((own) => own.download('SALES', 'v1')),
  'published.download_bundle_to_file': packages((own) => own.download('SALES', 'v1')),
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
