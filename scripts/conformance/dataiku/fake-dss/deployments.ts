import { bodyOf, type Call, flag, hasRight, needRight, part, type Route } from './call.ts';
import { type Deployment, type Fleet, found, tick } from './fleet.ts';
import { futureDocument, startFuture } from './futures.ts';
import { gate, governance } from './governance.ts';
import { effective, healthOf, monitoringOf, nodeBehind, report } from './health.ts';
import { type Doc, isEqual, type Json, optionalDoc, optionalText, replaced, shown, textIn } from './json.ts';
import { deploymentBasic, infraBasic, infraOf, packagesOf, publishedOf } from './published.ts';
import { refuse } from './refusal.ts';
import { runUpdate } from './run-update.ts';

function deploymentFor(call: Call, right = 'read'): Deployment {
  const id = part(call, 'd');
  const deployment = found(call.fleet.deployments, id, refuse.notFound(`Deployment does not exist: ${id}`));
  const infra = textIn(deployment.settings, 'infraId');
  needRight(call, infraOf(call.fleet, infra), { right, what: `infra ${infra}` });
  return deployment;
}

function light({ fleet }: Call, deployment: Deployment): Doc {
  const { settings, deployed, updates } = deployment;
  const key = textIn(settings, 'publishedProjectKey');
  const published = publishedOf(fleet, key);
  return {
    deploymentBasicInfo: deploymentBasic(deployment),
    infraBasicInfo: infraBasic(infraOf(fleet, textIn(settings, 'infraId'))),
    projectBasicInfo: { id: key, name: published.settings['name'] ?? null },
    packages: packagesOf(published),
    neverEverDeployed: deployed === null && updates.length === 0,
  };
}

function createDeployment(call: Call): Json {
  const { fleet, who } = call;
  const body = bodyOf(call);
  const id = body['deploymentId'];
  if (typeof id !== 'string' || !/^[A-Za-z0-9_.\- ]+$/.test(id)) {
    throw refuse.illegal(`Invalid deployment id: ${shown(id)}`);
  }
  const [infraId, key] = [optionalText(body, 'infraId'), optionalText(body, 'publishedProjectKey')];
  const [infra, published] = [infraOf(fleet, infraId), publishedOf(fleet, key)];
  needRight(call, infra, { right: 'deploy', what: `infra ${infraId}` });
  needRight(call, published.settings, { right: 'deploy', what: `published project ${key}` });
  const bundleId = optionalText(body, 'bundleId');
  if (!bundleId || !published.bundles.has(bundleId)) {
    throw refuse.notFound(`Bundle does not exist: ${shown(body['bundleId'])}`);
  }
  if (fleet.deployments.has(id)) throw refuse.conflict(`Deployment already exists: ${id}`);
  gate(fleet, { infra, key: key ?? '', bundleId }, flag(call, 'ignoreWarnings'));
  const settings: Doc = {
    id,
    infraId: infraId ?? null,
    tags: [],
    publishedProjectKey: key ?? null,
    bundleId,
    deployedProjectKey: optionalText(body, 'deployedProjectKey') || (key ?? ''),
    projectFolderId: optionalText(body, 'projectFolderId') || 'ROOT',
    bundleContainerSettings: {
      remapping: { connections: [], codeEnvs: [] },
      codeEnvsBehavior: { importTimeMode: 'INSTALL_IF_MISS', envImportSpecificationMode: 'SPECIFIED' },
    },
    localVariables: {},
    scenariosToActivate: {},
    disableAutomaticTriggers: false,
    ...(fleet.options.deploymentEnabledFlag ? { enabled: true } : {}),
  };
  const by = { createdBy: who.login, modifiedBy: who.login };
  const deployment: Deployment = { settings, deployed: null, updates: [], tests: [], future: null, ...by };
  fleet.deployments.set(id, deployment);
  tick(fleet);
  return light(call, deployment);
}

