import { deployedBundles } from './deployed-bundles.ts';
import { deploymentPlace, stopped } from './deployer.ts';
import { followUpdate } from './follow-update.ts';
import type { Executor, Made, Thing, World } from './resource.ts';
import { create, get, list, remove, Stopped, settle } from './steps.ts';
import { documentIn, documentsIn, isDocument, isSameWire, textIn, type WireDocument } from './wire.ts';

function idOf({ wanted }: Thing): string {
  return textIn(wanted, 'id') ?? '';
}

/** A deployment: settings, an update that puts them on the node, and a look at what came of it (specs/dataiku §11.4). */
export const deploymentExecutor: Executor = {
  async make(thing, world) {
    const { wanted } = thing;
    const body = {
      deploymentId: idOf(thing),
      publishedProjectKey: wanted['project'] ?? '',
      infraId: wanted['infra'] ?? '',
      bundleId: wanted['bundle'] ?? '',
      ...(wanted['deployed_project_key'] ? { deployedProjectKey: wanted['deployed_project_key'] } : {}),
      ...(wanted['project_folder_id'] ? { projectFolderId: wanted['project_folder_id'] } : {}),
    };
    const query = { ignoreWarnings: wanted['ignore_warnings'] === true };
    const isThere = async () => (await get(world.dss, deploymentPlace(idOf(thing)))) !== undefined;
    const call = { method: 'POST', path: ['project-deployer', 'deployments'], query, body } as const;
    try {
      return { isTaken: (await create(world.dss, { call, isThere })) === 'taken' };
    } catch (error) {
      // Of what is not there yet Govern is asked by making it.
      if (error instanceof Stopped && /approved/i.test(error.message))
        throw stopped(`${error.message}${approval(thing)}`);
      throw error;
    }
  },
  async align(thing, world, old) {
    const { dss } = world;
    const id = idOf(thing);
    const read = deploymentPlace(id, 'settings');
    const before = await get(dss, read);
    if (!before) throw stopped(`the deployment "${id}" is gone`);
    const wanted = settingsOf(before, thing.wanted, old);
    if (before['bundleId'] !== wanted['bundleId']) await checkGovernance(thing, world);
    const query = { ignoreWarnings: thing.wanted['ignore_warnings'] === true };
    const dropped = await settle(dss, { read, query, change: () => wanted });
    if (!(await needsUpdate(id, world, isSameWire(before, wanted)))) return { dropped };
    await followUpdate(thing, world, { id, before: await lastGood(id, world, before) });
    return { dropped } satisfies Made;
  },
  async remove(thing, world) {
    const id = idOf(thing);
    const settings = await get(world.dss, deploymentPlace(id, 'settings'));
    if (!settings) return;
    await disable(id, settings, world);
    await remove(world.dss, { path: deploymentPlace(id) });
  },
  async observe(thing, { dss }) {
    const settings = await get(dss, deploymentPlace(idOf(thing), 'settings'));
    return settings && saidDeployment(settings, thing.wanted);
  },
  isReplaced: (old, wanted) =>
    ['project', 'infra', 'deployed_project_key', 'project_folder_id'].some((key) => old[key] !== wanted[key]),
};

/** Pairs in the form of the Deployer. */
function pairs(remapping: WireDocument, key: string): readonly WireDocument[] {
  return Object.entries(documentIn(remapping, key)).map(([source, target]) => ({ source, target }));
}

function settingsOf(before: WireDocument, wanted: WireDocument, old: WireDocument | undefined): WireDocument {
  const container = documentIn(before, 'bundleContainerSettings');
  const declared = (key: string) => wanted[key] !== undefined || old?.[key] !== undefined;
  const remapping = documentIn(wanted, 'remapping');
  const environments = documentIn(wanted, 'code_envs');
  const behavior = documentIn(container, 'codeEnvsBehavior');
  return {
    ...before,
    bundleId: wanted['bundle'] ?? '',
    bundleContainerSettings: {
      ...container,
      ...(declared('remapping')
        ? { remapping: { connections: pairs(remapping, 'connections'), codeEnvs: pairs(remapping, 'code_envs') } }
        : {}),
      codeEnvsBehavior: {
        ...behavior,
        ...(environments['import'] ? { importTimeMode: environments['import'] } : {}),
        ...(environments['spec'] ? { envImportSpecificationMode: environments['spec'] } : {}),
      },
    },
    ...(declared('local_variables') ? { localVariables: wanted['local_variables'] ?? {} } : {}),
    ...(declared('scenarios') ? { scenariosToActivate: wanted['scenarios'] ?? {} } : {}),
    ...(declared('disable_automatic_triggers')
      ? { disableAutomaticTriggers: wanted['disable_automatic_triggers'] ?? false }
      : {}),
    ...(declared('tags') ? { tags: wanted['tags'] ?? [] } : {}),
  };
}

