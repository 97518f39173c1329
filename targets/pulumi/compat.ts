import type { Json, JsonObject } from '../../compiler/util/json.ts';

type Defaults = ReadonlyMap<string, Json>;

const emptyMap: JsonObject = new Map();

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
    databricks_sql_table: { dataSourceFormat: 'DELTA', tableType: 'MANAGED' },
    databricks_user: { disableAsUserDeletion: false },
    databricks_vector_search_endpoint: { endpointType: 'STANDARD' },
    databricks_volume: { volumeType: 'MANAGED' },
  }).map(([type, members]) => [type, new Map<string, Json>(Object.entries(members))]),
);

/** The properties of a resource with what Laktory 0.10 would have added, and under the names that it used. */
export function asLaktory(type: string, properties: JsonObject): JsonObject {
  const defaults = given.get(type);
  const own = defaults ? withDefaults(properties, defaults) : properties;
  switch (type) {
    case 'databricks_job':
      return changed(changed(own, 'jobClusters', newCluster), 'environments', environment);
    case 'databricks_pipeline':
      return changed(own, 'clusters', (cluster) => withDefaults(cluster, clusterLists));
    case 'databricks_sql_endpoint':
      return changed(own, 'tags', (tags) => withDefaults(tags, customTags));
    default:
      return own;
  }
}

const customTags: Defaults = new Map([['customTags', []]]);

function newCluster(jobCluster: JsonObject): JsonObject {
  return changed(jobCluster, 'newCluster', (cluster) => withDefaults(cluster, clusterLists));
}

/** The version of a job's environment is called `client` there, which the provider still takes. */
function environment(one: JsonObject): JsonObject {
  return changed(one, 'spec', (spec) => {
    if (!spec.has('environmentVersion') || spec.has('client')) return spec;
    return new Map([...spec].map(([key, value]) => [key === 'environmentVersion' ? 'client' : key, value]));
  });
}

/** `object` with the mapping at `key`, or each mapping in the list there, changed. */
function changed(object: JsonObject, key: string, change: (item: JsonObject) => JsonObject): JsonObject {
  const value = object.get(key);
  if (value === undefined) return object;
  const next = Array.isArray(value) ? value.map((item: Json) => changedItem(item, change)) : changedItem(value, change);
  return next === value ? object : new Map(object).set(key, next);
}

function changedItem(value: Json, change: (item: JsonObject) => JsonObject): Json {
  return value instanceof Map ? change(value) : value;
}

function withDefaults(object: JsonObject, defaults: Defaults): JsonObject {
  let filled: Map<string, Json> | undefined;
  for (const [key, value] of defaults) {
    if (object.has(key)) continue;
    filled ??= new Map(object);
    filled.set(key, value);
  }
  return filled ?? object;
}
