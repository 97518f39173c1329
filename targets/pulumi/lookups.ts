import type { Program, Resource } from '../../compiler/ir/program.ts';
import type { Value } from '../../compiler/value/value.ts';
import type { PackageNames } from './package-names.ts';

/** Looked-up resources that Pulumi reads as resources (`get`), since their id is known. All others are read by functions. */
export type Lookups = ReadonlyMap<Resource, Lookup>;

export interface Lookup {
  /** The type of the resource that is read: `databricks_sql_endpoint`. */
  readonly type: string;
  readonly id: Value;
}

interface LookupRow {
  /** The resource's own type, where it differs from that of the data source. */
  readonly type?: string;
  /** The argument that is the id of the resource, as the Databricks provider makes it. */
  readonly id: string;
  /** Arguments that change nothing when the resource itself is read. */
  readonly besides?: readonly string[];
}

/**
 * Of what the arguments of a data source are the id. Where v0.10.0 of the original took something else for an id (the application of a
 * service principal, the name of an experiment), the function is called instead: `get` would find nothing.
 */
const rows: Readonly<Record<string, LookupRow>> = {
  databricks_catalog: { id: 'name' },
  databricks_cluster: { id: 'cluster_id' },
  databricks_dbfs_file: { id: 'path', besides: ['limit_file_size'] },
  databricks_directory: { id: 'path' },
  databricks_external_location: { id: 'name' },
  databricks_group: { id: 'id', besides: ['display_name'] },
  databricks_job: { id: 'id' },
  databricks_metastore: { id: 'metastore_id' },
  databricks_mlflow_experiment: { id: 'experiment_id' },
  databricks_mlflow_model: { id: 'name' },
  databricks_notebook: { id: 'path', besides: ['format'] },
  databricks_registered_model: { id: 'full_name' },
  databricks_schema: { id: 'name' },
  databricks_service_principal: { id: 'scim_id' },
  databricks_sql_warehouse: { id: 'id', type: 'databricks_sql_endpoint' },
  databricks_storage_credential: { id: 'name' },
  databricks_table: { id: 'name', type: 'databricks_sql_table' },
  databricks_user: { id: 'user_id' },
  databricks_volume: { id: 'name' },
};

/** Which looked-up resources are read as resources: those whose id is given, and of which nothing is wanted that only the function tells. */
export function lookupsOf({ resources, links }: Program, packages: PackageNames): Lookups {
  const found = new Map<Resource, Lookup>();
  for (const resource of resources) {
    const row = resource.mode === 'data' ? rows[resource.type] : undefined;
    const id = row && idOf(resource, row);
    if (row && id) found.set(resource, { type: row.type ?? resource.type, id });
  }
  if (found.size === 0) return found;
  for (const { target, path } of links.values()) {
    const lookup = target.kind === 'resource' ? found.get(target) : undefined;
    const [first] = path;
    if (!lookup || target.kind !== 'resource' || first?.kind !== 'attribute') continue;
    if (!packages.resource(lookup.type)?.fields.has(first.name)) found.delete(target);
  }
  return found;
}

function idOf({ properties }: Resource, { id, besides = [] }: LookupRow): Value | undefined {
  const given = [...properties.entries.values()].filter(({ value }) => value.kind !== 'null');
  if (given.some(({ key }) => key !== id && !besides.includes(key))) return undefined;
  return given.find(({ key }) => key === id)?.value;
}
