import type { Program, Provider, Resource } from '../../compiler/ir/program.ts';
import { cloudProviders } from '../../compiler/kinds/terraform/cloud-providers.ts';
import { providerOfType } from '../../compiler/kinds/terraform/known-providers.ts';
import type { FieldType, ObjectType } from '../../compiler/schema/type.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';
import { camelCase } from './camel-case.ts';
import { pulumiDiagnostics as say } from './diagnostics.ts';
import { packageNamed } from './package-names.ts';
import { placeOf } from './place.ts';
import type { FieldNames } from './type-names.ts';
import { objectJson } from './value.ts';
import type { Words } from './words.ts';

/** Fields that only this package's provider has, for a provider whose name says nothing. */
const azureNative = new Set(['location', 'disable_pulumi_partner_id', 'use_default_azure_credential']);

/** The package of a provider: what its source, its name, the types that use it, or its fields say. Undefined when nothing does. */
export function packageOfProvider(
  provider: Provider,
  program: Program,
  words: Pick<Words, 'packages'>,
): string | undefined {
  const source = provider.source?.kind === 'string' ? provider.source.value.split('/').at(-1) : undefined;
  const named = source ?? provider.name;
  if (isKnown(named, words)) return packageNamed(named);
  const used = program.resources.find((resource) => keyOf(resource, program.links) === provider.key);
  const type = used && providerOfType(used.type);
  return type === undefined ? (byFields(provider, words) ?? source) : packageNamed(type);
}

function isKnown(name: string, { packages: names }: Pick<Words, 'packages'>): boolean {
  return (
    packageNamed(name) !== name ||
    name === 'azure-native' ||
    cloudProviders.has(name) ||
    names.provider(name) !== undefined
  );
}

/** The original tried the models of its providers one by one: specs/laktory-language §1.2. */
function byFields({ properties }: Provider, words: Pick<Words, 'packages'>): string | undefined {
  const keys = [...properties.entries.keys()];
  if (keys.length === 0) return undefined;
  const has = (fields: { has(key: string): boolean } | undefined) => keys.every((key) => fields?.has(key));
  if (has(cloudProviders.get('aws')?.fields)) return 'aws';
  if (has(cloudProviders.get('azure')?.fields)) return 'azure';
  if (keys.every((key) => azureNative.has(key) || cloudProviders.get('azure')?.fields.has(key))) return 'azure-native';
  return has(words.packages.provider('databricks')?.fields) ? 'databricks' : undefined;
}

function keyOf({ options: { provider } }: Resource, links: Program['links']): string | undefined {
  if (provider?.kind === 'string') return provider.value;
  const target = provider?.kind === 'ref' ? links.get(provider)?.target : undefined;
  return target?.kind === 'provider' ? target.key : undefined;
}

/** A configured provider, which is a resource like others for Pulumi. STK6118 to STK6120. */
export function providerEntry(provider: Provider, program: Program, words: Words): JsonObject {
  const { key } = provider;
  const packageName = packageOfProvider(provider, program, words);
  if (packageName === undefined) {
    words.report(say.unknownPackage(provider.at, { key }));
    return new Map();
  }
  if (provider.version) words.report(say.providerVersion(provider.version, { key }));
  const known = words.packages.provider(packageName);
  const shape = provider.shape ?? cloudProviders.get(packageName);
  const token = known?.token ?? `pulumi:providers:${packageName}`;
  const names = known?.fields ?? namesByForm(provider, shape, packageName, words);
  const json = new Map<string, Json>([['type', token]]);
  if (!words.isLaktory && provider.alias === undefined) json.set('defaultProvider', true);
  json.set(
    'properties',
    objectJson(provider.properties, placeOf({ names, type: shape, token }), { ...words, name: key }),
  );
  return json.set('options', new Map());
}

/**
 * The names of a well-known provider's configuration, which Terraform's bridge makes by one rule where values are plain: `use_oidc` is `useOidc`. Blocks of unknown
 * form may have become anything, so their package's schema is asked for: STK6119.
 */
function namesByForm(
  { key, properties }: Provider,
  shape: ObjectType | undefined,
  packageName: string,
  { report }: Words,
): FieldNames {
  const isNative = packageName === 'azure-native';
  const names = [...properties.entries.values()].flatMap((entry) => {
    const field = shape?.fields.get(entry.key);
    if (field && isPlain(field.type)) return [named(field.name, field.type)];
    if (isNative && azureNative.has(entry.key)) return [named(entry.key, { kind: 'string' })];
    if (entry.value.kind !== 'null')
      report(say.providerProperty(entry, { field: entry.key, key, package: packageName }));
    return [named(entry.key, { kind: 'any' })];
  });
  return new Map(names);
}

function isPlain(type: FieldType): boolean {
  if (type.kind === 'object') return [...type.fields.values()].every((field) => isPlain(field.type));
  if (type.kind === 'list') return isPlain(type.item);
  return type.kind === 'map' ? isPlain(type.value) : type.kind !== 'any' && type.kind !== 'union';
}

function named(
  name: string,
  type: FieldType,
): readonly [string, { property: string; isFlat: boolean; inner: FieldNames | undefined }] {
  const fields = type.kind === 'object' ? [...type.fields.values()] : undefined;
  const inner = fields && new Map(fields.map((field) => named(field.name, field.type)));
  return [name, { property: camelCase(name), isFlat: false, inner }];
}

/**
 * Resources that name no provider although one without an alias is configured: Terraform takes that one, and Pulumi takes the configuration
 * of the package. Reported once for each provider: STK6121.
 */
export function reportUnused(program: Program, words: Words): void {
  for (const provider of program.providers) {
    if (provider.alias !== undefined || provider.key.includes('.')) continue;
    const packageName = packageOfProvider(provider, program, words);
    const isMeant = packageName === provider.name || packageNamed(provider.name) === packageName;
    const first = program.resources.find(
      ({ type, options }) => !options.provider && packageNamed(providerOfType(type)) === packageName,
    );
    if (!isMeant || !first || packageName === undefined) continue;
    const row = { name: first.name, package: packageName, key: provider.key };
    words.report(say.providerUnused(first.at, row, [{ at: provider.at, note: 'the provider' }]));
  }
}
