import { never } from '../util/never.ts';
import type { JsonRecord } from './record.ts';
import type { Field, FieldType, ListType, ObjectType, StringType } from './type.ts';

/**
 * `type` as JSON Schema (draft 2020-12), for editors and for the authoring types. Every `ObjectType` stands once under `$defs`, named after the
 * block it belongs to (`DatabricksJobTask`). Everything but text may also be a placeholder (`${vars.size}`), every mapping may have
 * `variables`; all spellings of a field are known, former ones as deprecated. Fields that only the provider sets are left out.
 *
 * The schema is a little narrower than the compiler where that helps who writes (`"yes"` for true is not offered), and
 * never asks for a field that has several spellings.
 */
export function toJsonSchema(type: ObjectType, describe: Describe = ({ description }) => description): JsonRecord {
  const naming: Naming = { names: new Map(), taken: new Set(Object.keys(shared)), queue: [], describe };
  const root = reference(naming, type, '');
  const defs: Record<string, unknown> = {};
  for (let next = naming.queue.shift(); next !== undefined; next = naming.queue.shift()) {
    defs[next.name] = objectSchema(naming, next.type, next.name);
  }
  const sorted = Object.entries(defs).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const schema = 'https://json-schema.org/draft/2020-12/schema';
  return { $schema: schema, ...root, $defs: { ...shared, ...Object.fromEntries(sorted) } };
}

/** What most fields are made of. */
const shared = {
  Placeholder: { type: 'string', pattern: '^\\$\\{' },
  Truth: { anyOf: [{ type: 'boolean' }, { $ref: '#/$defs/Placeholder' }] },
  Whole: { anyOf: [{ type: 'integer' }, { $ref: '#/$defs/Placeholder' }] },
  Decimal: { anyOf: [{ type: 'number' }, { $ref: '#/$defs/Placeholder' }] },
  Variables: { type: 'object', additionalProperties: true },
} as const;

const placeholder = { $ref: '#/$defs/Placeholder' } as const;

/** What a field of `owner` is for, in a sentence. */
export type Describe = (field: Field, owner: ObjectType) => string | undefined;

interface Naming {
  readonly describe: Describe;
  readonly names: Map<ObjectType, string>;
  readonly taken: Set<string>;
  /** Types that are referred to and not yet described; the nearest first, which get the short names. */
  readonly queue: { readonly name: string; readonly type: ObjectType }[];
}

function reference(naming: Naming, type: ObjectType, owner: string): JsonRecord {
  const name = naming.names.get(type) ?? freeName(naming, type, owner);
  if (!naming.names.has(type)) {
    naming.names.set(type, name);
    naming.taken.add(name);
    naming.queue.push({ name, type });
  }
  return { $ref: `#/$defs/${name}` };
}

/** `Task` of `DatabricksJob` is `DatabricksJobTask`; a number keeps two of them apart. */
function freeName(naming: Naming, type: ObjectType, owner: string): string {
  const isGrouping = owner === '' || owner === 'Stack' || owner === 'Resources' || owner === 'Environment';
  const name = (isGrouping ? '' : owner) + pascal(type.name);
  let free = name;
  for (let next = 2; naming.taken.has(free); next++) free = `${name}${next}`;
  return free;
}

function pascal(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function objectSchema(naming: Naming, type: ObjectType, name: string): JsonRecord {
  const properties: Record<string, unknown> = {};
  const required: string[] = [];
  for (const field of type.fields.values()) {
    if (field.computed) continue;
    const schema = { ...fieldSchema(naming, field.type, name), ...annotations(field, naming.describe(field, type)) };
    for (const spelling of [field.name, ...field.aliases]) properties[spelling] ??= schema;
    for (const old of field.was ?? []) properties[old] ??= { ...schema, deprecated: true };
    if (field.required && field.aliases.length === 0) required.push(field.name);
  }
  properties['variables'] ??= { $ref: '#/$defs/Variables' };
  return {
    type: 'object',
    properties,
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: type.open === undefined ? false : fieldSchema(naming, type.open, name),
  };
}

function annotations(field: Field, description: string | undefined): JsonRecord {
  const { default: standard } = field;
  const isScalar = typeof standard === 'string' || typeof standard === 'boolean' || typeof standard === 'number';
  return {
    ...(description === undefined ? {} : { description }),
    ...(isScalar ? { default: standard } : {}),
    ...(field.deprecated ? { deprecated: true } : {}),
  };
}

function listSchema(naming: Naming, { item, most }: ListType, owner: string): JsonRecord {
  const items = fieldSchema(naming, item, owner);
  return { type: 'array', items, ...(most === undefined ? {} : { maxItems: most }) };
}

function fieldSchema(naming: Naming, type: FieldType, owner: string): JsonRecord {
  switch (type.kind) {
    case 'string':
      return textSchema(type);
    case 'boolean':
      return { $ref: '#/$defs/Truth' };
    case 'integer':
    case 'float':
      return { $ref: type.kind === 'integer' ? '#/$defs/Whole' : '#/$defs/Decimal' };
    case 'any':
      return {};
    case 'enum':
      return { anyOf: [{ enum: [...type.values] }, placeholder] };
    case 'json':
      return { type: ['object', 'string'] };
    case 'file':
      return { type: 'string' };
    case 'list':
      return { anyOf: [listSchema(naming, type, owner), placeholder] };
    case 'map': {
      const additionalProperties = fieldSchema(naming, type.value, owner);
      return { anyOf: [{ type: 'object', additionalProperties }, placeholder] };
    }
    case 'union':
      return { anyOf: type.options.map((option) => fieldSchema(naming, option, owner)) };
    case 'variant': {
      const shapes = [...new Set([...type.shapes.values(), ...[type.otherwise ?? []].flat()])];
      return { anyOf: [...shapes.map((shape) => reference(naming, shape, owner)), placeholder] };
    }
    case 'object':
      return { anyOf: [reference(naming, type, owner), placeholder] };
    default:
      return never(type);
  }
}

/** Text with a pattern may have placeholders anywhere, so the pattern is only told; known texts are offered, and others may stand there, too. */
function textSchema(type: StringType): JsonRecord {
  if (type.known !== undefined) return { anyOf: [{ enum: [...type.known.values] }, { type: 'string' }] };
  return type.pattern === undefined ? { type: 'string' } : { type: 'string', description: type.pattern.means };
}
