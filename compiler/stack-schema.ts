import { environmentType, stackType } from './2-resolve/stack-type.ts';
import type { Kinds } from './kinds/kind.ts';
import type { Catalogue } from './schema/catalogue.ts';
import { toJsonSchema } from './schema/json-schema.ts';
import { extendObject, objectType } from './schema/object-type.ts';
import type { JsonRecord } from './schema/record.ts';
import type { Field, ObjectType } from './schema/type.ts';
import { any, mapOf, optional } from './schema/types.ts';

/** The JSON Schema of a whole stack file, all built-in kinds included: for editors (`stackc schema`) and for the authoring types. */
export function stackSchema(kinds: Kinds, catalogue: Catalogue): JsonRecord {
  const environments = optional('environments', mapOf(environmentType(anyResources)));
  return toJsonSchema(extendObject(stackType(resourcesOf(kinds, catalogue)), { fields: [environments] }));
}

function resourcesOf(kinds: Kinds, catalogue: Catalogue): ObjectType {
  const fields = kinds.keys.flatMap((key): Field[] => {
    const kind = kinds.find(key);
    return kind === undefined ? [] : [optional(key, mapOf(kind.schema(catalogue)), { was: kind.formerKeys })];
  });
  // Types of any other provider stand under their Terraform names.
  return objectType('resources', fields, { open: any });
}

/** An environment's resources are patches: any part of a resource, and list entries by their number. */
const anyResources = objectType('patches', [], { open: any });