/** A bundle that Govern forbids is told before anything is touched. */
async function checkGovernance(thing: Thing, { dss }: World): Promise<void> {
  const { wanted } = thing;
  const id = textIn(wanted, 'id') ?? '';
  const path = deploymentPlace(id, 'governance-status');
  const reply = await dss.call({ method: 'GET', path, query: { bundleId: textIn(wanted, 'bundle') ?? '' } });
  if (reply.kind !== 'ok' || !isDocument(reply.body)) return;
  for (const message of documentsIn(reply.body, 'messages')) {
    const severity = textIn(message, 'severity');
    const isIgnored = severity === 'WARNING' && wanted['ignore_warnings'] === true;
    if ((severity !== 'ERROR' && severity !== 'WARNING' && message['isFatal'] !== true) || isIgnored) continue;
    const said = textIn(message, 'message') ?? textIn(message, 'title') ?? 'not approved';
    throw stopped(`Govern: ${said}${approval(thing)}`);
  }
}

/** What the stack names for getting a bundle approved, as people read it behind a refusal. */
export function approval({ wanted }: Thing): string {
  const command = textIn(wanted, 'approval_command');
  return command === undefined ? '' : `; "${command}" asks for approval`;
}

async function needsUpdate(id: string, { dss }: World, isSame: boolean): Promise<boolean> {
  if (!isSame) return true;
  const light = (await get(dss, deploymentPlace(id))) ?? {};
  if (light['neverEverDeployed'] === true) return true;
  const heavy = (await get(dss, deploymentPlace(id, 'status'))) ?? {};
  return heavy['health'] === 'OUT_OF_SYNC' || heavy['health'] === 'ERROR';
}

/**
 * The settings to go back to; none when nothing was ever deployed. The bundle is that of the last update that went well: a run that was
 * interrupted may have left another one in the settings.
 */
async function lastGood(id: string, { dss }: World, before: WireDocument): Promise<WireDocument | undefined> {
  for await (const bundleId of deployedBundles(id, dss)) return { ...before, bundleId };
  return undefined;
}

/** Only what is disabled, and updated since, can be deleted. */
async function disable(id: string, settings: WireDocument, world: World): Promise<void> {
  const { dss } = world;
  const updates = await list(dss, { path: deploymentPlace(id, 'update') });
  if (updates.length === 0) return;
  const scenarios = Object.keys(documentIn(settings, 'scenariosToActivate')).map((key) => [key, false]);
  const off: WireDocument =
    'enabled' in settings
      ? { enabled: false }
      : { disableAutomaticTriggers: true, scenariosToActivate: Object.fromEntries(scenarios) };
  await settle(dss, { read: deploymentPlace(id, 'settings'), change: (document) => ({ ...document, ...off }) });
  const thing = {
    project: '',
    name: '',
    wanted: { id, rollback: false, expected_health: ['HEALTHY', 'WARNING', 'UNHEALTHY', 'OUT_OF_SYNC'] },
    internalId: undefined,
    folder: '',
  };
  await followUpdate(thing, world, { id, before: undefined });
}

function saidDeployment(settings: WireDocument, wanted: WireDocument): WireDocument {
  const container = documentIn(settings, 'bundleContainerSettings');
  const remapping = documentIn(container, 'remapping');
  const behavior = documentIn(container, 'codeEnvsBehavior');
  const asMapping = (key: string) =>
    Object.fromEntries(
      documentsIn(remapping, key).map((pair) => [textIn(pair, 'source') ?? '', pair['target'] ?? null]),
    );
  return {
    // How a deployment is carried out is nothing that the Deployer keeps.
    ...wanted,
    id: settings['id'] ?? null,
    project: settings['publishedProjectKey'] ?? null,
    infra: settings['infraId'] ?? null,
    bundle: settings['bundleId'] ?? null,
    deployed_project_key: settings['deployedProjectKey'] ?? null,
    project_folder_id: settings['projectFolderId'] ?? null,
    remapping: { connections: asMapping('connections'), code_envs: asMapping('codeEnvs') },
    code_envs: { import: behavior['importTimeMode'] ?? null, spec: behavior['envImportSpecificationMode'] ?? null },
    local_variables: settings['localVariables'] ?? {},
    scenarios: settings['scenariosToActivate'] ?? {},
    disable_automatic_triggers: settings['disableAutomaticTriggers'] ?? false,
    tags: settings['tags'] ?? [],
  };
}
