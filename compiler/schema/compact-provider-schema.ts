import { isRecord, type JsonRecord, record } from './record.ts';

/** What a type needs to be checked; descriptions and versions of state are most of what Terraform prints. */
const kept: ReadonlySet<string> = new Set(
  ['type', 'nested_type', 'required', 'optional', 'computed', 'sensitive', 'deprecated', 'attributes'].concat(
    'nesting_mode min_items max_items block block_types'.split(' '),
  ),
);

/** Keys whose members are named by the provider. */
const named: ReadonlySet<string> = new Set(['attributes', 'block_types']);

/**
 * The output of `terraform providers schema -json` with nothing but what checks, completion and HCL need, one line for each type, sorted: small
 * enough to be committed, and a new version is a readable diff. `readProviderSchemas` reads it as it reads Terraform's own output.
 */
export function compactProviderSchema(printed: JsonRecord, versions: Readonly<Record<string, string>>): string {
  const providers = Object.entries(record(printed['provider_schemas'])).map(([address, schema]) => {
    const { provider, resource_schemas, data_source_schemas } = record(schema);
    const version = versions[address];
    const lines = [
      ...(version === undefined ? [] : [`"version": ${JSON.stringify(version)}`]),
      `"provider": ${JSON.stringify(typeOf(provider))}`,
      `"resource_schemas": ${types(resource_schemas)}`,
      `"data_source_schemas": ${types(data_source_schemas)}`,
    ];
    return `${JSON.stringify(address)}: {\n${lines.join(',\n')}\n}`;
  });
  return `{\n"format_version": "1.0",\n"provider_schemas": {\n${providers.join(',\n')}\n}\n}\n`;
}

function types(schemas: unknown): string {
  const lines = Object.entries(record(schemas))
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, schema]) => `${JSON.stringify(name)}: ${JSON.stringify(typeOf(schema))}`);
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n}`;
}

function typeOf(schema: unknown): JsonRecord {
  return { block: compact(record(record(schema)['block'])) };
}

function compact(part: JsonRecord): JsonRecord {
  const members = Object.entries(part).flatMap(([key, value]) => {
    // What is false or 0 says as much as what is missing.
    if (!kept.has(key) || value === false || value === 0) return [];
    return [[key, named.has(key) ? eachOf(value) : isRecord(value) ? compact(value) : value] as const];
  });
  return Object.fromEntries(members);
}

function eachOf(members: unknown): JsonRecord {
  return Object.fromEntries(Object.entries(record(members)).map(([name, value]) => [name, compact(record(value))]));
}
