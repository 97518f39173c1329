import { onceForEach } from '../util/once.ts';
import { type CatalogueFile, type CatalogueSubject, catalogueType } from './catalogue-type.ts';
import type { ObjectType } from './type.ts';

/**
 * What providers offer. Types are read and built when they are first asked for; a `ProviderTypes` keeps what it has read, so one of them serves a whole run.
 * Top-level `id` and everything else that only the provider sets are fields with `computed: true`.
 */
export interface ProviderTypes {
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

/** The providers whose catalogues are part of stackc. */
const providers = ['databricks'] as const;

/**
 * The catalogue below `compiler/kinds/generated/`. `read` takes a path below that folder (`databricks/databricks_job.json`) and returns the file's
 * text, or undefined where there is none; it is called once for each path.
 */
export function openProviderTypes(read: (path: string) => string | undefined): ProviderTypes {
  const types = new Map<string, ObjectType | undefined>();
  const index = onceForEach((provider: string): Index => JSON.parse(read(`${provider}/index.json`) ?? '{}'));
  const open = (path: string, name: string, mode: CatalogueSubject['mode']): ObjectType | undefined => {
    // A name becomes part of a path, so it must be one that a provider could have.
    if (!/^[a-z][a-z0-9_]*$/.test(name)) return undefined;
    if (types.has(path)) return types.get(path);
    const text = read(path);
    const file: CatalogueFile | undefined = text === undefined ? undefined : JSON.parse(text);
    const type = file && catalogueType(file, { name, mode });
    types.set(path, type);
    return type;
  };
  return {
    resource: (type) => open(`${providerOf(type)}/${type}.json`, type, 'resource'),
    data: (type) => open(`${providerOf(type)}/data/${type}.json`, type, 'data'),
    provider: (name) => open(`${name}/provider.json`, name, 'provider'),
    types: () => providers.flatMap((provider) => Object.keys(index(provider).resources ?? {})),
    dataTypes: () => providers.flatMap((provider) => Object.keys(index(provider).data ?? {})),
  };
}

interface Index {
  readonly resources?: Readonly<Record<string, string>>;
  readonly data?: Readonly<Record<string, string>>;
}

/** `databricks` of `databricks_job`: what Terraform takes for a type's provider, too. */
function providerOf(type: string): string {
  return type.split('_', 1)[0] ?? type;
}
