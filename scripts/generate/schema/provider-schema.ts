import { record } from '../../../compiler/schema/record.ts';
import { byName } from '../by-name.ts';
import type { Shape } from '../share-shapes.ts';

/** A field as the provider itself describes it (`terraform providers schema -json`). */
export interface SchemaField {
  readonly type: SchemaType;
  readonly required: boolean;
  /** The user may set it. */
  readonly settable: boolean;
  readonly sensitive: boolean;
  readonly deprecated: boolean;
  readonly block: boolean;
  /** The fewest and the most blocks that are allowed; 0 for no limit. */
  readonly limits: readonly [number, number];
}

export type SchemaShape = Shape<SchemaField>;

export type SchemaType =
  | { readonly kind: 'string' | 'boolean' | 'number' | 'any' }
  | { readonly kind: 'list' | 'set' | 'map'; readonly item: SchemaType }
  | { readonly kind: 'object'; readonly shape: SchemaShape };

/** What one version of a provider has. */
export interface ProviderSchema {
  readonly resources: ReadonlyMap<string, SchemaShape>;
  readonly data: ReadonlyMap<string, SchemaShape>;
  readonly provider: SchemaShape;
  /** The types that are deprecated as a whole, as `databricks_table` or `data.databricks_…`. */
  readonly deprecated: readonly string[];
}

/** The shape that values of the type have, directly or as items. */
export function shapeIn(type: SchemaType): SchemaShape | undefined {
  if ('shape' in type) return type.shape;
  return 'item' in type ? shapeIn(type.item) : undefined;
}

/** Reads what `terraform providers schema -json` printed for a configuration with one provider. */
export function readProviderSchema(json: unknown): ProviderSchema {
  const [schema] = Object.values(record(record(json)['provider_schemas']));
  const { provider, resource_schemas, data_source_schemas } = record(schema);
  if (provider === undefined)
    throw new Error('This is not what "terraform providers schema -json" prints for a provider');
  const shapes = (schemas: unknown) =>
    new Map(
      Object.entries(record(schemas))
        .map(([type, each]) => [type, blockShape(record(each)['block'])] as const)
        .toSorted(byName),
    );
  const deprecated = [...deprecatedIn(resource_schemas, ''), ...deprecatedIn(data_source_schemas, 'data.')];
  return {
    deprecated,
    resources: shapes(resource_schemas),
    data: shapes(data_source_schemas),
    provider: blockShape(record(provider)['block']),
  };
}

function deprecatedIn(schemas: unknown, prefix: string): readonly string[] {
  const types = Object.entries(record(schemas));
  return types
    .filter(([, each]) => record(record(each)['block'])['deprecated'] === true)
    .map(([type]) => prefix + type);
}

function blockShape(block: unknown): SchemaShape {
  const { attributes, block_types } = record(block);
  const fields = [
    ...Object.entries(record(attributes)).map(([name, each]) => [name, attribute(each)] as const),
    ...Object.entries(record(block_types)).map(([name, each]) => [name, nestedBlock(each)] as const),
  ];
  return new Map(fields.toSorted(byName));
}

function attribute(value: unknown): SchemaField {
  const { type, nested_type, required, optional, sensitive, deprecated } = record(value);
  return {
    type: nested_type === undefined ? typeOf(type) : nested(nested_type, blockShape(nested_type)),
    required: required === true,
    settable: required === true || optional === true,
    sensitive: sensitive === true,
    deprecated: deprecated === true,
    block: false,
    limits: [0, 0],
  };
}

function nestedBlock(value: unknown): SchemaField {
  const { block, min_items, max_items } = record(value);
  return {
    type: nested(value, blockShape(block)),
    required: Number(min_items ?? 0) > 0,
    settable: true,
    sensitive: false,
    deprecated: record(block)['deprecated'] === true,
    block: true,
    limits: [Number(min_items ?? 0), Number(max_items ?? 0)],
  };
}

function nested(value: unknown, shape: SchemaShape): SchemaType {
  const { nesting_mode: mode } = record(value);
  if (mode === 'list' || mode === 'set' || mode === 'map') return { kind: mode, item: { kind: 'object', shape } };
  return { kind: 'object', shape };
}

/** Terraform's types as JSON: `"string"`, `["list", "string"]`, `["object", {"name": "string"}]`. */
function typeOf(type: unknown): SchemaType {
  if (!Array.isArray(type))
    return { kind: type === 'bool' ? 'boolean' : type === 'string' || type === 'number' ? type : 'any' };
  const [kind, of]: unknown[] = type;
  if (kind === 'list' || kind === 'set' || kind === 'map') return { kind, item: typeOf(of) };
  const fields = Object.entries(record(of)).map(([name, each]): [string, SchemaField] => [
    name,
    computed(typeOf(each)),
  ]);
  return { kind: 'object', shape: new Map(fields.toSorted(byName)) };
}

/** Fields of a type that is written as one value say nothing of themselves. */
function computed(type: SchemaType): SchemaField {
  return { type, required: false, settable: true, sensitive: false, deprecated: false, block: false, limits: [0, 0] };
}
