import { environmentType, stackType } from './2-resolve/2-overlay/stack-type.ts';
import type { Env } from './env.ts';
import type { Kinds } from './kinds/kind.ts';
import { type JsonSchemaOptions, toJsonSchema } from './schema/json-schema.ts';
import { extendObject, objectType } from './schema/object-type.ts';
import type { ProviderTypes } from './schema/provider-types.ts';
import { type JsonRecord, record } from './schema/record.ts';
import type { Field, FieldType, ObjectType } from './schema/type.ts';
import { any, either, mapOf, optional } from './schema/types.ts';

/** Everything that a stack may contain. */
export type Language = Pick<Env, 'kinds' | 'types' | 'targets'>;

/**
 * The JSON Schema of a whole stack file, all built-in kinds included: for editors (`stackc schema`) and for the authoring types.
 * `ownTypes` are keys of `types` that stand there as well, such as those of a provider whose schema the stack names: `aws_s3_bucket`, `data.aws_region`.
 */
export function stackSchema(
  language: Language,
  ownTypes: readonly string[] = [],
  options: JsonSchemaOptions = {},
): JsonRecord {
  const schema = toJsonSchema(languageType(language, ownTypes), options);
  return options.notation === 'yaml' ? withKnownKinds(schema, language) : schema;
}

/**
 * The JSON Schema of a file that a stack includes: what `type` takes. Of a list also one item, since `- !extend` takes several; of a block also a mapping of
 * several, each under its name.
 */
export function fragmentSchema(type: FieldType, isBlock: boolean, options: JsonSchemaOptions): JsonRecord {
  const several = isBlock ? mapOf(type) : type.kind === 'list' ? type.item : undefined;
  return toJsonSchema(several ? either(type, several) : type, { ...options, notation: 'yaml' });
}

/** The type of a whole stack file, every built-in kind included; `ownTypes` as for `stackSchema`. */
export function languageType({ kinds, types, targets }: Language, ownTypes: readonly string[] = []): ObjectType {
  const environments = optional('environments', mapOf(environmentType(patchesOf(kinds), targets)));
  return extendObject(stackType(resourcesOf(kinds, types, ownTypes), targets), { fields: [environments] });
}

function resourcesOf(kinds: Kinds, types: ProviderTypes, ownTypes: readonly string[]): ObjectType {
  const fields = kinds.keys.flatMap((key): Field[] => {
    const kind = kinds.find(key);
    return kind === undefined ? [] : [optional(key, mapOf(kind.shape(types, key)), { was: kind.formerKeys })];
  });
  // Types of any other provider stand under their Terraform names, and so does the one that Terraform has itself.
  const own = [...new Set([...ownTypes, 'terraform_data'])].flatMap((key) => {
    const kind = kinds.find(key);
    return kind ? [optional(key, mapOf(kind.shape(types, key)))] : [];
  });
  return objectType('resources', [...fields, ...own], { open: any });
}

/** An environment's resources are patches: any part of a resource, and list entries by their number. */
function patchesOf(kinds: Kinds): ObjectType {
  const fields = (): readonly Field[] =>
    kinds.keys.map((key) => optional(key, any, { was: kinds.find(key)?.formerKeys ?? [] }));
  return objectType('patches', fields, { open: any });
}

/** Keys of `resources:` that are no kind of ours are types of providers: ours exactly, others by their form. Everything else is refused. */
function withKnownKinds(schema: JsonRecord, { types }: Language): JsonRecord {
  const ours = `${types.types().join('|')}|data\\.(${types.dataTypes().join('|')})`;
  const others = '(data\\.)?(?!databricks_|dataos_|dataiku_)[a-z][a-z0-9-]*_[a-z0-9_]+';
  const anything = { type: ['object', 'string', 'null'] };
  const patternProperties = { [`^(${ours}|${others})$`]: anything };
  const definitions = record(schema['$defs']);
  const closed = ['Resources', 'Patches'].flatMap((name) => {
    const own = Object.entries(definitions).filter(([key]) => key === name || key.endsWith(name));
    return own.map(([key, value]) => [key, { ...record(value), patternProperties, additionalProperties: false }]);
  });
  return { ...schema, $defs: { ...definitions, ...Object.fromEntries(closed) } };
}
