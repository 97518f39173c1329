import { bodyOf, type Call, flag, type Level, needAdmin, part, projectOf, type Route } from './call.ts';
import { type Fleet, type Project, tick } from './fleet.ts';
import { futureDocument, startFuture } from './futures.ts';
import { type Doc, type Json, optionalDoc, optionalText, replaced, shown } from './json.ts';
import { Refusal, refuse } from './refusal.ts';

/** A project with the documents that the server makes. `given` is the body of the request that asked for it. */
export function newProject(
  fleet: Fleet,
  {
    key,
    name,
    owner,
    given = {},
  }: { readonly key: string; readonly name: string; readonly owner: string; given?: Doc },
): Project {
  tick(fleet);
  const inherit = { mode: 'INHERIT', useBuiltinEnv: false };
  return {
    key,
    documents: {
      metadata: {
        label: name,
        description: optionalText(given, 'description') ?? '',
        shortDesc: '',
        tags: given['tags'] ?? [],
        checklists: { checklists: [] },
        custom: { kv: {} },
        customFields: {},
      },
      settings: {
        settings: {
          codeEnvs: { python: inherit, r: { ...inherit } },
          container: { containerMode: 'INHERIT' },
          cluster: { clusterMode: 'INHERIT' },
          k8sCluster: { clusterMode: 'INHERIT' },
          ...optionalDoc(given, 'settings'),
        },
        exposedObjects: { objects: [] },
      },
      permissions: {
        owner,
        permissions: given['permissions'] ?? [],
        dashboardAuthorizations: { allAuthorized: true, authorizations: [] },
        additionalDashboardUsers: { users: [] },
      },
      variables: { standard: {}, local: {} },
      tags: { tags: {} },
    },
    datasets: new Map(),
    recipes: new Map(),
    scenarios: new Map(),
    exported: new Map(),
    imported: new Map(),
    active: null,
  };
}

export function labelOf(metadata: Doc): string {
  return optionalText(metadata, 'label') ?? '';
}

function summary({ key, documents: { metadata = {}, permissions = {} } }: Project): Doc {
  return {
    projectKey: key,
    name: metadata['label'] ?? null,
    ownerLogin: permissions['owner'] ?? null,
    shortDesc: metadata['shortDesc'] ?? null,
    tags: metadata['tags'] ?? [],
    projectStatus: 'Sandbox',
  };
}

export const projectRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/projects/', handle: listProjects },
  { method: 'POST', pattern: '/projects/', handle: createProject },
  { method: 'GET', pattern: '/projects/{k}', handle: (call) => summary(projectOf(call)) },
  { method: 'DELETE', pattern: '/projects/{k}', handle: deleteProject },
  ...documentRoutes('metadata', 'write'),
  ...documentRoutes('settings', 'admin'),
  ...documentRoutes('permissions', 'admin'),
  ...documentRoutes('tags', 'write'),
  ...documentRoutes('variables', 'write', '/'),
];

function listProjects(call: Call): Json {
  return [...call.node.projects.values()].filter((project) => mayRead(call, project)).map(summary);
}

function mayRead(call: Call, { key }: Project): boolean {
  try {
    projectOf(call, 'read', key);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function createProject(call: Call): Json {
  const body = bodyOf(call);
  const { projectKey: key, name, owner } = body;
  const { node, who, fleet } = call;
  if (node.type === 'AUTOMATION') throw refuse.illegal('Projects are created from bundles on this node');
  if (!who.admin && !who.groups.includes('devs')) {
    throw refuse.forbidden('Action forbidden, you may not create projects');
  }
  if (typeof key !== 'string' || !/^[A-Za-z][A-Za-z0-9_]*$/.test(key)) {
    throw refuse.illegal(`Invalid project key: ${shown(key)}`);
  }
  if (typeof name !== 'string' || name === '') throw refuse.illegal('Project name is required');
  if (typeof owner !== 'string' || !fleet.users.includes(owner)) throw refuse.illegal(`Unknown user: ${shown(owner)}`);
  if (node.projects.has(key)) throw refuse.conflict(`Project already exists: ${key}`);
  node.projects.set(key, newProject(fleet, { key, name, owner, given: body }));
  return { msg: `Created project ${key}` };
}

function deleteProject(call: Call): Json {
  needAdmin(call);
  projectOf(call);
  const { fleet, node, who } = call;
  const finish = () => {
    node.projects.delete(part(call, 'k'));
    return { messages: { messages: [], anyMessage: false, success: true } };
  };
  if (flag(call, 'wait', true)) return finish();
  return futureDocument(startFuture(fleet, node, { kind: 'delete_project', owner: who.login, finish }));
}

function documentRoutes(name: string, level: Level, slash = ''): readonly Route[] {
  const pattern = `/projects/{k}/${name}${slash}`;
  return [
    { method: 'GET', pattern, handle: (call) => projectOf(call).documents[name] ?? {} },
    {
      method: 'PUT',
      pattern,
      handle: (call) => {
        const { documents } = projectOf(call, level);
        const body = bodyOf(call);
        check(call, name, body);
        documents[name] = replaced(documents[name] ?? {}, body);
        tick(call.fleet);
        return undefined;
      },
    },
  ];
}

function check({ fleet }: Call, name: string, body: Doc): void {
  if (name === 'variables' && !('standard' in body && 'local' in body)) {
    throw refuse.illegal('Both standard and local variables are required');
  }
  const { owner } = body;
  if (name === 'permissions' && !(typeof owner === 'string' && fleet.users.includes(owner))) {
    throw refuse.illegal(`Unknown user: ${shown(owner)}`);
  }
}
