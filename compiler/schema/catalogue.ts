import type { ObjectType } from './type.ts';

/**
 * What providers offer. Types are read and built when they are first asked for; a `Catalogue` keeps what it has read, so one of them serves a whole run.
 * Top-level `id` and everything else that only the provider sets are fields with `computed: true`.
 */
export interface Catalogue {
  /** The settable and computed fields of a resource type (`databricks_job`); undefined for an unknown one. */
  resource(type: string): ObjectType | undefined;
  /** The same for what is only read: `data "databricks_job"`. */
  data(type: string): ObjectType | undefined;
  /** The configuration of a provider, by local name: `databricks`. */
  provider(name: string): ObjectType | undefined;
  /** The names of all resource types, sorted; for suggestions. */
  types(): readonly string[];
  /** The names of all types that can be read, sorted. */
  dataTypes(): readonly string[];
}
