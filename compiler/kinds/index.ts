import type { ProviderTypes } from '../schema/provider-types.ts';
import { databricksKinds } from './databricks/index.ts';
import { dataikuDeployer } from './dataiku/deployer.ts';
import { dataikuProjects } from './dataiku/projects.ts';
import { dataosKinds } from './dataos/index.ts';
import { infrastructureKinds } from './infrastructure/index.ts';
import type { Kind, Kinds } from './kind.ts';
import { kubernetes } from './kubernetes/kubernetes.ts';
import { prefectKinds } from './prefect/index.ts';
import { providerOfType } from './terraform/known-providers.ts';
import { modules } from './terraform/modules.ts';
import { providers } from './terraform/providers.ts';
import { terraformKind } from './terraform/terraform-kind.ts';

/** Kinds that are loaded together. Their keys are known without them, and so are the former ones. */
interface Family {
  readonly keys: readonly string[];
  readonly formerKeys?: readonly string[];
  readonly kinds: () => readonly Kind[];
}

/**
 * In the order in which suggestions look through them. Families that many stacks have nothing of say their keys here, because the command line loads the code
 * with the first of them (`scripts/build/deferred.ts`).
 */
const families: readonly Family[] = [
  familyOf([providers, modules, ...databricksKinds]),
  {
    keys: [
      ...['dataos_stacks', 'dataos_workflows', 'dataos_services', 'dataos_workers'],
      ...['dataos_secrets', 'dataos_volumes', 'dataos_computes', 'dataos_depots'],
    ],
    kinds: () => dataosKinds,
  },
  { keys: ['kubernetes'], kinds: () => [kubernetes] },
  { keys: ['infrastructure', 'docker_registries'], kinds: () => infrastructureKinds },
  { keys: ['prefect_work_pools', 'prefect_deployments'], kinds: () => prefectKinds },
  { keys: ['dataiku_projects', 'dataiku_deployer'], kinds: () => [dataikuProjects, dataikuDeployer] },
];

function familyOf(kinds: readonly Kind[]): Family {
  const formerKeys = kinds.flatMap((kind) => kind.formerKeys);
  return { keys: kinds.map((kind) => kind.key), formerKeys, kinds: () => kinds };
}

const byKey: ReadonlyMap<string, Family> = new Map(
  families.flatMap((family) => [...family.keys, ...(family.formerKeys ?? [])].map((key) => [key, family] as const)),
);

function builtIn(key: string): Kind | undefined {
  const kinds = byKey.get(key)?.kinds() ?? [];
  return kinds.find((kind) => kind.key === key) ?? kinds.find((kind) => kind.formerKeys.includes(key));
}

/** The kinds of a stack: the built-in ones, and every provider's types under their Terraform names. */
export function openKinds(types: ProviderTypes): Kinds {
  const found = new Map<string, Kind | undefined>();
  return {
    keys: families.flatMap(({ keys }) => keys),
    find(key) {
      if (!found.has(key))
        found.set(key, builtIn(key) ?? (isProviderType(key, types) ? terraformKind(key) : undefined));
      return found.get(key);
    },
  };
}

/** The same world with another catalogue, and the kinds that go with it. */
export function withTypes<World extends { readonly types: ProviderTypes; readonly kinds: Kinds }>(
  world: World,
  types: ProviderTypes,
): World {
  return types === world.types ? world : { ...world, types, kinds: openKinds(types) };
}

/** The names of our own families, and of providers whose schema is known, are known exactly; other providers' types are told by their form. */
function isProviderType(key: string, types: ProviderTypes): boolean {
  const type = key.startsWith('data.') ? key.slice('data.'.length) : key;
  if (!/^[a-z][a-z0-9-]*_[a-z0-9_]+$/.test(type)) return false;
  if (types.provider(providerOfType(type)))
    return (type === key ? types.resource(type) : types.data(type)) !== undefined;
  return !/^(dataos|dataiku)_/.test(type);
}
