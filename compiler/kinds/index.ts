import type { ProviderTypes } from '../schema/provider-types.ts';
import { databricksKinds } from './databricks/index.ts';
import { dataikuProjects } from './dataiku/projects.ts';
import { dataosKinds } from './dataos/index.ts';
import { dockerRegistries } from './infrastructure/docker-registries.ts';
import { infrastructure } from './infrastructure/infrastructure.ts';
import type { Kind, Kinds } from './kind.ts';
import { kubernetes } from './kubernetes/kubernetes.ts';
import { modules } from './terraform/modules.ts';
import { providers } from './terraform/providers.ts';
import { terraformKind } from './terraform/terraform-kind.ts';

const builtIn: readonly Kind[] = [
  providers,
  modules,
  ...databricksKinds,
  ...dataosKinds,
  kubernetes,
  infrastructure,
  dockerRegistries,
  dataikuProjects,
];

const byKey: ReadonlyMap<string, Kind> = new Map([
  ...builtIn.flatMap((kind) => kind.formerKeys.map((key) => [key, kind] as const)),
  ...builtIn.map((kind) => [kind.key, kind] as const),
]);

/** The kinds of a stack: the built-in ones, and every provider's types under their Terraform names. */
export function openKinds(types: ProviderTypes): Kinds {
  const terraform = new Map<string, Kind>();
  return {
    keys: builtIn.map((kind) => kind.key),
    find(key) {
      const known = byKey.get(key) ?? terraform.get(key);
      if (known || !isProviderType(key, types)) return known;
      const kind = terraformKind(key);
      terraform.set(key, kind);
      return kind;
    },
  };
}

/** Our own families' names are known exactly; other providers' types are told by their form. */
function isProviderType(key: string, types: ProviderTypes): boolean {
  const type = key.startsWith('data.') ? key.slice('data.'.length) : key;
  if (!/^[a-z][a-z0-9-]*_[a-z0-9_]+$/.test(type)) return false;
  if (type.startsWith('databricks_')) return (type === key ? types.resource(type) : types.data(type)) !== undefined;
  return !/^(dataos|dataiku)_/.test(type);
}
