/** Where providers come from whose local names everybody knows. Others need a `source`. */
const sources: ReadonlyMap<string, string> = new Map([
  ['databricks', 'databricks/databricks'],
  ['azure', 'hashicorp/azurerm'],
  ['datadog', 'datadog/datadog'],
  ['github', 'integrations/github'],
  ['snowflake', 'snowflakedb/snowflake'],
  ['mongodbatlas', 'mongodb/mongodbatlas'],
  ['cloudflare', 'cloudflare/cloudflare'],
  ...[
    ...[
      'archive',
      'aws',
      'awscc',
      'azuread',
      'azurerm',
      'azurestack',
      'boundary',
      'cloudinit',
      'consul',
      'dns',
      'external',
    ],
    ...[
      'google',
      'google-beta',
      'hcp',
      'helm',
      'http',
      'kubernetes',
      'local',
      'nomad',
      'null',
      'random',
      'template',
      'tfe',
    ],
    ...['time', 'tls', 'vault', 'vsphere'],
  ].map((name) => [name, `hashicorp/${name}`] as const),
]);

/** The registry address of a provider that needs no `source`: `hashicorp/aws` for `aws`. */
export function providerSource(name: string): string | undefined {
  return sources.get(name);
}

/** The local names that need no `source`, for suggestions. */
export const knownProviders: readonly string[] = [...sources.keys()];

/** The local name of the provider that a type belongs to: `aws` for `aws_s3_bucket` and `data.aws_region`. */
export function providerOfType(key: string): string {
  const type = key.startsWith('data.') ? key.slice('data.'.length) : key;
  return type.slice(0, type.indexOf('_'));
}