function updateSettings(call: Call): undefined {
  const { fleet, who } = call;
  const deployment = deploymentFor(call, 'deploy');
  const old = deployment.settings;
  const next: Doc = replaced(old, bodyOf(call));
  for (const key of ['publishedProjectKey', 'infraId', 'deployedProjectKey']) {
    if (next[key] !== old[key]) throw refuse.illegal(`${key} of a deployment cannot be changed`);
  }
  next['id'] = part(call, 'd');
  const [key, bundleId] = [textIn(old, 'publishedProjectKey'), textIn(next, 'bundleId')];
  if (!publishedOf(fleet, key).bundles.has(bundleId)) throw refuse.notFound(`Bundle does not exist: ${bundleId}`);
  if (bundleId !== old['bundleId']) {
    gate(fleet, { infra: infraOf(fleet, textIn(old, 'infraId')), key, bundleId }, flag(call, 'ignoreWarnings'));
  }
  deployment.settings = next;
  deployment.modifiedBy = who.login;
  tick(fleet);
  return undefined;
}

function startUpdate(call: Call): Json {
  const { fleet, node, who } = call;
  const id = part(call, 'd');
  const deployment = deploymentFor(call, 'deploy');
  if (deployment.future) {
    throw refuse.conflict(`An update of deployment ${id} is already running: ${deployment.future}`);
  }
  const { settings } = deployment;
  const infra = infraOf(fleet, textIn(settings, 'infraId'));
  const bundle = { infra, key: textIn(settings, 'publishedProjectKey'), bundleId: textIn(settings, 'bundleId') };
  if (infra['governCheckPolicy'] === 'PREVENT') gate(fleet, bundle, true);
  const doc: Doc = {
    startTimestamp: tick(fleet),
    endTimestamp: 0,
    requester: who.login,
    type: 'UPDATE',
    status: 'RUNNING',
    message: '',
    bundleId: bundle.bundleId,
    logs: { lines: [`INFO update requested by ${who.login}`] },
  };
  const update = { doc, settings: structuredClone(settings) };
  deployment.updates.unshift(update);
  deployment.future = 'pending';
  const finish = () => runUpdate(fleet, { id, deployment, update, login: who.login });
  const future = startFuture(fleet, node, { kind: 'deployment_update', owner: who.login, finish });
  // With no steps the update is over already.
  if (future.status === 'running') deployment.future = future.id;
  future.onAbort = () => {
    Object.assign(doc, { status: 'FAILURE', message: 'Aborted', endTimestamp: tick(fleet) });
    deployment.future = null;
  };
  if (future.error) throw future.error;
  return futureDocument(future);
}

function deleteDeployment(call: Call): undefined {
  const id = part(call, 'd');
  const { settings, updates, deployed, future } = deploymentFor(call, 'deploy');
  if (future) throw refuse.conflict(`An update of deployment ${id} is running`);
  if (call.fleet.options.strictDelete && updates.length > 0) {
    if (!isDisabled(settings)) throw refuse.conflict(`Deployment ${id} must be disabled before it can be deleted`);
    if (!isEqual(deployed, effective(settings))) {
      throw refuse.conflict(`Deployment ${id} must be updated after it was disabled`);
    }
  }
  call.fleet.deployments.delete(id);
  return undefined;
}

function isDisabled(settings: Doc): boolean {
  if ('enabled' in settings) return settings['enabled'] === false;
  const isAnyActive = Object.values(optionalDoc(settings, 'scenariosToActivate')).some(Boolean);
  return settings['disableAutomaticTriggers'] === true && !isAnyActive;
}

function counted(runs: readonly Doc[]): Doc {
  const counts: Record<string, number> = {};
  for (const { outcome } of runs) counts[String(outcome)] = (counts[String(outcome)] ?? 0) + 1;
  return { nbTotalRanScenarios: runs.length, nbScenariosPerOutcome: counts };
}

