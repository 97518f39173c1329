import { activate, missingConnections } from './bundles.ts';
import { type Deployment, type Fleet, found, type Snapshot, tick, type Update } from './fleet.ts';
import { effective, message, nodeBehind, report } from './health.ts';
import { type Doc, docIn, docsIn, type Json, optionalDoc, optionalText, textIn } from './json.ts';
import { labelOf, newProject } from './projects.ts';
import { infraOf, publishedOf } from './published.ts';
import { refuse } from './refusal.ts';

interface Task {
  readonly id: string;
  readonly deployment: Deployment;
  readonly update: Update;
  readonly login: string;
}

/** The work of an update, with the settings as they were when it was started. */
export function runUpdate(fleet: Fleet, task: Task): Json {
  task.update.doc['endTimestamp'] = tick(fleet);
  try {
    return carryOut(fleet, task);
  } finally {
    task.deployment.future = null;
  }
}

function carryOut(fleet: Fleet, task: Task): Json {
  const { doc, settings } = task.update;
  const injected = fleet.failUpdate.get(task.id);
  const mode = injected && optionalText(injected, 'mode');
  if (injected && (mode === 'future' || mode === 'result')) {
    const text = optionalText(injected, 'message') ?? 'Injected failure';
    const refusal = failed(doc, text);
    if (mode === 'future') throw refusal;
    return { deploymentStatus: 'ERROR', messages: report([message('ERROR', 'ERR_DEPLOY', text, true)]) };
  }
  deploy(fleet, task);
  task.deployment.deployed = effective(settings);
  if (injected && mode === 'warning') {
    const text = optionalText(injected, 'message') ?? 'Injected warning';
    Object.assign(doc, { status: 'WARNING', message: text });
    return { deploymentStatus: 'WARNING', messages: report([message('WARNING', 'WARN_DEPLOY', text)]) };
  }
  Object.assign(doc, { status: 'SUCCESS', message: '' });
  log(doc, `INFO bundle ${textIn(settings, 'bundleId')} is active`);
  return { deploymentStatus: 'SUCCESS', messages: report([]) };
}

function failed(doc: Doc, text: string) {
  Object.assign(doc, { status: 'FAILURE', message: text });
  log(doc, `ERROR ${text}`);
  return refuse.failed(text);
}

function log(doc: Doc, line: string): void {
  const logs = docIn(doc, 'logs');
  logs['lines'] = [...(Array.isArray(logs['lines']) ? logs['lines'] : []), line];
}

function deploy(fleet: Fleet, { update: { doc, settings }, login }: Task): void {
  const node = nodeBehind(fleet, infraOf(fleet, textIn(settings, 'infraId')));
  if (!node?.reachable) throw failed(doc, 'The automation node cannot be reached');
  const bundleId = textIn(settings, 'bundleId');
  const { bundles } = publishedOf(fleet, textIn(settings, 'publishedProjectKey'));
  const snapshot = structuredClone(
    found(bundles, bundleId, refuse.notFound(`Bundle does not exist: ${bundleId}`)).snapshot,
  );
  const remapping = remappingOf(settings);
  const [missing] = missingConnections(node, snapshot, remapping);
  if (missing !== undefined) throw failed(doc, `Connection ${missing} does not exist on the automation node`);
  const key = textIn(settings, 'deployedProjectKey');
  remap(snapshot, remapping, key);
  const project = node.projects.get(key) ?? newProject(fleet, { key, name: labelOf(snapshot.metadata), owner: login });
  node.projects.set(key, project);
  project.imported.set(bundleId, { state: 'PRELOADED', snapshot });
  const isDisabled = settings['disableAutomaticTriggers'] === true || settings['enabled'] === false;
  activate(project, bundleId, optionalDoc(settings, 'scenariosToActivate'), isDisabled);
  const { variables } = project.documents;
  if (variables) variables['local'] = structuredClone(settings['localVariables'] ?? {});
}

function remappingOf(settings: Doc): ReadonlyMap<string, string> {
  const { connections } = docIn(docIn(settings, 'bundleContainerSettings'), 'remapping');
  const pairs = docsIn({ connections: connections ?? [] }, 'connections');
  return new Map(pairs.map((pair) => [textIn(pair, 'source'), textIn(pair, 'target')]));
}

function remap({ datasets }: Snapshot, remapping: ReadonlyMap<string, string>, key: string): void {
  for (const dataset of datasets.values()) {
    dataset['projectKey'] = key;
    const params = optionalDoc(dataset, 'params');
    const target = remapping.get(optionalText(params, 'connection') ?? '');
    if (target !== undefined) params['connection'] = target;
  }
}
