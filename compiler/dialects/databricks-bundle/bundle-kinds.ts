/** Where the permissions of a kind are said in Terraform, with the names that the Databricks CLI gives its blocks. */
export interface Permitted {
  /** `databricks_permissions.<prefix>_<key>`. */
  readonly prefix: string;
  /** The argument that names the object, and the attribute that it is taken from. */
  readonly argument: string;
  readonly attribute: string;
  /** What the levels of the bundle mean for it; undefined where it has no such level. */
  readonly levels: Levels;
}

export interface Levels {
  readonly CAN_MANAGE: string;
  readonly CAN_VIEW: string;
  readonly CAN_RUN?: string;
}

/** One kind of resource under `resources:` of a bundle (specs/databricks-bundles §6.1). */
export interface BundleKind {
  readonly key: string;
  readonly type: string;
  readonly permitted?: Permitted;
  /** `databricks_grants.<prefix>_<key>` with the argument that names the object. */
  readonly granted?: { readonly prefix: string; readonly argument: string };
  /** What a reference to `id` means, where that is another attribute. */
  readonly id?: string;
  /** Always said by the CLI. */
  readonly always?: Readonly<Record<string, string | number | boolean>>;
  /** Said by the CLI where the bundle does not. */
  readonly defaults?: Readonly<Record<string, string | number | boolean>>;
  /** Fields of bundles that Terraform does not have, with the reason that is told; an empty one is not worth telling. */
  readonly drops?: Readonly<Record<string, string>>;
  /** The fields that stay outside when all others go under `spec`. */
  readonly besideSpec?: readonly string[];
  /** The field that a name prefix goes in front of, and how. */
  readonly named?: { readonly field: string; readonly how: 'prefix' | 'plain' | 'last segment' };
  /** Where tags go. */
  readonly tags?: { readonly field: string; readonly as: 'map' | 'list' };
}

const manage = { CAN_MANAGE: 'CAN_MANAGE' } as const;
const read: Levels = { ...manage, CAN_VIEW: 'CAN_READ' };
const use: Levels = { ...manage, CAN_VIEW: 'CAN_USE' };
const inPlace = 'it is about how the CLI deploys';
const mark = 'it marks what the CLI deploys as its own';
const files = 'the source of an app is deployed after the apply, by "databricks apps deploy"';

function permitted(prefix: string, argument: string, attribute: string, levels: Levels): Permitted {
  return { prefix, argument, attribute, levels };
}

const spec = { postgres: ['parent', 'replace_existing'] } as const;

