import { type Call, needAdmin, part, projectOf, type Route } from './call.ts';
import { found, type Node, type Project, type Snapshot, tick } from './fleet.ts';
import { type Doc, docIn, isDoc, type Json, optionalDoc, optionalText, parseJson, textIn } from './json.ts';
import { labelOf, newProject } from './projects.ts';
import { publish } from './published.ts';
import { refuse } from './refusal.ts';

function snapshotOf({ datasets, recipes, scenarios, documents }: Project): Snapshot {
  const { metadata = {}, settings = {}, variables = {} } = documents;
  const parts = [...scenarios].map(([id, { doc, script }]) => [id, { doc, script }] as const);
  const standard = optionalDoc(variables, 'standard');
  return structuredClone({ datasets, recipes, scenarios: new Map(parts), metadata, settings, standard });
}

/** The archive of a bundle: opaque to clients. */
export function archiveOf(projectKey: string, bundleId: string, snapshot: Snapshot): Buffer {
  const { datasets, recipes, scenarios, ...rest } = snapshot;
  const plain = {
    ...rest,
    datasets: Object.fromEntries(datasets),
    recipes: Object.fromEntries(recipes),
    scenarios: Object.fromEntries(scenarios),
  };
  return Buffer.from(JSON.stringify({ fakeBundle: 1, projectKey, bundleId, snapshot: plain }));
}

export interface Archive {
  readonly projectKey: string;
  readonly bundleId: string;
  readonly snapshot: Snapshot;
}

export function openArchive(text: string | undefined): Archive {
  const content = parsed(text ?? '');
  if (!isDoc(content) || content['fakeBundle'] !== 1) throw refuse.illegal('Not a bundle archive');
  const from = docIn(content, 'snapshot');
  const docs = (key: string) =>
    Object.entries(docIn(from, key)).map(([id, doc]) => [id, isDoc(doc) ? doc : {}] as const);
  return {
    projectKey: textIn(content, 'projectKey'),
    bundleId: textIn(content, 'bundleId'),
    snapshot: {
      datasets: new Map(docs('datasets')),
      recipes: new Map(
        docs('recipes').map(([id, doc]) => [
          id,
          { recipe: docIn(doc, 'recipe'), payload: optionalText(doc, 'payload') },
        ]),
      ),
      scenarios: new Map(
        docs('scenarios').map(([id, doc]) => [id, { doc: docIn(doc, 'doc'), script: textIn(doc, 'script') }]),
      ),
      metadata: docIn(from, 'metadata'),
      settings: docIn(from, 'settings'),
      standard: docIn(from, 'standard'),
    },
  };
}

function parsed(text: string): Json {
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}

function exportBundle(call: Call): Json {
  const project = projectOf(call, 'write');
  const id = part(call, 'b');
  if (!/^[A-Za-z0-9_.-]+$/.test(id)) throw refuse.illegal(`Invalid bundle id: ${id}`);
  if (project.exported.has(id)) throw refuse.conflict(`Bundle already exists: ${id}`);
  const exportUserInfo = { exportedBy: call.who.login, exportedOn: tick(call.fleet) };
  const exportManifest = { exportUserInfo, releaseNotes: call.query.get('releaseNotes') ?? '' };
  const info: Doc = { bundleId: id, exportManifest };
  project.exported.set(id, { info, snapshot: snapshotOf(project) });
  return info;
}

function exported(call: Call, level: 'read' | 'write' = 'read') {
  const id = part(call, 'b');
  return found(projectOf(call, level).exported, id, refuse.notFound(`Bundle does not exist: ${id}`));
}

function automationOnly({ node }: Call): void {
  if (node.type !== 'AUTOMATION') throw refuse.illegal('This action is only available on an automation node');
}

function importInto(project: Project, { bundleId, snapshot }: Archive): void {
  if (project.imported.has(bundleId)) throw refuse.conflict(`Bundle already imported: ${bundleId}`);
  project.imported.set(bundleId, { state: 'IMPORTED', snapshot });
}

function projectFromBundle(call: Call): Json {
  automationOnly(call);
  needAdmin(call);
  const archive = openArchive(call.file);
  const { fleet, node, who } = call;
  const key = archive.projectKey;
  if (node.projects.has(key)) throw refuse.conflict(`Project already exists: ${key}`);
  const project = newProject(fleet, { key, name: labelOf(archive.snapshot.metadata), owner: who.login });
  node.projects.set(key, project);
  importInto(project, archive);
  return { projectKey: key };
}

