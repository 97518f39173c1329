import type { Resource } from '../../compiler/ir/program.ts';
import type { Json } from '../../compiler/util/json.ts';
import { valueAt } from '../../compiler/value/build.ts';
import type { Dict, Entry } from '../../compiler/value/literal.ts';
import { mapEntries, mapItems } from '../../compiler/value/map.ts';
import { pickDict, withMembers } from '../../compiler/value/pick.ts';
import type { Value } from '../../compiler/value/value.ts';

/**
 * What Laktory 0.10, the last one that wrote Pulumi, gave resources that did not say it, by type, as its models have it (okube-ai/laktory v0.10.0,
 * `models/resources/databricks`). Who comes from there has it in the state: leaving it out would show as a change.
 */
const given: Readonly<Record<string, Defaults>> = {
  databricks_catalog: { force_destroy: true, isolation_mode: 'OPEN' },
  databricks_cluster: { is_pinned: true, ...clusterLists(), library: [] },
  databricks_group: { allow_cluster_create: false },
  databricks_job: { job_cluster: [], parameter: [], tags: new Map(), task: [] },
  databricks_mws_permission_assignment: { permissions: ['USER'] },
  databricks_pipeline: { channel: 'PREVIEW', cluster: [], configuration: new Map(), notification: [] },
  databricks_schema: { force_destroy: true },
  databricks_secret_scope: { backend_type: 'DATABRICKS' },
  databricks_service_principal: { allow_cluster_create: false, disable_as_user_deletion: false },
  databricks_sql_table: { data_source_format: 'DELTA', table_type: 'MANAGED' },
  databricks_user: { disable_as_user_deletion: false },
  databricks_vector_search_endpoint: { endpoint_type: 'STANDARD' },
  databricks_volume: { volume_type: 'MANAGED' },
};

type Defaults = Readonly<Record<string, Json>>;

function clusterLists(): Defaults {
  return { init_scripts: [], spark_conf: new Map(), spark_env_vars: new Map(), ssh_public_keys: [] };
}

/** The attributes of a managed resource with what Laktory 0.10 would have added, and under the names that it used. */
export function asLaktory({ type, properties }: Resource): Dict<Value> {
  const defaults = given[type];
  const own = defaults ? withDefaults(properties, defaults) : properties;
  switch (type) {
    case 'databricks_job':
      return mapMembers(mapMembers(own, 'job_cluster', newCluster), 'environment', environment);
    case 'databricks_pipeline':
      return mapMembers(own, 'cluster', (cluster) => withDefaults(cluster, clusterLists()));
    case 'databricks_sql_endpoint': {
      const tags = pickDict(own, 'tags');
      return tags ? withMembers(own, { tags: withDefaults(tags, { custom_tags: [] }) }) : own;
    }
    default:
      return own;
  }
}

function newCluster(jobCluster: Dict<Value>): Dict<Value> {
  const cluster = pickDict(jobCluster, 'new_cluster');
  return cluster ? withMembers(jobCluster, { new_cluster: withDefaults(cluster, clusterLists()) }) : jobCluster;
}

/** The version of a job's environment is called `client` there, which the provider still takes. */
function environment(dict: Dict<Value>): Dict<Value> {
  const spec = pickDict(dict, 'spec');
  if (!spec?.entries.has('environment_version') || spec.entries.has('client')) return dict;
  const entries = new Map<string, Entry<Value>>();
  for (const entry of spec.entries.values()) {
    const key = entry.key === 'environment_version' ? 'client' : entry.key;
    entries.set(key, { ...entry, key });
  }
  return withMembers(dict, { spec: { ...spec, entries } });
}

/** The mappings in the list `key`, changed. */
function mapMembers(dict: Dict<Value>, key: string, change: (item: Dict<Value>) => Dict<Value>): Dict<Value> {
  if (dict.entries.get(key)?.value.kind !== 'list') return dict;
  return mapEntries(dict, (entry) => {
    if (entry.key !== key || entry.value.kind !== 'list') return entry;
    const value = mapItems(entry.value, (item: Value) => (item.kind === 'dict' ? change(item) : item));
    return value === entry.value ? entry : { ...entry, value };
  });
}

function withDefaults(dict: Dict<Value>, defaults: Defaults): Dict<Value> {
  const missing = Object.entries(defaults).filter(
    ([name]) => (dict.entries.get(name)?.value.kind ?? 'null') === 'null',
  );
  if (missing.length === 0) return dict;
  return withMembers(dict, Object.fromEntries(missing.map(([name, json]) => [name, valueAt(dict, json)])));
}
