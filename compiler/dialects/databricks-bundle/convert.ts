import { jsonText } from '../../kinds/databricks/json-text.ts';
import type { Dict, Entry, Tree } from '../../value/literal.ts';
import type { BundleKind } from './bundle-kinds.ts';
import { cleanCluster, withClients } from './cluster.ts';
import { bundleDiagnostics as say } from './diagnostics.ts';
import { jobOf } from './job.ts';
import { type FilePlaces, localPath } from './local-paths.ts';
import type { BundleResource } from './resources.ts';
import { seenFrom } from './sync.ts';
import {
  changed,
  changedDict,
  changedItems,
  dictTree,
  isTrue,
  listTree,
  member,
  textTree,
  withDefaults,
  withMembers,
  without,
} from './tree.ts';
import { mounted } from './workspace-paths.ts';

/** What converting one resource may look at. */
export interface Converting extends FilePlaces {
  /** `workspace.resource_path`. */
  readonly resourcePath: string;
  /** `workspace.artifact_path`. */
  readonly artifactPath: string;
}

/** The arguments of the Terraform resource that a resource of a bundle is (specs/databricks-bundles §6.1, §6.2). */
export function convert(resource: BundleResource, row: BundleKind, of: Converting): Dict<Tree> {
  const { body } = resource;
  const own = without(body, 'permissions', 'grants', 'lifecycle', ...Object.keys(row.drops ?? {}));
  const special = specialised({ ...resource, body: own }, of);
  const complete = withScalars(special, row);
  const placed = row.besideSpec ? underSpec(complete, row.besideSpec) : complete;
  const options = lifecycle(body);
  return options ? withMembers(placed, { resource_options: options }) : placed;
}

function withScalars(body: Dict<Tree>, { defaults = {}, always = {} }: BundleKind): Dict<Tree> {
  const trees = (values: Readonly<Record<string, string | number | boolean>>) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, scalar(body, value)]));
  return withMembers(withDefaults(body, trees(defaults)), trees(always));
}

function scalar(at: Tree, value: string | number | boolean): Tree {
  if (typeof value === 'string') return textTree(at, value);
  const place = { file: at.file, start: at.start, end: at.end };
  return typeof value === 'boolean' ? { ...place, kind: 'boolean', value } : { ...place, kind: 'integer', value };
}

function specialised({ kind, body, at }: BundleResource, of: Converting): Dict<Tree> {
  switch (kind) {
    case 'jobs':
      return jobOf(body);
    case 'pipelines':
      return changedItems(body, 'clusters', cleanCluster);
    case 'clusters':
      return withClients(cleanCluster(body));
    case 'dashboards':
      return dashboardOf(body, of);
    case 'alerts':
      return alertOf(body, at, of);
    case 'model_serving_endpoints':
      return servingOf(body, of);
    case 'quality_monitors':
      return monitorOf(body);
    default:
      return body;
  }
}

const monitorBlocks = ['snapshot', 'schedule', 'time_series', 'inference_log', 'data_classification_config'];
const monitorNotifications = ['on_failure', 'on_new_classification_tag_detected'];

function monitorOf(body: Dict<Tree>): Dict<Tree> {
  const notified = changedDict(body, 'notifications', (value) => monitorNotifications.reduce(asList, value));
  return [...monitorBlocks, 'notifications'].reduce(asList, notified);
}

/** The provider takes a list of one where a bundle has a mapping. */
function asList(body: Dict<Tree>, key: string): Dict<Tree> {
  return changed(body, key, (value) => (value.kind === 'dict' ? listTree(value, [value]) : value));
}

function dashboardOf(body: Dict<Tree>, of: Converting): Dict<Tree> {
  const parent = member(body, 'parent_path') ?? textTree(body, of.resourcePath);
  const parented = withMembers(body, { parent_path: parent });
  const placed = changed(parented, 'parent_path', (path) =>
    path.kind === 'string' ? { ...path, value: belowWorkspace(path.value) } : path,
  );
  const content = changed(placed, 'serialized_dashboard', (value) => {
    const text = value.kind === 'dict' ? jsonText(value) : value;
    return text.kind === 'string' ? text : value;
  });
  return changed(content, 'file_path', (path) => {
    if (path.kind !== 'string') return path;
    const local = localPath(path);
    if (of.env.read(local).value === undefined) {
      of.report(say.localPath(path, { path: path.value, reason: 'there is no such file' }));
    }
    return { ...path, value: seenFrom(of.folder, local) };
  });
}

/** Where dashboards are: below `/Workspace`, whether the path says so or not. */
function belowWorkspace(path: string): string {
  const absolute = path.startsWith('/') || path.startsWith('${') ? path : `/${path}`;
  return mounted(absolute).replace(/\/+$/, '');
}

/** What an alert's file says stands in it already. */
function alertOf(body: Dict<Tree>, at: Entry<Tree>, of: Converting): Dict<Tree> {
  return withDefaults(body, { parent_path: textTree(at, of.resourcePath) });
}

/** What served models were called before they were entities. */
function servingOf(body: Dict<Tree>, of: Converting): Dict<Tree> {
  const config = member(body, 'config');
  if (config?.kind !== 'dict' || !config.entries.has('served_models')) return body;
  const models = config.entries.get('served_models');
  const both = config.entries.get('served_entities');
  if (both && models) of.report(say.onlyOne(both, { first: 'served_models', second: 'served_entities' }));
  const renamed = changedItems(config, 'served_models', (model) =>
    without(
      withMembers(model, { entity_name: member(model, 'model_name'), entity_version: member(model, 'model_version') }),
      'model_name',
      'model_version',
    ),
  );
  const entries = [...renamed.entries].map(([name, entry]) => {
    const next = name === 'served_models' ? 'served_entities' : name;
    return [next, { ...entry, key: next }] as const;
  });
  return withMembers(body, { config: { ...config, entries: new Map(entries) } });
}

function underSpec(body: Dict<Tree>, beside: readonly string[]): Dict<Tree> {
  const outside = [...body.entries].filter(([key]) => beside.includes(key));
  const inside = [...body.entries].filter(([key]) => !beside.includes(key));
  const spec: Dict<Tree> = { ...body, entries: new Map(inside) };
  const result: Dict<Tree> = { ...body, entries: new Map(outside) };
  return inside.length === 0 ? result : withMembers(result, { spec });
}

function lifecycle(body: Dict<Tree>): Tree | undefined {
  const prevent = member(body, 'lifecycle', 'prevent_destroy');
  if (!isTrue(prevent) || !prevent) return undefined;
  return dictTree(prevent, { lifecycle: dictTree(prevent, { prevent_destroy: prevent }) });
}
