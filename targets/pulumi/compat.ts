import type { Json, JsonObject } from '../../compiler/util/json.ts';

type Defaults = ReadonlyMap<string, Json>;

const emptyMap: JsonObject = new Map();

/** Pulumi takes null for what is not given. */
const noName: JsonObject = new Map([['name', null]]);

const clusterLists: Defaults = new Map<string, Json>([
  ['initScripts', []],
  ['sparkConf', emptyMap],
  ['sparkEnvVars', emptyMap],
  ['sshPublicKeys', []],
]);

/**
 * What Laktory 0.10, the last one that wrote Pulumi, gave resources that did not say it, by Terraform's type, as its models have it (okube-ai/laktory
 * v0.10.0, `models/resources/databricks`). Who comes from there has it in the state: leaving it out would show as a change.
 */
const given: ReadonlyMap<string, Defaults> = new Map(
  Object.entries({
    databricks_catalog: { forceDestroy: true, isolationMode: 'OPEN' },
    databricks_cluster: { isPinned: true, ...Object.fromEntries(clusterLists), libraries: [] },
    databricks_group: { allowClusterCreate: false },
    databricks_job: { jobClusters: [], parameters: [], tags: emptyMap, tasks: [] },
    databricks_mws_permission_assignment: { permissions: ['USER'] },
    databricks_pipeline: { channel: 'PREVIEW', clusters: [], configuration: emptyMap, notifications: [] },
    databricks_schema: { forceDestroy: true },
    databricks_secret_scope: { backendType: 'DATABRICKS' },
    databricks_service_principal: { allowClusterCreate: false, disableAsUserDeletion: false },
    databricks_sql_endpoint: { channel: noName },
    databricks_sql_table: { dataSourceFormat: 'DELTA', tableType: 'MANAGED' },
    databricks_user: { disableAsUserDeletion: false },
    databricks_vector_search_endpoint: { endpointType: 'STANDARD' },
    databricks_volume: { volumeType: 'MANAGED' },
  }).map(([type, members]) => [type, new Map<string, Json>(Object.entries(members))]),
);

/** Adds to the properties of a resource what Laktory 0.10 would have added, and gives them the names that it used. `properties` is new, and changed in place. */
export function asLaktory(type: string, properties: Map<string, Json>): void {
  const defaults = given.get(type);
  if (defaults) fill(properties, defaults);
  if (type === 'databricks_job') {
    forEachIn(properties, 'jobClusters', (jobCluster) => forEachIn(jobCluster, 'newCluster', fillCluster));
    forEachIn(properties, 'environments', (environment) => forEachIn(environment, 'spec', renameVersion));
  } else if (type === 'databricks_pipeline') {
    forEachIn(properties, 'clusters', fillCluster);
  } else if (type === 'databricks_sql_endpoint') {
    forEachIn(properties, 'tags', (tags) => fill(tags, customTags));
  }
}

const customTags: Defaults = new Map([['customTags', []]]);

function fillCluster(cluster: Map<string, Json>): void {
  fill(cluster, clusterLists);
}

/** The version of a job's environment is called `client` there, which the provider still takes. */
function renameVersion(spec: Map<string, Json>): void {
  const version = spec.get('environmentVersion');
  if (version === undefined || spec.has('client')) return;
  spec.delete('environmentVersion');
  spec.set('client', version);
}

/** The mapping at `key`, or each mapping in the list there. */
function forEachIn(object: ReadonlyMap<string, Json>, key: string, change: (item: Map<string, Json>) => void): void {
  const value = object.get(key);
  if (value instanceof Map) change(value);
  else if (Array.isArray(value)) for (const item of value) if (item instanceof Map) change(item);
}

function fill(object: Map<string, Json>, defaults: Defaults): void {
  for (const [key, value] of defaults) if (!object.has(key)) object.set(key, value);
}
