import type { ImportSource } from './import-source.ts';

/** `stackc import --from dataiku --project KEY`: a project that a DSS has, with the state that makes the stack its owner. */
export const dataiku: ImportSource = {
  name: 'dataiku',
  help: 'a project of the DSS at DATAIKU_DSS_URL: --project says which; its state is written, too',
  options: [
    { name: 'project', value: 'KEY', help: 'dataiku: the key of the project' },
    {
      name: 'state-file',
      value: 'PLACE',
      help: 'dataiku: where the state goes: a file, s3://BUCKET/KEY or git::REPOSITORY//PATH (default: beside the stack)',
    },
    {
      name: 'lock-timeout',
      value: 'SECONDS',
      number: 'seconds',
      help: 'dataiku: how long to wait for another run on this state',
    },
  ],
  recognizes: () => false,
  read: async (request) => (await import('./import-platform.ts')).importFromPlatform('dataiku', request),
};
