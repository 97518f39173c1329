import type { ProgramIndex, Provider, Resource } from '../ir/program.ts';
import type { Work } from './work.ts';

/** Everything that can be referred to, by logical name. A block that stands only for what it makes is represented by the first of it. */
export function indexProgram({ principal, providers, virtual, aliases, disabled, unmade }: Work): ProgramIndex {
  const byName = new Map<string, Resource | Provider>();
  const namesakes = new Map<string, readonly Resource[]>();
  for (const provider of providers) byName.set(provider.key, provider);
  for (const resource of principal) {
    const known = byName.get(resource.name);
    if (!known) byName.set(resource.name, resource);
    else if (known.kind === 'resource' && isOther(known, resource)) namesakes.set(resource.name, [known, resource]);
  }
  const allAliases = new Map(aliases);
  for (const [name, [first]] of virtual) if (first !== undefined && !byName.has(name)) allAliases.set(name, first);
  let longestName = 0;
  for (const names of [byName, allAliases])
    for (const name of names.keys()) longestName = Math.max(longestName, name.length);
  return { byName, aliases: allAliases, disabled, unmade, namesakes, longestName };
}

/** Two of one address are a mistake that is reported as such. */
function isOther(one: Resource, other: Resource): boolean {
  return one.system !== other.system || one.type !== other.type || one.mode !== other.mode;
}
