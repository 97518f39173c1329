import { isRecord, type JsonRecord, record } from '../../compiler/schema/record.ts';
import type { FieldName, FieldNames, TypeNames } from './type-names.ts';

/** The names of one Pulumi package, out of its schema (https://www.pulumi.com/docs/iac/guides/building-extending/packages/schema/). */
export interface PackageSchema {
  readonly name: string;
  readonly provider: TypeNames;
  /** Everything that a type without its provider's name may be: `s3_bucket`. */
  readonly resources: (type: string) => readonly TypeNames[];
  readonly functions: (type: string) => readonly TypeNames[];
  /** A resource or a function by its token. */
  readonly byToken: (token: string) => TypeNames | undefined;
}

/** `json` as a package's schema; undefined when it has no name or no resources. Types are read when they are asked for. */
export function readPackageSchema(json: unknown): PackageSchema | undefined {
  const root = record(json);
  const { name } = root;
  if (typeof name !== 'string' || !isRecord(root['resources'])) return undefined;
  const types = record(root['types']);
  const [resources, functions] = [record(root['resources']), record(root['functions'])];
  const resource = (token: string): TypeNames => {
    const { properties, inputProperties } = record(resources[token]);
    const fields = namesOf({ ...record(properties), ...record(inputProperties) }, types);
    return { token, fields: new Map([...fields, ['id', { property: 'id', isFlat: false, inner: undefined }]]) };
  };
  const fn = (token: string): TypeNames => {
    const { inputs, outputs } = record(functions[token]);
    const properties = { ...record(record(outputs)['properties']), ...record(record(inputs)['properties']) };
    return { token, fields: namesOf(properties, types) };
  };
  const [resourceTokens, functionTokens] = [tokensByType(resources), tokensByType(functions)];
  return {
    name,
    provider: {
      token: `pulumi:providers:${name}`,
      fields: namesOf(record(record(root['provider'])['inputProperties']), types),
    },
    resources: (type) => (resourceTokens.get(type) ?? []).map(resource),
    functions: (type) => (functionTokens.get(type) ?? []).map(fn),
    byToken: (token) => (token in resources ? resource(token) : token in functions ? fn(token) : undefined),
  };
}

/** `aws:s3/bucket:Bucket` may be Terraform's `s3_bucket` or `bucket`, and `aws:index/getRegion:getRegion` its `region`. */
function tokensByType(declared: JsonRecord): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const token of Object.keys(declared)) {
    const [, module = '', name = ''] = token.split(':');
    const own = snakeCase(name.replace(/^get(?=[A-Z])/, ''));
    const room = snakeCase(module.split('/')[0] ?? '');
    const names = room === 'index' || room === '' ? [own] : [own, `${room}_${own}`];
    for (const each of names) found.set(each, [...(found.get(each) ?? []), token]);
  }
  return found;
}

/** Properties by the names that Terraform's bridge makes them of: camel case, and for lists the plural. */
function namesOf(properties: JsonRecord, types: JsonRecord): FieldNames {
  const names = new Map<string, FieldName>();
  const all = Object.entries(properties).map(([property, spec]) => [property, record(spec)] as const);
  for (const [property, spec] of all) names.set(snakeCase(property), fieldOf(property, spec, types));
  for (const [property, spec] of all) {
    if (spec['type'] !== 'array') continue;
    for (const singular of singulars(snakeCase(property)))
      if (!names.has(singular)) names.set(singular, fieldOf(property, spec, types));
  }
  return names;
}

function fieldOf(property: string, spec: JsonRecord, types: JsonRecord): FieldName {
  const isList = spec['type'] === 'array';
  const values = record(spec['additionalProperties']);
  const isMap = '$ref' in values;
  const reference = (isList ? record(spec['items']) : isMap ? values : spec)['$ref'];
  const shape = typeof reference === 'string' ? record(types[reference.replace('#/types/', '')]) : {};
  const nested = isRecord(shape['properties']) ? shape['properties'] : undefined;
  let inner: FieldNames | undefined;
  return {
    property,
    isFlat: nested !== undefined && !isList && !isMap,
    isList: isList && nested !== undefined,
    isMap,
    content: contentIn(reference),
    get inner() {
      if (nested) inner ??= namesOf(nested, types);
      return inner;
    },
  };
}

function contentIn(reference: unknown): FieldName['content'] {
  if (reference === 'pulumi.json#/Archive') return 'Archive';
  return reference === 'pulumi.json#/Asset' ? 'Asset' : undefined;
}

function singulars(word: string): readonly string[] {
  const found = word.endsWith('s') ? [word.slice(0, -1)] : [];
  if (word.endsWith('es')) found.push(word.slice(0, -2));
  if (word.endsWith('ies')) found.push(`${word.slice(0, -3)}y`);
  return found;
}

function snakeCase(word: string): string {
  return word.replace(/(?<=[a-z0-9])([A-Z])/g, '_$1').toLowerCase();
}
