import type { Program, Provider, Resource } from '../../compiler/ir/program.ts';
import { providerOfType, providerSource } from '../../compiler/kinds/terraform/known-providers.ts';

/**
 * The local name of the provider whose types use `provider`, by configured provider: `databricks` for one that is called `lake-dev`
 * and is the provider of a `databricks_job`, or that nobody uses and that is called `lake-databricks`. Only for providers whose own name does not say where they come from.
 */
export function usedAs({ providers, resources, links }: Program): ReadonlyMap<string, string> {
  const open = new Map(providers.filter(isUnknown).map((provider) => [provider.key, provider.name]));
  const used = new Map<string, string>();
  if (open.size === 0) return used;
  for (const resource of resources) {
    const name = open.get(keyOf(resource, links) ?? '');
    const type = providerOfType(resource.type);
    if (name !== undefined && !used.has(name) && providerSource(type) !== undefined) used.set(name, type);
  }
  for (const name of open.values()) {
    // Nobody uses it, so the words of its name are all there is: `provider-databricks-dev`.
    const word = used.has(name) ? undefined : name.split(/[-_]/).find((one) => providerSource(one) !== undefined);
    if (word !== undefined) used.set(name, word);
  }
  return used;
}

/** Whether neither the stack nor the name says where the provider comes from. */
export function isUnknown({ name, source }: Provider): boolean {
  return source === undefined && providerSource(name) === undefined;
}

function keyOf({ options: { provider } }: Resource, links: Program['links']): string | undefined {
  if (provider?.kind === 'string') return provider.value;
  const target = provider?.kind === 'ref' ? links.get(provider)?.target : undefined;
  return target?.kind === 'provider' ? target.key : undefined;
}