function importFromStream(call: Call): undefined {
  automationOnly(call);
  const project = projectOf(call, 'admin');
  const archive = openArchive(call.file);
  if (archive.projectKey !== project.key) throw refuse.illegal(`The bundle belongs to project ${archive.projectKey}`);
  importInto(project, archive);
  return undefined;
}

function imported(call: Call) {
  automationOnly(call);
  const project = projectOf(call, 'admin');
  const id = part(call, 'b');
  return { project, id, bundle: found(project.imported, id, refuse.notFound(`Bundle does not exist: ${id}`)) };
}

/** Puts what a bundle holds in the place of what a project has. */
export function activate(project: Project, id: string, chosen: Doc, isDisabled = false): void {
  const snapshot = project.imported.get(id)?.snapshot;
  if (!snapshot) throw new Error(`Bundle ${id} was not imported`);
  project.datasets = new Map(structuredClone([...snapshot.datasets]));
  project.recipes = new Map(structuredClone([...snapshot.recipes]));
  const old = project.scenarios;
  project.scenarios = new Map(
    [...snapshot.scenarios].map(([scenario, { doc, script }]) => {
      const before = old.get(scenario);
      const wanted = chosen[scenario] ?? before?.doc['active'] ?? false;
      const next = { ...structuredClone(doc), active: Boolean(wanted) && !isDisabled };
      return [scenario, { doc: next, script, fires: new Map(), runs: before?.runs ?? [] }];
    }),
  );
  const { variables } = project.documents;
  if (variables) variables['standard'] = structuredClone(snapshot.standard);
  project.active = id;
}

/** The connections that a bundle needs and a node does not have, after remapping. */
export function missingConnections(
  node: Node,
  snapshot: Snapshot,
  remapping: ReadonlyMap<string, string>,
): readonly string[] {
  const missing = new Set<string>();
  for (const dataset of snapshot.datasets.values()) {
    const name = optionalText(optionalDoc(dataset, 'params'), 'connection');
    const target = name === undefined ? undefined : (remapping.get(name) ?? name);
    if (target !== undefined && !node.connections.has(target)) missing.add(target);
  }
  return [...missing];
}

const place = '/projects/{k}/bundles';

export const bundleRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: `${place}/exported`,
    handle: (call) => ({ bundles: [...projectOf(call).exported.values()].map(({ info }) => info) }),
  },
  { method: 'PUT', pattern: `${place}/exported/{b}`, handle: exportBundle },
  {
    method: 'DELETE',
    pattern: `${place}/exported/{b}`,
    handle: (call) => {
      exported(call, 'write');
      projectOf(call, 'write').exported.delete(part(call, 'b'));
      return { msg: 'Deleted bundle' };
    },
  },
  {
    method: 'GET',
    pattern: `${place}/exported/{b}/archive`,
    handle: (call) => archiveOf(part(call, 'k'), part(call, 'b'), exported(call).snapshot),
  },
  {
    method: 'POST',
    pattern: `${place}/{b}/publish`,
    handle: (call) => {
      const { snapshot } = exported(call, 'write');
      const source = part(call, 'k');
      const archive = { projectKey: source, bundleId: part(call, 'b'), snapshot };
      return publish(call, call.query.get('publishedProjectKey') ?? source, archive);
    },
  },
  {
    method: 'GET',
    pattern: `${place}/imported`,
    handle: (call) => ({
      bundles: [...projectOf(call).imported].map(([bundleId, { state }]) => ({ bundleId, importState: state })),
    }),
  },
  { method: 'POST', pattern: '/projectsFromBundle/', handle: projectFromBundle },
  { method: 'POST', pattern: `${place}/imported/actions/importFromStream`, handle: importFromStream },
  {
    method: 'POST',
    pattern: `${place}/imported/{b}/actions/preload`,
    handle: (call) => {
      imported(call).bundle.state = 'PRELOADED';
      return { messages: { messages: [] } };
    },
  },
  {
    method: 'POST',
    pattern: `${place}/imported/{b}/actions/activate`,
    handle: (call) => {
      const { project, id, bundle } = imported(call);
      const [missing] = missingConnections(call.node, bundle.snapshot, new Map());
      if (missing !== undefined) throw refuse.coded(`Connection ${missing} does not exist on this node`);
      activate(project, id, isDoc(call.json) ? optionalDoc(call.json, 'scenariosActiveOnActivation') : {});
      return { aborted: false, neededAMigration: false, messages: { messages: [] } };
    },
  },
  {
    method: 'DELETE',
    pattern: `${place}/imported/{b}`,
    handle: (call) => {
      const { project, id } = imported(call);
      if (project.active === id) throw refuse.conflict(`Bundle is active: ${id}`);
      project.imported.delete(id);
      return { msg: 'Deleted bundle' };
    },
  },
];
