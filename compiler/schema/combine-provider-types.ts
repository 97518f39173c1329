import type { ProviderTypes } from './provider-types.ts';

/** What any of `sources` knows; the first that knows a name decides, so that a user's own provider schema goes before stackc's. */
export function combineProviderTypes(sources: readonly ProviderTypes[]): ProviderTypes {
  const first = <T>(find: (types: ProviderTypes) => T | undefined): T | undefined => {
    for (const types of sources) {
      const found = find(types);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const union = (names: (types: ProviderTypes) => readonly string[]): readonly string[] =>
    [...new Set(sources.flatMap(names))].toSorted();
  return {
    resource: (type) => first((types) => types.resource(type)),
    data: (type) => first((types) => types.data(type)),
    provider: (name) => first((types) => types.provider(name)),
    types: () => union((types) => types.types()),
    dataTypes: () => union((types) => types.dataTypes()),
  };
}
