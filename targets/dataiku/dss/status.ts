import type { Status, StatusRequest } from '../../../compiler/plan/connection.ts';
import { deploymentPlace, infraPlace, stopped } from './deployer.ts';
import type { World } from './resource.ts';
import { get, list } from './steps.ts';
import { documentIn, documentsIn, isDocument, textIn, type WireDocument } from './wire.ts';

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
  const rights = (await get(dss, infraPlace(place))) ?? {};
  const health = textIn(heavy, 'health') ?? 'UNKNOWN';
  return {
    name: id,
    place: `${place} (${textIn(infra, 'stage') ?? ''})`,
    version: `${textIn(basic, 'publishedProjectKey') ?? ''} ${textIn(basic, 'bundleId') ?? ''}`,
    health: light['neverEverDeployed'] === true ? 'NOT DEPLOYED' : health,
    isFine: fine.has(health),
    messages: textsOf(documentIn(heavy, 'healthMessages')),
    governance: textsOf(governed),
    canDeploy: rights['canDeploy'] === true,
  };
}

const nothing = {
  place: '',
  version: '',
  health: 'MISSING',
  isFine: false,
  messages: [],
  governance: [],
  canDeploy: false,
};

function textsOf(report: WireDocument): readonly string[] {
  return documentsIn(report, 'messages').map((each) => {
    const text = textIn(each, 'message') ?? textIn(each, 'title') ?? '';
    return `${textIn(each, 'severity') ?? 'INFO'}: ${text}`;
  });
}
