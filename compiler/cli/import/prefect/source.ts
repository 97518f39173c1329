import type { ImportSource } from '../import-source.ts';

/** `stackc import --from prefect`: infrastructure blocks and work pools, as Prefect's API and command line print them. */
export const prefectSource: ImportSource = {
  name: 'prefect',
  help: 'a JSON file with an infrastructure block or a work pool of Prefect, or a list of them',
  options: [],
  // Any JSON file could be one, so somebody has to say it.
  recognizes: () => false,
  read: async (request) => (await import('./import-prefect.ts')).importPrefect(request),
};
