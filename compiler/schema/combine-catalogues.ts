import type { Catalogue } from './catalogue.ts';

/** What any of `catalogues` knows; the first that knows a name decides, so that a user's own provider schema goes before stackc's. */
export function combineCatalogues(catalogues: readonly Catalogue[]): Catalogue {
  const first = <T>(find: (catalogue: Catalogue) => T | undefined): T | undefined => {
    for (const catalogue of catalogues) {
      const found = find(catalogue);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const union = (names: (catalogue: Catalogue) => readonly string[]): readonly string[] =>
    [...new Set(catalogues.flatMap(names))].toSorted();
  return {
    resource: (type) => first((catalogue) => catalogue.resource(type)),
    data: (type) => first((catalogue) => catalogue.data(type)),
    provider: (name) => first((catalogue) => catalogue.provider(name)),
    types: () => union((catalogue) => catalogue.types()),
    dataTypes: () => union((catalogue) => catalogue.dataTypes()),
  };
}
