/**
 * What stackc sends to DSS against what the official client sends (`rest-traces.json`, README §6 of the vectors): every request of every operation
 * through our client, and for the operations that stackc performs itself what it does of its own accord.
 */
import http from 'node:http';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Change, Connection } from '../compiler/plan/connection.ts';
import { isFailure } from '../compiler/plan/connection.ts';
import type { StateResource } from '../compiler/plan/state.ts';
import { sourceFile } from '../compiler/source/source-file.ts';
import { startOf } from '../compiler/source/span.ts';
import type { Json } from '../scripts/conformance/dataiku/fake-dss/json.ts';
import { type Call, dssClient, targetOf } from '../targets/dataiku/dss/client.ts';
import { dictFromWire, type WireDocument } from '../targets/dataiku/dss/wire.ts';
import { connectDss, sender } from '../targets/dataiku/engine.ts';
import { type GivenAnswer, recordingServer } from './conformance/dataiku/recording-server.ts';
import { comparable, type HeardRequest, restTraces, type TracedRequest } from './conformance/dataiku/rest-traces.ts';

const test = suite('golden/dataiku-rest-traces');
const { operations, ids, polling } = restTraces();
const base = '/dip/publicapi/';

test('every request of every operation goes over the wire as the official client sends it', async () => {
  const server = await recordingServer(() => ({ status: 200, json: {} }));
  const agent = new http.Agent({ keepAlive: true });
  const send = sender({ url: new URL(server.url), key: 'k', agent, limit: 5000 });
  const dss = dssClient({ send, wait: async () => undefined, attempts: 1, firstPause: 1 });
  const traced = operations.flatMap(({ requests }) => requests);
  for (const request of traced) await dss.once(callOf(request));
  agent.destroy();
  await server.close();
  assert.is(traced.length, 333);
  assert.equal(server.heard, traced.map(comparable));
});

/** An upload's bytes are not recorded, but how many they are. */
function callOf({ method, path, query, body }: TracedRequest): Call {
  const parts = path.slice(base.length).split('/').map(decodeURIComponent);
  const [file] = body?.multipart ?? [];
  const values = Object.entries(comparable({ method, path, query, body, target: '' }).query).map(
    ([key, value]) => [key, Array.isArray(value) ? value.map(String) : String(value)] as const,
  );
  return {
    method,
    path: parts,
    query: Object.fromEntries(values),
    ...(body?.json === undefined ? {} : { body: wireOf(body.json) }),
    // The recorded name is the one on the wire already.
    ...(file
      ? { upload: { filename: file.filename.replaceAll('%22', '"'), bytes: Buffer.alloc(file.size, 'x') } }
      : {}),
  };
}

function wireOf(json: Json): WireDocument {
  return JSON.parse(JSON.stringify(json));
}

test('names are one part of a path, whatever they hold, and nothing that leads elsewhere', () => {
  for (const { id, encoded_segment } of ids) {
    const target = targetOf({ method: 'GET', path: ['project-deployer', 'deployments', id, 'settings'] });
    const isStep = id === '.' || id === '..';
    assert.is(target, isStep ? undefined : `${base}project-deployer/deployments/${encoded_segment}/settings`, id);
  }
});

/** One operation as stackc does it: what there is to do, and what must be answered besides what was recorded. */
interface Act {
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
const acts: Readonly<Record<string, Act>> = {
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

for (const { operation, requests, responses_needed } of operations) {
  const act = acts[operation];
  if (!act) continue;
  test(`of its own accord, as the official client: ${operation}`, async () => {
    const answered = requests.map((request, index) => [comparable(request), responses_needed[index]] as const);
    const heard = await heardOf(act, (request) => {
      const index = answered.findIndex(([{ method, path }]) => method === request.method && path === request.path);
      // What is asked once more gets the last answer again.
      const isLast =
        index >= 0 &&
        !answered.slice(index + 1).some(([{ method, path }]) => method === request.method && path === request.path);
      return index < 0 ? undefined : isLast ? answered[index]?.[1] : answered.splice(index, 1)[0]?.[1];
    });
    let from = 0;
    for (const wanted of requests.map(comparable)) {
      const at = heard.findIndex((request, index) => index >= from && isSame(request, wanted));
      const near = heard.filter(({ method, path }) => method === wanted.method && path === wanted.path);
      if (at < 0)
        assert.equal(
          near,
          [wanted],
          `${operation}: ${heard.map(({ method, path }) => `${method} ${path}`).join(', ')}`,
        );
      from = at;
    }
  });
}

test('every name in the table is an operation of the traces', () => {
  const known = new Set(operations.map(({ operation }) => operation));
  assert.equal(
    Object.keys(acts).filter((name) => !known.has(name)),
    [],
  );
});

test('an update is asked for with the pauses of the official client', () => {
  const pauses = polling.pauses_seconds.slice(0, 60);
  let pause = 0.2;
  for (const wanted of pauses) {
    assert.ok(Math.abs(pause - wanted) < 1e-3 * wanted, `${pause} ${wanted}`);
    pause = Math.min(pause * 1.1, 15);
  }
});

function isSame(a: HeardRequest, b: HeardRequest): boolean {
  try {
    assert.equal(withSettings(a), withSettings(b));
    return true;
  } catch {
    return false;
  }
}

/** What a server answers of which the traces of an operation say nothing. */
function usual(path: string): Json {
  if (path.endsWith('/actions/update')) return { jobId: 'done', hasResult: true, result: {} };
  if (path.endsWith('/status')) return { health: 'HEALTHY' };
  return path.endsWith('s/') || /\/(update|stages|infras|projects|deployments)$/.test(path) ? [] : {};
}

/** Settings of visual recipes are JSON in a text, and mean the same with other blanks. */
function withSettings(request: HeardRequest): unknown {
  return JSON.parse(JSON.stringify(request), (key, value) =>
    key === 'rawPayload' && typeof value === 'string' && value.startsWith('{') ? JSON.parse(value) : value,
  );
}

/** What a server hears when stackc does something. */
async function heardOf(
  { act, absent = [], answers = {} }: Act,
  recorded: (request: HeardRequest) => GivenAnswer | undefined,
): Promise<readonly HeardRequest[]> {
  let hasWritten = false;
  const server = await recordingServer((request) => {
    const path = request.path.slice(base.length - 1);
    if (path === '/auth/info') return { status: 200, json: { authIdentifier: 'admin' } };
    const isAbsent = absent.includes(path) && !hasWritten && request.method === 'GET';
    if (request.method !== 'GET') hasWritten = true;
    if (isAbsent) return { status: 404, json: { errorType: 'x', message: 'not there' } };
    const given = answers[path];
    if (given !== undefined) return { status: 200, json: given };
    return recorded(request) ?? { status: 200, json: usual(path) };
  });
  const variables = new Map([
    ['DATAIKU_DSS_URL', server.url],
    ['DATAIKU_API_KEY', 'k'],
    ['DATAIKU_RETRY_MILLISECONDS', '1'],
  ]);
  const nothing = () => undefined;
  const connection = await connectDss({ variables, section: undefined, readFile: nothing, readBytes: nothing });
  if (isFailure(connection)) throw new Error(connection.message);
  const limit = setTimeout(() => void server.close(), 4000);
  await act(connection);
  clearTimeout(limit);
  connection.close();
  await server.close();
  return server.heard;
}

test.run();
