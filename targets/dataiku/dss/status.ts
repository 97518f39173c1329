import type { Status, StatusRequest } from '../../../compiler/plan/connection.ts';
import type { Dss } from './client.ts';
import { deploymentPlace, infraPlace, projectPlace, stopped } from './deployer.ts';
import type { World } from './resource.ts';
import { get, list } from './steps.ts';
import { documentIn, documentsIn, isDocument, listIn, textIn, type Wire, type WireDocument } from './wire.ts';

const fine: ReadonlySet<string> = new Set(['HEALTHY', 'WARNING']);
/** Milliseconds. */
const pause = 1000;
const reminder = 5000;
const longest = 1_800_000;

/** Light and heavy status of deployments, with what Govern says of their bundles (specs/dataiku §11.3). */
export async function deploymentStatus(
  { names, waits, tell }: StatusRequest,
  world: World,
): Promise<readonly Status[]> {
  const all = names ?? (await idsOf(world));
  const rows: Status[] = [];
  for (const id of all) {
    if (waits) await waitFor(id, world, tell);
    rows.push(await statusOf(id, world));
  }
  return rows;
}

async function idsOf({ dss }: World): Promise<readonly string[]> {
  const deployments = (await list(dss, { path: ['project-deployer', 'deployments'] })).filter(isDocument);
  return deployments.flatMap((each) => textIn(documentIn(each, 'deploymentBasicInfo'), 'id') ?? []).sort();
}

/** Follows an update to its end: every line of its log is told as it comes, and now and then that it is still running. */
async function waitFor(id: string, { dss, wait }: World, tell: StatusRequest['tell']): Promise<void> {
  let told = 0;
  for (let waited = 0; ; waited += pause) {
    const last = await get(dss, deploymentPlace(id, 'last-update'));
    const lines = documentIn(last ?? {}, 'logs')['lines'];
    const log = Array.isArray(lines) ? lines.map(String) : [];
    for (const line of log.slice(told)) tell(`${id}: ${line}`);
    told = log.length;
    if (last?.['status'] !== 'RUNNING') {
      if (waited > 0) tell(`${id}: the update ended with ${String(last?.['status'] ?? 'nothing')}`);
      return;
    }
    if (waited >= longest) throw stopped(`the update of "${id}" did not end within ${longest / 1000} seconds`);
    if (waited % reminder === 0) tell(`${id}: an update is running (${waited / 1000} s)`);
    await wait(pause);
  }
}

async function statusOf(id: string, { dss }: World): Promise<Status> {
  const light = await get(dss, deploymentPlace(id));
  if (!light) return { ...nothing, name: id };
  const heavy = (await get(dss, deploymentPlace(id, 'status'))) ?? {};
  const governed = (await get(dss, deploymentPlace(id, 'governance-status'), { bundleId: '' })) ?? {};
  const [basic, infra] = [documentIn(light, 'deploymentBasicInfo'), documentIn(light, 'infraBasicInfo')];
  const place = textIn(basic, 'infraId') ?? '';
  const project = textIn(basic, 'publishedProjectKey') ?? '';
  // It takes both rights: on the infrastructure, and on the project that is published.
  const canDeploy = (await mayDeploy(dss, infraPlace(place))) && (await mayDeploy(dss, projectPlace(project)));
  const health = textIn(heavy, 'health') ?? 'UNKNOWN';
  return {
    name: id,
    place: `${place} (${textIn(infra, 'stage') ?? ''})`,
    version: `${project} ${textIn(basic, 'bundleId') ?? ''}`,
    health: light['neverEverDeployed'] === true ? 'NOT DEPLOYED' : health,
    isFine: fine.has(health),
    messages: textsOf(documentIn(heavy, 'healthMessages')),
    runs: runsOf(documentIn(heavy, 'monitoring')),
    governance: textsOf(governed),
    canDeploy,
  };
}

/** What may not even be looked at may not be deployed. */
async function mayDeploy(dss: Dss, path: readonly string[]): Promise<boolean> {
  const reply = await dss.call({ method: 'GET', path });
  return reply.kind === 'ok' && isDocument(reply.body) && reply.body['canDeploy'] === true;
}

/** How the last runs of the scenarios on the node ended. */
function runsOf(monitoring: WireDocument): Status['runs'] {
  const ends = ['running', 'failed', 'aborted', 'warning', 'successful'];
  const entries = ends.map((end) => [end, listIn(monitoring, end).map(nameOf)] as const);
  return Object.fromEntries(entries.filter(([, names]) => names.length > 0));
}

function nameOf(scenario: Wire): string {
  if (!isDocument(scenario)) return String(scenario);
  return textIn(scenario, 'name') ?? textIn(scenario, 'id') ?? '';
}

const nothing = {
  place: '',
  version: '',
  health: 'MISSING',
  isFine: false,
  messages: [],
  runs: {},
  governance: [],
  canDeploy: false,
};

function textsOf(report: WireDocument): readonly string[] {
  return documentsIn(report, 'messages').map((each) => {
    const text = textIn(each, 'message') ?? textIn(each, 'title') ?? '';
    return `${textIn(each, 'severity') ?? 'INFO'}: ${text}`;
  });
}
