import { never } from '../util/never.ts';
import { type Notation, type NotationParts, notations } from './notation.ts';
import type { JsonRecord } from './record.ts';
import type { Field, FieldType, ListType, ObjectType, StringType } from './type.ts';

/** How a schema is written. */
export interface JsonSchemaOptions {
  readonly notation?: Notation;
  /** What a field of `owner` is for, in a sentence; by default what it says itself. */
  readonly describe?: Describe;
}

export type Describe = (field: Field, owner: ObjectType) => string | undefined;

/**
 * `type` as JSON Schema (draft 2020-12): by default for the authoring types, with the notation `yaml` for editors. Every mapping with known keys stands once under `$defs`,
 * named after the block it belongs to (`DatabricksJobTask`). Everything but text may also be a placeholder (`${vars.size}`), every mapping may have
 * `variables`; all spellings of a field are known, former ones as deprecated. Fields that only the provider sets are left out.
 *
 * A field that has several spellings is never asked for, nor is a block whose absence is only a warning. In YAML nothing is asked for of a mapping with a merge key, or of
 * one that is looked up. What an environment alone gives cannot be seen from the mapping that it is missing in.
 */
export function toJsonSchema(type: FieldType, options: JsonSchemaOptions = {}): JsonRecord {
  const parts = notations[options.notation ?? 'data'];
  const { describe = ({ description }) => description } = options;
  const naming: Naming = { names: new Map(), taken: new Set(Object.keys(parts.shared)), queue: [], describe, parts };
  const root = type.kind === 'object' ? reference(naming, type, '') : fieldSchema(naming, type, '');
  const defs: Record<string, unknown> = {};
  for (let next = naming.queue.shift(); next !== undefined; next = naming.queue.shift()) {
    defs[next.name] = objectSchema(naming, next.type, next.name);
  }
  const sorted = Object.entries(defs).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const schema = 'https://json-schema.org/draft/2020-12/schema';
  return { $schema: schema, ...root, $defs: { ...parts.shared, ...Object.fromEntries(sorted) } };
}

const placeholder = { $ref: '#/$defs/Placeholder' } as const;

interface Naming {
  readonly parts: NotationParts;
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
  const { keys } = naming.parts;
  const properties: Record<string, unknown> = {};
  for (const field of type.fields.values()) {
    if (field.computed) continue;
    const own = fieldSchema(naming, field.type, name);
    const mayBeEmpty = !field.required || field.block === true || field.mayComeLater === true;
    const schema = {
      ...(mayBeEmpty ? naming.parts.orEmpty(own) : own),
      ...annotations(field, naming.describe(field, type)),
    };
    for (const spelling of [field.name, ...field.aliases]) properties[spelling] ??= schema;
    for (const old of formerSpellings(field)) properties[old] ??= { ...schema, deprecated: true };
  }
  properties['variables'] ??= { $ref: '#/$defs/Variables' };
  return {
    type: 'object',
    properties: { ...properties, ...keys },
    ...requiredOf(naming, type),
    additionalProperties: type.open === undefined ? type.mayGrow : fieldSchema(naming, type.open, name),
  };
}

function formerSpellings({ was, formerly }: Field): readonly string[] {
  return [...(was ?? []), ...(formerly ? [formerly.name] : [])];
}

function requiredOf({ parts }: Naming, type: ObjectType): JsonRecord {
  const isYaml = parts === notations.yaml;
  const names = [...type.fields.values()].flatMap((field) => {
    const isAskedFor = field.required && !field.computed && field.aliases.length === 0;
    const isSparedInYaml = field.block === true || field.mayComeLater === true || formerSpellings(field).length > 0;
    return isAskedFor && !(isYaml && isSparedInYaml) ? [field.name] : [];
  });
  if (names.length === 0) return {};
  if (!isYaml) return { required: names };
  const waivers = [...Object.keys(parts.keys), ...(type.requiredUnless === undefined ? [] : [type.requiredUnless])];
  return { anyOf: [{ required: names }, ...waivers.map((waiver) => ({ required: [waiver] }))] };
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
      return { anyOf: [listSchema(naming, type, owner), naming.parts.instead] };
    case 'map': {
      const additionalProperties = naming.parts.orEmpty(fieldSchema(naming, type.value, owner));
      return { anyOf: [{ type: 'object', ...keysOf(naming), additionalProperties }, naming.parts.instead] };
    }
    case 'union':
      return { anyOf: type.options.map((option) => fieldSchema(naming, option, owner)) };
    case 'variant': {
      const shapes = [...new Set([...type.shapes.values(), ...[type.otherwise ?? []].flat()])];
      return { anyOf: [...shapes.map((shape) => reference(naming, shape, owner)), naming.parts.instead] };
    }
    case 'object':
      return { anyOf: [reference(naming, type, owner), naming.parts.instead] };
    default:
      return never(type);
  }
}

function keysOf({ parts }: Naming): JsonRecord {
  return Object.keys(parts.keys).length === 0 ? {} : { properties: parts.keys };
}

/** Text with a pattern may have placeholders anywhere, so the pattern is only told; known texts are offered, and others may stand there, too. */
function textSchema(type: StringType): JsonRecord {
  if (type.known !== undefined) return { anyOf: [{ enum: [...type.known.values] }, { type: 'string' }] };
  return type.pattern === undefined ? { type: 'string' } : { type: 'string', description: type.pattern.means };
}
