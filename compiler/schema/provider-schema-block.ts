import { objectType } from './object-type.ts';
import { isRecord, type JsonRecord, record } from './record.ts';
import { providerSpellings, type Spellings } from './spellings.ts';
import type { Field, FieldType, ListType, ObjectType } from './type.ts';

/** The top-level block that is described. */
export interface BlockSubject {
  /** `aws_s3_bucket`, or a provider's local name. */
  readonly name: string;
  readonly section: 'resource' | 'data' | 'provider';
}

/** Where a field stands, as far as its spellings depend on it. */
interface Position {
  readonly isTopLevel: boolean;
  /** Databricks types keep the spellings that their kinds are documented with, whichever version they come from. */
  readonly hasAliases: boolean;
}

/**
 * A resource, data source or provider configuration in the format of `terraform providers schema -json`
 * (https://developer.hashicorp.com/terraform/cli/commands/providers/schema): `attributes` and `block_types`.
 */
export function blockType(block: JsonRecord, { name, section }: BlockSubject): ObjectType {
  const isDatabricks = section !== 'provider' && name.startsWith('databricks_');
  const hidesId = isDatabricks && section === 'resource';
  return objectType(name, () => {
    const fields = blockFields(block, { isTopLevel: true, hasAliases: isDatabricks });
    return fields.map((field) =>
      hidesId && field.name === 'id' ? { ...field, required: false, computed: true } : field,
    );
  });
}

function blockFields(block: JsonRecord, position: Position): readonly Field[] {
  const attributes = Object.entries(record(block['attributes'])).map(([name, schema]) =>
    attributeField(name, record(schema), position),
  );
  const blocks = Object.entries(record(block['block_types'])).map(([name, schema]) =>
    blockField(name, record(schema), position),
  );
  return [...attributes, ...blocks];
}

function attributeField(name: string, schema: JsonRecord, position: Position): Field {
  const nested = schema['nested_type'];
  const type = isRecord(nested) ? nestedType(name, nested, position) : ctyType(name, schema['type']);
  return {
    name,
    type,
    required: schema['required'] === true,
    ...spellings(name, type, { ...position, isBlock: false }),
    ...(schema['computed'] === true && schema['optional'] !== true && schema['required'] !== true
      ? { computed: true }
      : {}),
    ...(schema['sensitive'] === true ? { sensitive: true } : {}),
    ...(schema['deprecated'] === true ? { deprecated: true } : {}),
    ...(typeof schema['description'] === 'string' ? { description: schema['description'] } : {}),
  };
}

/** An attribute that is described like a block: Terraform's newer way to nest. */
function nestedType(name: string, nested: JsonRecord, position: Position): FieldType {
  const inside = { ...position, isTopLevel: false };
  const object = objectType(name, () =>
    Object.entries(record(nested['attributes'])).map(([key, schema]) => attributeField(key, record(schema), inside)),
  );
  return nest(object, nested['nesting_mode']);
}

function blockField(name: string, schema: JsonRecord, position: Position): Field {
  const { block, nesting_mode: mode, min_items: least, max_items: most } = schema;
  const isListOfOne = most === 1 && (mode === 'list' || mode === 'set');
  const object = objectType(name, () => blockFields(record(block), { ...position, isTopLevel: false }), {
    isListOfOne,
  });
  const type = isListOfOne ? object : nest(object, mode);
  const required = typeof least === 'number' && least > 0;
  return { name, type, required, block: true, ...spellings(name, type, { ...position, isBlock: true }) };
}

function nest(item: FieldType, mode: unknown): FieldType {
  if (mode === 'list' || mode === 'set') return list(mode, item);
  return mode === 'map' ? { kind: 'map', value: item } : item;
}

function list(kind: 'list' | 'set', item: FieldType): ListType {
  return kind === 'set' ? { kind: 'list', item, unordered: true } : { kind: 'list', item };
}

function spellings(name: string, type: FieldType, position: Position & { isBlock: boolean }): Spellings {
  return position.hasAliases ? providerSpellings(name, { ...position, isList: type.kind === 'list' }) : { aliases: [] };
}

/** Terraform's type language: `"string"`, `["list", "string"]`, `["object", {…}]`. Its numbers may have fractions. */
function ctyType(name: string, type: unknown): FieldType {
  if (type === 'string') return { kind: 'string' };
  if (type === 'bool') return { kind: 'boolean' };
  if (type === 'number') return { kind: 'float' };
  if (!Array.isArray(type)) return { kind: 'any' };
  const [kind, inner]: readonly unknown[] = type;
  if (kind === 'list' || kind === 'set') return list(kind, ctyType(name, inner));
  if (kind === 'map') return { kind: 'map', value: ctyType(name, inner) };
  if (kind === 'tuple') return { kind: 'list', item: { kind: 'any' } };
  return kind === 'object' ? objectAttribute(name, record(inner)) : { kind: 'any' };
}

function objectAttribute(name: string, members: JsonRecord): ObjectType {
  return objectType(name, () =>
    Object.entries(members).map(([key, type]) => ({
      name: key,
      type: ctyType(key, type),
      required: false,
      aliases: [],
    })),
  );
}
