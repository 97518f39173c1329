import type { Dict, Tree } from '../../value/literal.ts';
import { dictTree } from './tree.ts';
import type { BundleVariable } from './variables.ts';

/** How something is looked up by its name in Terraform (specs/databricks-bundles §5.2). */
interface Lookup {
  readonly type: string;
  readonly argument: string;
  readonly attribute: string;
}

const lookups: ReadonlyMap<string, Lookup> = new Map([
  ['warehouse', { type: 'databricks_sql_warehouse', argument: 'name', attribute: 'id' }],
  ['cluster_policy', { type: 'databricks_cluster_policy', argument: 'name', attribute: 'id' }],
  ['cluster', { type: 'databricks_cluster', argument: 'cluster_name', attribute: 'cluster_id' }],
  ['instance_pool', { type: 'databricks_instance_pool', argument: 'name', attribute: 'id' }],
  ['job', { type: 'databricks_job', argument: 'job_name', attribute: 'id' }],
  ['metastore', { type: 'databricks_metastore', argument: 'name', attribute: 'metastore_id' }],
  [
    'service_principal',
    { type: 'databricks_service_principal', argument: 'display_name', attribute: 'application_id' },
  ],
]);

/** What bundles can look up and no data source finds by its name: the variable then has to be given. */
export const notFound: readonly string[] = ['alert', 'dashboard', 'notification_destination', 'pipeline', 'query'];

export const lookupNames: readonly string[] = [...lookups.keys(), ...notFound].toSorted();

/** The data source of a variable that is looked up: its type, its name in the stack, its body, and the attribute that is the value. */
export interface LookupBlock {
  readonly type: string;
  readonly name: string;
  readonly attribute: string;
  readonly body: Dict<Tree>;
}

export function lookupBlock({ name, lookup }: BundleVariable): LookupBlock | undefined {
  const row = lookup && lookups.get(lookup.key);
  if (!lookup || !row) return undefined;
  const body = dictTree(lookup.value, { [row.argument]: lookup.value });
  return { type: `data.${row.type}`, name: `lookup-${name}`, attribute: row.attribute, body };
}
