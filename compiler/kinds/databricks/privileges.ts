/** Words of many securables. */
const table = ['ALL_PRIVILEGES', 'APPLY_TAG', 'MANAGE', 'MODIFY', 'SELECT'];
const volume = ['ALL_PRIVILEGES', 'APPLY_TAG', 'MANAGE', 'READ_VOLUME', 'WRITE_VOLUME'];
const schema = [
  ...['ALL_PRIVILEGES', 'APPLY_TAG', 'CREATE_FUNCTION', 'CREATE_MATERIALIZED_VIEW', 'CREATE_MODEL', 'CREATE_TABLE'],
  ...['CREATE_VOLUME', 'EXECUTE', 'EXTERNAL_USE_SCHEMA', 'MANAGE', 'MODIFY', 'READ_VOLUME', 'REFRESH', 'SELECT'],
  ...['USE_SCHEMA', 'WRITE_VOLUME'],
];

/** What can be granted on a securable inside its own block (specs/laktory-language Appendix D). */
export const privileges = {
  catalog: [...schema, 'BROWSE', 'CREATE_SCHEMA', 'USE_CATALOG'].toSorted(),
  schema,
  table,
  volume,
  externalLocation: [
    ...['ALL_PRIVILEGES', 'BROWSE', 'CREATE_EXTERNAL_TABLE', 'CREATE_EXTERNAL_VOLUME', 'CREATE_FOREIGN_SECURABLE'],
    ...['CREATE_MANAGED_STORAGE', 'EXTERNAL_USE_LOCATION', 'MANAGE', 'READ_FILES', 'WRITE_FILES'],
  ],
  // The space is how Laktory spelled it up to 0.10; Unity Catalog takes both.
  storageCredential: [
    ...[
      'ALL PRIVILEGES',
      'ALL_PRIVILEGES',
      'CREATE_EXTERNAL_LOCATION',
      'CREATE_EXTERNAL_TABLE',
      'MANAGE',
      'READ_FILES',
      'WRITE_FILES',
    ],
  ],
  credential: ['ACCESS', 'ALL_PRIVILEGES', 'CREATE_CONNECTION', 'MANAGE'],
  connection: ['ALL_PRIVILEGES', 'CREATE_FOREIGN_CATALOG', 'MANAGE', 'USE_CONNECTION'],
  registeredModel: ['ALL_PRIVILEGES', 'APPLY_TAG', 'CREATE_MODEL_VERSION', 'EXECUTE', 'MANAGE'],
  metastore: [
    ...['CREATE_CATALOG', 'CREATE_CLEAN_ROOM', 'CREATE_CONNECTION', 'CREATE_EXTERNAL_LOCATION'],
    ...['CREATE_EXTERNAL_METADATA', 'CREATE_PROVIDER', 'CREATE_RECIPIENT', 'CREATE_SERVICE_CREDENTIAL'],
    ...['CREATE_SHARE', 'CREATE_STORAGE_CREDENTIAL', 'MANAGE_ALLOWLIST', 'SET_SHARE_PERMISSION', 'USE_CONNECTION'],
    ...['USE_MARKETPLACE_ASSETS', 'USE_PROVIDER', 'USE_RECIPIENT', 'USE_SHARE'],
  ],
} as const;
