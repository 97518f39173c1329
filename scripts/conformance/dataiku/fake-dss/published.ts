import { type Archive, archiveOf, openArchive } from './bundles.ts';
import { bodyOf, type Call, hasRight, needAdmin, needRight, part, type Route } from './call.ts';
import { type Deployment, type Fleet, found, type Published, tick } from './fleet.ts';
import { type Doc, docIn, type Json, optionalText, replaced, shown, textIn } from './json.ts';
import { labelOf } from './projects.ts';
import { refuse } from './refusal.ts';

export function newPublished(key: string, name: string, owner: string): Published {
  return { settings: { id: key, name, owner, permissions: [], basicImageInfo: {} }, bundles: new Map() };
}

/** Puts a bundle into a published project, which is made when it is not there. */
export function publish(call: Call, key: string, { projectKey, bundleId, snapshot }: Archive): Json {
  const { fleet, who } = call;
  let target = fleet.published.get(key);
  if (!target) {
    target = newPublished(key, labelOf(snapshot.metadata), who.login);
    fleet.published.set(key, target);
  } else needRight(call, target.settings, { right: 'write', what: `published project ${key}` });
  if (target.bundles.has(bundleId)) {
    throw refuse.conflict(`Bundle already exists in published project ${key}: ${bundleId}`);
  }
  const publishedOn = tick(fleet);
  const designNodeInfo = { projectKey, nodeId: 'design', url: '' };
  const info: Doc = { id: bundleId, publishedOn, publishedBy: who.login, designNodeInfo };
  target.bundles.set(bundleId, { info, snapshot: structuredClone(snapshot) });
  return { publishedOn, publishedBy: who.login, publishedProjectKey: key };
}

export function infraOf({ infras }: Fleet, id: string | undefined): Doc {
  return found(infras, id, refuse.notFound(`Infra does not exist: ${shown(id)}`));
}

export function publishedOf({ published }: Fleet, key: string | undefined): Published {
  return found(published, key, refuse.notFound(`Published project does not exist: ${shown(key)}`));
}

export function infraBasic(infra: Doc): Doc {
  const { id = null, stage = null, governCheckPolicy = null } = infra;
  const { automationNodeUrl = '', automationNodeExternalUrl = '' } = infra;
  return { id, stage, governCheckPolicy, automationNodeUrl, automationNodeExternalUrl };
}

export function deploymentBasic({ settings, createdBy, modifiedBy }: Deployment): Doc {
  const { id = null, infraId = null, tags = [], publishedProjectKey = null, bundleId = null } = settings;
  return {
    id,
    infraId,
    tags,
    createdByDisplayName: createdBy,
    lastModifiedByDisplayName: modifiedBy,
    publishedProjectKey,
    bundleId,
    deployedProjectKey: settings['deployedProjectKey'] ?? null,
  };
}

/** The deployments whose settings say so. */
function deploymentsWith({ deployments }: Fleet, key: 'infraId' | 'publishedProjectKey', value: string): Doc[] {
  return [...deployments.values()].filter(({ settings }) => settings[key] === value).map(deploymentBasic);
}

function infraStatus(call: Call, infra: Doc): Doc {
  return {
    infraBasicInfo: infraBasic(infra),
    deployments: deploymentsWith(call.fleet, 'infraId', textIn(infra, 'id')),
    isAdmin: hasRight(call, infra, 'admin'),
    canDeploy: hasRight(call, infra, 'deploy'),
  };
}

export function packagesOf({ bundles }: Published): Doc[] {
  return [...bundles.values()].map(({ info }) => info);
}

function publishedStatus(call: Call, published: Published): Doc {
  const { settings } = published;
  const id = textIn(settings, 'id');
  const deployments = deploymentsWith(call.fleet, 'publishedProjectKey', id);
  const infras = [...new Set(deployments.map((each) => textIn(each, 'infraId')))];
  return {
    projectBasicInfo: { id, name: settings['name'] ?? null },
    packages: packagesOf(published),
    deployments,
    infras: infras.map((each) => infraBasic(infraOf(call.fleet, each))),
    isAdmin: hasRight(call, settings, 'admin'),
    canDeploy: hasRight(call, settings, 'deploy'),
  };
}

function checkStage({ stages }: Fleet, stage: Json | undefined): void {
  if (!stages.some(({ id }) => id === stage)) throw refuse.illegal(`Unknown stage: ${shown(stage)}`);
}

function createInfra(call: Call): Json {
  needAdmin(call);
  const { fleet } = call;
  const body = bodyOf(call);
  const { id, stage } = body;
  if (typeof id !== 'string' || !/^[A-Za-z0-9_.\- ]+$/.test(id)) throw refuse.illegal(`Invalid infra id: ${shown(id)}`);
  checkStage(fleet, stage);
  const policy = optionalText(body, 'governCheckPolicy') || 'NO_CHECK';
  if (!['PREVENT', 'WARN', 'NO_CHECK'].includes(policy)) {
    throw refuse.illegal(`Unknown Govern check policy: ${policy}`);
  }
  if (fleet.infras.has(id)) throw refuse.conflict(`Infra already exists: ${id}`);
  const infra: Doc = {
    id,
    stage: stage ?? null,
    governCheckPolicy: policy,
    autoconfigureFromNodesDirectory: false,
    nodeId: null,
    automationNodeUrl: '',
    automationNodeExternalUrl: '',
    adminApiKey: '',
    trustAllSSLCertificates: false,
    permissions: [],
  };
  fleet.infras.set(id, infra);
  tick(fleet);
  return infraStatus(call, infra);
}

function infraFor(call: Call, right: string): Doc {
  const id = part(call, 'i');
  const infra = infraOf(call.fleet, id);
  needRight(call, infra, { right, what: `infra ${id}` });
  return infra;
}

