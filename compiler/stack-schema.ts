import { environmentType, stackType } from './2-resolve/2-overlay/stack-type.ts';
import type { Env } from './env.ts';
import type { Kinds } from './kinds/kind.ts';
import { toJsonSchema } from './schema/json-schema.ts';
import { extendObject, objectType } from './schema/object-type.ts';
import type { ProviderTypes } from './schema/provider-types.ts';
import type { JsonRecord } from './schema/record.ts';
import type { Field, ObjectType } from './schema/type.ts';
import { any, mapOf, optional } from './schema/types.ts';

/** Everything that a stack may contain. */
export type Language = Pick<Env, 'kinds' | 'types' | 'targets'>;

/**
 * The JSON Schema of a whole stack file, all built-in kinds included: for editors (`stackc schema`) and for the authoring types.
 * `ownTypes` are keys of `types` that stand there as well, such as those of a provider whose schema the stack names: `aws_s3_bucket`, `data.aws_region`.
 */
export function stackSchema(language: Language, ownTypes: readonly string[] = []): JsonRecord {
  return toJsonSchema(languageType(language, ownTypes));
}

/** The type of a whole stack file, every built-in kind included; `ownTypes` as for `stackSchema`. */
export function languageType({ kinds, types, targets }: Language, ownTypes: readonly string[] = []): ObjectType {
  const environments = optional('environments', mapOf(environmentType(anyResources, targets)));
  return extendObject(stackType(resourcesOf(kinds, types, ownTypes), targets), { fields: [environments] });
}

function resourcesOf(kinds: Kinds, types: ProviderTypes, ownTypes: readonly string[]): ObjectType {
  const fields = kinds.keys.flatMap((key): Field[] => {
    const kind = kinds.find(key);
    return kind === undefined ? [] : [optional(key, mapOf(kind.shape(types, key)), { was: kind.formerKeys })];
  });
  // Types of any other provider stand under their Terraform names.
  const own = ownTypes.flatMap((key) => {
    const kind = kinds.find(key);
    return kind ? [optional(key, mapOf(kind.shape(types, key)))] : [];
  });
  return objectType('resources', [...fields, ...own], { open: any });
}

/** An environment's resources are patches: any part of a resource, and list entries by their number. */
const anyResources = objectType('patches', [], { open: any });