export const bundleKinds: readonly BundleKind[] = [
  {
    key: 'jobs',
    type: 'databricks_job',
    // There is one format only.
    drops: { deployment: mark, edit_mode: mark, format: '' },
    permitted: permitted('job', 'job_id', 'id', { ...manage, CAN_VIEW: 'CAN_VIEW', CAN_RUN: 'CAN_MANAGE_RUN' }),
    named: { field: 'name', how: 'prefix' },
    tags: { field: 'tags', as: 'map' },
  },
  {
    key: 'pipelines',
    type: 'databricks_pipeline',
    permitted: permitted('pipeline', 'pipeline_id', 'id', { ...manage, CAN_VIEW: 'CAN_VIEW', CAN_RUN: 'CAN_RUN' }),
    defaults: { edition: 'ADVANCED', channel: 'CURRENT' },
    drops: {
      deployment: mark,
      dry_run: inPlace,
      cascade_on_destroy: inPlace,
      parameters: 'Terraform starts no updates',
    },
    named: { field: 'name', how: 'prefix' },
    tags: { field: 'tags', as: 'map' },
  },
  {
    key: 'models',
    type: 'databricks_mlflow_model',
    permitted: permitted('mlflow_model', 'registered_model_id', 'registered_model_id', read),
    named: { field: 'name', how: 'prefix' },
    tags: { field: 'tags', as: 'list' },
  },
  {
    key: 'experiments',
    type: 'databricks_mlflow_experiment',
    permitted: permitted('mlflow_experiment', 'experiment_id', 'id', read),
    named: { field: 'name', how: 'last segment' },
    tags: { field: 'tags', as: 'list' },
  },
  {
    key: 'model_serving_endpoints',
    type: 'databricks_model_serving',
    permitted: permitted('model_serving', 'serving_endpoint_id', 'serving_endpoint_id', {
      ...manage,
      CAN_VIEW: 'CAN_VIEW',
      CAN_RUN: 'CAN_QUERY',
    }),
    named: { field: 'name', how: 'plain' },
  },
  {
    key: 'registered_models',
    type: 'databricks_registered_model',
    granted: { prefix: 'registered_model', argument: 'function' },
    named: { field: 'name', how: 'plain' },
  },
  { key: 'quality_monitors', type: 'databricks_quality_monitor' },
  {
    key: 'schemas',
    type: 'databricks_schema',
    granted: { prefix: 'schema', argument: 'schema' },
    always: { force_destroy: true },
    named: { field: 'name', how: 'plain' },
  },
  {
    key: 'volumes',
    type: 'databricks_volume',
    granted: { prefix: 'volume', argument: 'volume' },
    defaults: { volume_type: 'MANAGED' },
    drops: { volume_path: 'it follows from the catalog, the schema and the name' },
  },
  {
    key: 'clusters',
    type: 'databricks_cluster',
    permitted: permitted('cluster', 'cluster_id', 'id', {
      ...manage,
      CAN_VIEW: 'CAN_ATTACH_TO',
      CAN_RUN: 'CAN_RESTART',
    }),
    always: { no_wait: true },
    defaults: { autotermination_minutes: 60 },
    named: { field: 'cluster_name', how: 'prefix' },
    tags: { field: 'custom_tags', as: 'map' },
  },
  {
    key: 'dashboards',
    type: 'databricks_dashboard',
    permitted: permitted('dashboard', 'dashboard_id', 'id', read),
    defaults: { embed_credentials: false },
    named: { field: 'display_name', how: 'prefix' },
  },
  {
    key: 'apps',
    type: 'databricks_app',
    permitted: permitted('app', 'app_name', 'name', use),
    defaults: { description: '' },
    always: { no_compute: true },
    drops: { source_code_path: files, config: files, git_source: files },
  },
  {
    key: 'secret_scopes',
    type: 'databricks_secret_scope',
  },
  {
    key: 'alerts',
    type: 'databricks_alert_v2',
    permitted: permitted('alert', 'alert_v2_id', 'id', { ...read, CAN_RUN: 'CAN_RUN' }),
    always: { purge_on_delete: true },
    named: { field: 'display_name', how: 'prefix' },
  },
  {
    key: 'sql_warehouses',
    type: 'databricks_sql_endpoint',
    permitted: permitted('sql_endpoint', 'sql_endpoint_id', 'id', {
      ...manage,
      CAN_VIEW: 'CAN_VIEW',
      CAN_RUN: 'CAN_MONITOR',
    }),
    defaults: { auto_stop_mins: 120, enable_photon: true, max_num_clusters: 1, spot_instance_policy: 'COST_OPTIMIZED' },
    named: { field: 'name', how: 'prefix' },
    tags: { field: 'tags.custom_tags', as: 'list' },
  },
  {
    key: 'database_instances',
    type: 'databricks_database_instance',
    permitted: permitted('database_instance', 'database_instance_name', 'name', use),
    always: { purge_on_delete: true },
  },
  { key: 'database_catalogs', type: 'databricks_database_database_catalog' },
  { key: 'synced_database_tables', type: 'databricks_database_synced_database_table' },
  {
    key: 'postgres_projects',
    type: 'databricks_postgres_project',
    permitted: permitted('postgres_project', 'database_project_name', 'project_id', use),
    id: 'name',
    besideSpec: ['project_id', 'purge_on_delete'],
  },
  {
    key: 'postgres_branches',
    type: 'databricks_postgres_branch',
    id: 'name',
    besideSpec: ['branch_id', ...spec.postgres, 'purge_on_delete'],
  },
  {
    key: 'postgres_databases',
    type: 'databricks_postgres_database',
    id: 'name',
    besideSpec: ['database_id', ...spec.postgres],
  },
  {
    key: 'postgres_endpoints',
    type: 'databricks_postgres_endpoint',
    id: 'name',
    besideSpec: ['endpoint_id', ...spec.postgres],
  },
  { key: 'postgres_roles', type: 'databricks_postgres_role', id: 'name', besideSpec: ['role_id', ...spec.postgres] },
  { key: 'postgres_catalogs', type: 'databricks_postgres_catalog', id: 'name', besideSpec: ['catalog_id'] },
  {
    key: 'postgres_synced_tables',
    type: 'databricks_postgres_synced_table',
    id: 'name',
    besideSpec: ['synced_table_id'],
  },
  { key: 'catalogs', type: 'databricks_catalog', granted: { prefix: 'catalog', argument: 'catalog' } },
  {
    key: 'external_locations',
    type: 'databricks_external_location',
    granted: { prefix: 'external_location', argument: 'external_location' },
  },
  {
    key: 'vector_search_endpoints',
    type: 'databricks_vector_search_endpoint',
    permitted: permitted('vector_search_endpoint', 'vector_search_endpoint_id', 'endpoint_id', use),
  },
  {
    key: 'vector_search_indexes',
    type: 'databricks_vector_search_index',
    granted: { prefix: 'vector_search_index', argument: 'table' },
  },
  {
    key: 'instance_pools',
    type: 'databricks_instance_pool',
    permitted: permitted('instance_pool', 'instance_pool_id', 'id', { ...manage, CAN_VIEW: 'CAN_ATTACH_TO' }),
    named: { field: 'instance_pool_name', how: 'prefix' },
    tags: { field: 'custom_tags', as: 'map' },
  },
  { key: 'secrets', type: 'databricks_secret_uc' },
];

/** Kinds of bundles that nothing in Terraform is, with what can be done. */
export const withoutType: ReadonlyMap<string, string> = new Map([
  ['genie_spaces', 'the provider has no resource for Genie spaces, so "databricks bundle" has to keep deploying them'],
  ['job_runs', 'a run is something that is done, not something that is there; start it from the pipeline that deploys'],
]);

const byKey = new Map(bundleKinds.map((kind) => [kind.key, kind]));

export function bundleKind(key: string): BundleKind | undefined {
  return byKey.get(key);
}
