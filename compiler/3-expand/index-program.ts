import type { ProgramIndex, Provider, Resource } from '../ir/program.ts';
import type { Expanding } from './expanding.ts';

/**
 * Everything that can be referred to, by logical name. A block that stands only for its children is represented by the first
 * of them; a pipeline is also known by its former automatic name, `dlt-<key>` (specs/laktory-language §1.4).
 */
export function indexProgram(
  resources: readonly Resource[],
  { providers, virtual, aliases, disabled }: Expanding,
): ProgramIndex {
  const byName = new Map<string, Resource | Provider>();
  for (const provider of providers) byName.set(provider.key, provider);
  for (const resource of resources) if (!byName.has(resource.name)) byName.set(resource.name, resource);
  const allAliases = new Map(aliases);
  for (const [name, [first]] of virtual) if (first !== undefined && !byName.has(name)) allAliases.set(name, first);
  for (const resource of resources) {
    if (resource.type === 'databricks_pipeline') allAliases.set(`dlt-${resource.name}`, resource.name);
  }
  return { byName, aliases: allAliases, disabled };
}
