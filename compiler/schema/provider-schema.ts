import { type Outcome, outcome } from '../diagnostics/outcome.ts';
import type { SourceFile } from '../source/source-file.ts';
import { startOf } from '../source/span.ts';
import { schemaDiagnostics } from './diagnostics.ts';
import { blockType } from './provider-schema-block.ts';
import type { ProviderTypes } from './provider-types.ts';
import { isRecord, type JsonRecord, record } from './record.ts';
import type { ObjectType } from './type.ts';

/**
 * The output of `terraform providers schema -json` as a catalogue, so that the resources of any provider, or of another version of one that
 * stackc knows, can be checked (`settings.provider_schemas`). Types are built when they are first asked for.
 * Reports STK2211 for a file that is no such output; the catalogue is then empty.
 */
export function readProviderSchemas(file: SourceFile): Outcome<ProviderTypes> {
  const empty = catalogueOf({});
  const root = parse(file.text);
  if (typeof root === 'string') return outcome(empty, [notASchema(file, root)]);
  const { format_version: version, provider_schemas: providers } = root;
  if (typeof version !== 'string' || !isRecord(providers)) {
    return outcome(empty, [notASchema(file, 'it has no "format_version" or no "provider_schemas"')]);
  }
  if (!version.startsWith('1.')) {
    return outcome(empty, [notASchema(file, `its format is ${version}, and only 1.x is known`)]);
  }
  return outcome(catalogueOf(providers));
}

function notASchema(file: SourceFile, reason: string) {
  return schemaDiagnostics.notAProviderSchema(startOf(file), { file: file.name, reason });
}

/** The parsed file, or why it is not JSON. */
function parse(text: string): JsonRecord | string {
  try {
    const parsed: unknown = JSON.parse(text);
    return isRecord(parsed) ? parsed : 'it is not a JSON object';
  } catch {
    return 'it is not JSON';
  }
}

function catalogueOf(providers: JsonRecord): ProviderTypes {
  const all = Object.entries(providers).map(([address, schema]) => ({
    name: address.slice(address.lastIndexOf('/') + 1),
    schema: record(schema),
  }));
  const merged = (key: string): JsonRecord => Object.assign({}, ...all.map(({ schema }) => record(schema[key])));
  const configurations = Object.fromEntries(all.map(({ name, schema }) => [name, schema['provider']]));
  const sections = {
    resource: merged('resource_schemas'),
    data: merged('data_source_schemas'),
    provider: configurations,
  };
  const known = new Map<string, ObjectType | undefined>();
  const find = (section: keyof typeof sections, name: string): ObjectType | undefined => {
    const key = `${section} ${name}`;
    if (known.has(key)) return known.get(key);
    const schema = sections[section][name];
    const type = isRecord(schema) ? blockType(record(schema['block']), { name, section }) : undefined;
    known.set(key, type);
    return type;
  };
  return {
    resource: (type) => find('resource', type),
    data: (type) => find('data', type),
    provider: (name) => find('provider', name),
    types: () => Object.keys(sections.resource).toSorted(),
    dataTypes: () => Object.keys(sections.data).toSorted(),
  };
}