function runTests(call: Call): Json {
  const { fleet } = call;
  const deployment = deploymentFor(call, 'deploy');
  const { settings, deployed } = deployment;
  const node = nodeBehind(fleet, infraOf(fleet, textIn(settings, 'infraId')));
  const project = node?.projects.get(textIn(settings, 'deployedProjectKey'));
  if (!project || !deployed) throw refuse.illegal(`Deployment ${part(call, 'd')} is not deployed`);
  deployment.tests = [...project.scenarios]
    .filter(([, { doc }]) => doc['markedAsTest'])
    .map(([scenario]) => ({
      scenario,
      bundleId: deployed['bundleId'] ?? null,
      outcome: fleet.options.scenarioOutcome,
    }));
  tick(fleet);
  return counted(deployment.tests);
}

export function updateItem({ doc }: { readonly doc: Doc }): Doc {
  return { startTimestamp: doc['startTimestamp'] ?? 0, type: doc['type'] ?? null, status: doc['status'] ?? null };
}

function status(call: Call): Json {
  const { fleet } = call;
  const deployment = deploymentFor(call);
  const infra: Doc = infraOf(fleet, textIn(deployment.settings, 'infraId'));
  const { health, messages } = healthOf(fleet, part(call, 'd'), deployment);
  const monitoring = monitoringOf(nodeBehind(fleet, infra), deployment.settings);
  return { deploymentId: part(call, 'd'), health, healthMessages: messages, monitoring };
}

function governanceStatus(call: Call): Json {
  const { fleet, query } = call;
  const { settings } = deploymentFor(call);
  const bundleId = query.get('bundleId') || textIn(settings, 'bundleId');
  const key = textIn(settings, 'publishedProjectKey');
  if (!publishedOf(fleet, key).bundles.has(bundleId)) throw refuse.notFound(`Bundle does not exist: ${bundleId}`);
  return report(governance(fleet, { infra: infraOf(fleet, textIn(settings, 'infraId')), key, bundleId }));
}

function mayRead(call: Call, fleet: Fleet, { settings }: Deployment): boolean {
  return hasRight(call, infraOf(fleet, textIn(settings, 'infraId')), 'read');
}

const route = (method: string, pattern: string, handle: Route['handle']): Route => ({
  method,
  pattern: `/project-deployer/deployments${pattern}`,
  handle,
  isDeployer: true,
});

export const deploymentRoutes: readonly Route[] = [
  route('GET', '', (call) =>
    [...call.fleet.deployments.values()]
      .filter((each) => mayRead(call, call.fleet, each))
      .map((each) => light(call, each)),
  ),
  route('POST', '', createDeployment),
  route('GET', '/{d}', (call) => light(call, deploymentFor(call))),
  route('DELETE', '/{d}', deleteDeployment),
  route('GET', '/{d}/status', status),
  route('GET', '/{d}/governance-status', governanceStatus),
  route('GET', '/{d}/settings', (call) => deploymentFor(call).settings),
  route('PUT', '/{d}/settings', updateSettings),
  route('POST', '/{d}/actions/update', startUpdate),
  route('GET', '/{d}/update', (call) => deploymentFor(call).updates.map(updateItem)),
  route('GET', '/{d}/update/{t}', (call) => {
    const time = part(call, 't');
    const update = deploymentFor(call).updates.find(({ doc }) => String(doc['startTimestamp']) === time);
    if (!update) throw refuse.notFound(`Update does not exist: ${time}`);
    return update.doc;
  }),
  route('GET', '/{d}/last-update', (call) => {
    const [last] = deploymentFor(call).updates;
    if (!last) throw refuse.notFound(`Deployment ${part(call, 'd')} has no update`);
    return last.doc;
  }),
  route('GET', '/{d}/testing-status', (call) => {
    const bundle = call.query.get('bundleId');
    return counted(deploymentFor(call).tests.filter(({ bundleId }) => bundle === undefined || bundle === bundleId));
  }),
  route('POST', '/{d}/run-test-scenarios', runTests),
];
