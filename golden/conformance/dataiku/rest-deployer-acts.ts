import type { Connection } from '../../../compiler/plan/connection.ts';
import type { WireDocument } from '../../../targets/dataiku/dss/wire.ts';
import { type Act, create, remove, resource, update } from './rest-act.ts';

export const deployment = {
  id: 'SALES-on-prod',
  project: 'SALES',
  infra: 'prod',
  bundle: 'v1',
  rollback: false,
  timeout_seconds: 2,
};
export const deploymentId = 'deployer_deployment.SALES-on-prod';
export const changedDeployment = (more: WireDocument) => update(deploymentId, deployment, { ...deployment, ...more });
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
const packages = (work: (packages: NonNullable<Connection['packages']>) => Promise<unknown>): Act => ({
  act: async (connection) => connection.packages && work(connection.packages),
});
const archive = (filename: string) => ({ filename, bytes: Buffer.alloc(21, 'x') });

/** What the Project Deployer is asked, by the names of the operations in the traces. */
export const deployerActs: Readonly<Record<string, Act>> = {
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
};
