import { updateItem } from './deployments.ts';
import { type Fault, faultOf } from './faults.ts';
import { type Fleet, type Key, newFleet, type Project } from './fleet.ts';
import { type Doc, docOf, isDoc, type Json, listIn, optionalDoc, optionalText, textIn } from './json.ts';

/** What a fake server is: its fleet, what was asked of it, and what it shall do wrong. */
export interface Server {
  fleet: Fleet;
  readonly journal: Doc[];
  readonly faults: Fault[];
  /** Hears of every request after it had its effect, and before it is answered; an answer waits for what it promises. */
  heard?: (entry: Doc) => void | Promise<void>;
}

export function newServer(): Server {
  return { fleet: newFleet(), journal: [], faults: [] };
}

/** The control interface below `/__fake`; undefined for a path that it does not have. */
export function control(server: Server, method: string, path: string, body: Json | undefined): Json | undefined {
  switch (path) {
    case '/reset':
      server.fleet = newFleet();
      server.journal.length = 0;
      server.faults.length = 0;
      return { ok: true };
    case '/journal':
      if (method === 'DELETE') server.journal.length = 0;
      return server.journal;
    case '/faults':
      if (method === 'DELETE') server.faults.length = 0;
      if (method === 'POST' && body !== undefined) {
        server.faults.push(...(Array.isArray(body) ? body : [body]).map(faultOf));
      }
      return server.faults.map(({ given }) => given);
    case '/set':
      settle(server.fleet, docOf(body));
      return { ok: true };
    case '/state':
      return stateOf(server.fleet);
    default:
      return undefined;
  }
}

function settle(fleet: Fleet, body: Doc): void {
  Object.assign(fleet.options, optionalDoc(body, 'options'));
  const entries = (key: string) => Object.entries(optionalDoc(body, key));
  for (const [bundle, status] of entries('govern')) fleet.govern.set(bundle, String(status));
  for (const [id, health] of entries('health')) {
    if (typeof health === 'string') fleet.health.set(id, health);
    else fleet.health.delete(id);
  }
  for (const [id, failure] of entries('failUpdate')) {
    if (isDoc(failure)) fleet.failUpdate.set(id, failure);
    else fleet.failUpdate.delete(id);
  }
  for (const [id, isReachable] of entries('reachable')) {
    const node = fleet.nodes.get(id);
    if (node) node.reachable = Boolean(isReachable);
  }
  for (const [key, who] of entries('keys')) if (isDoc(who)) fleet.keys.set(key, keyOf(who));
}

function keyOf(doc: Doc): Key {
  const groups = listIn(doc, 'groups').map(String);
  return { id: optionalText(doc, 'id') ?? '', login: textIn(doc, 'login'), admin: doc['admin'] === true, groups };
}

function stateOf({ clock, options, infras, govern, published, deployments, nodes }: Fleet): Json {
  const each = <Value>(map: ReadonlyMap<string, Value>, show: (value: Value) => Json) =>
    Object.fromEntries([...map].map(([key, value]) => [key, show(value)]));
  return {
    clock,
    options: { ...options },
    infras: Object.fromEntries(infras),
    govern: Object.fromEntries(govern),
    published: each(published, ({ settings, bundles }) => ({ settings, bundles: [...bundles.keys()] })),
    deployments: each(deployments, ({ settings, deployed, future, updates }) => ({
      settings,
      deployed,
      future,
      updates: updates.map(updateItem),
    })),
    nodes: each(nodes, ({ type, projects }) => ({ type, projects: each(projects, projectState) })),
  };
}

function projectState({ datasets, recipes, scenarios, documents, active, exported, imported }: Project): Json {
  return {
    datasets: [...datasets.keys()].sort(),
    recipes: [...recipes.keys()].sort(),
    scenarios: Object.fromEntries([...scenarios].map(([id, { doc }]) => [id, doc['active'] ?? false])),
    variables: documents['variables'] ?? {},
    active,
    exported: [...exported.keys()].sort(),
    imported: [...imported.keys()].sort(),
  };
}