function publishedFor(call: Call, right: string): Published {
  const key = part(call, 'k');
  const published = publishedOf(call.fleet, key);
  needRight(call, published.settings, { right, what: `published project ${key}` });
  return published;
}

function createPublished(call: Call): Json {
  const { fleet, who } = call;
  const key = bodyOf(call)['publishedProjectKey'];
  if (typeof key !== 'string' || !/^[A-Za-z0-9_]+$/.test(key))
    throw refuse.illegal(`Invalid project key: ${shown(key)}`);
  if (!who.admin && !who.groups.includes('devs')) {
    throw refuse.forbidden('Action forbidden, you may not create published projects');
  }
  if (fleet.published.has(key)) throw refuse.conflict(`Published project already exists: ${key}`);
  const published = newPublished(key, key, who.login);
  fleet.published.set(key, published);
  tick(fleet);
  return publishedStatus(call, published);
}

function bundleFor(call: Call, right: string) {
  const { bundles } = publishedFor(call, right);
  const id = part(call, 'b');
  return found(bundles, id, refuse.notFound(`Bundle does not exist: ${id}`));
}

function deleteBundle(call: Call): undefined {
  bundleFor(call, 'write');
  const [key, id] = [part(call, 'k'), part(call, 'b')];
  for (const { settings, deployed } of call.fleet.deployments.values()) {
    if (settings['publishedProjectKey'] !== key || (settings['bundleId'] !== id && deployed?.['bundleId'] !== id))
      continue;
    throw refuse.conflict(`Bundle ${id} is used by deployment ${shown(settings['id'])}`);
  }
  publishedOf(call.fleet, key).bundles.delete(id);
  return undefined;
}

function inUse(what: string, deployments: readonly Doc[]): void {
  if (deployments.length === 0) return;
  throw refuse.conflict(`${what} is used by deployments: ${deployments.map((each) => textIn(each, 'id')).join(', ')}`);
}

const route = (method: string, pattern: string, handle: Route['handle']): Route => ({
  method,
  pattern: `/project-deployer${pattern}`,
  handle,
  isDeployer: true,
});

export const publishedRoutes: readonly Route[] = [
  route('GET', '/stages', ({ fleet }) => [...fleet.stages]),
  route('GET', '/infras', (call) =>
    [...call.fleet.infras.values()]
      .filter((each) => hasRight(call, each, 'read'))
      .map((each) => infraStatus(call, each)),
  ),
  route('POST', '/infras', createInfra),
  route('GET', '/infras/{i}', (call) => infraStatus(call, infraFor(call, 'read'))),
  route('GET', '/infras/{i}/settings', (call) => {
    const infra = infraFor(call, 'admin');
    return { ...infra, adminApiKey: infra['adminApiKey'] ? '***' : '' };
  }),
  route('PUT', '/infras/{i}/settings', (call) => {
    const old = infraFor(call, 'admin');
    const next: Doc = { ...replaced(old, bodyOf(call)), id: part(call, 'i') };
    if (next['adminApiKey'] === '***') next['adminApiKey'] = old['adminApiKey'] ?? '';
    checkStage(call.fleet, next['stage']);
    call.fleet.infras.set(part(call, 'i'), next);
    tick(call.fleet);
    return undefined;
  }),
  route('DELETE', '/infras/{i}', (call) => {
    infraFor(call, 'admin');
    const id = part(call, 'i');
    inUse(`Infra ${id}`, deploymentsWith(call.fleet, 'infraId', id));
    call.fleet.infras.delete(id);
    return undefined;
  }),
  route('POST', '/infras/{i}/generate-personal-api-key', (call) => {
    infraFor(call, 'deploy');
    throw refuse.illegal('Only available for infrastructures with several automation nodes');
  }),
  route('GET', '/projects', (call) =>
    [...call.fleet.published.values()]
      .filter(({ settings }) => hasRight(call, settings, 'read'))
      .map((each) => publishedStatus(call, each)),
  ),
  route('POST', '/projects', createPublished),
  route('POST', '/projects/bundles', (call) => {
    const archive = openArchive(call.file);
    publish(call, call.query.get('projectKey') ?? archive.projectKey, archive);
    return undefined;
  }),
  route('GET', '/projects/{k}', (call) => publishedStatus(call, publishedFor(call, 'read'))),
  route('GET', '/projects/{k}/settings', (call) => publishedFor(call, 'admin').settings),
  route('PUT', '/projects/{k}/settings', (call) => {
    const published = publishedFor(call, 'admin');
    published.settings = { ...replaced(published.settings, bodyOf(call)), id: part(call, 'k') };
    tick(call.fleet);
    return undefined;
  }),
  route('DELETE', '/projects/{k}', (call) => {
    publishedFor(call, 'admin');
    const key = part(call, 'k');
    inUse(`Published project ${key}`, deploymentsWith(call.fleet, 'publishedProjectKey', key));
    call.fleet.published.delete(key);
    return undefined;
  }),
  route('GET', '/projects/{k}/bundles/{b}', (call) => {
    const { info, snapshot } = bundleFor(call, 'read');
    const source = textIn(docIn(info, 'designNodeInfo'), 'projectKey');
    return archiveOf(source, part(call, 'b'), snapshot);
  }),
  route('DELETE', '/projects/{k}/bundles/{b}', deleteBundle),
  route('GET', '/projects/{k}/bundles/{b}/project-standards-report', (call) => {
    const { bundles } = publishedOf(call.fleet, part(call, 'k'));
    found(bundles, part(call, 'b'), refuse.notFound(`Bundle does not exist: ${part(call, 'b')}`));
    return null;
  }),
];
