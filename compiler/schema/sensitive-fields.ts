import type { Field, FieldType, ObjectType } from './type.ts';

const known = new WeakMap<ObjectType, readonly Field[]>();

/**
 * The fields of `type` that are sensitive, or lead to one that is: so that looking for credentials goes straight to where they
 * can be. Worked out once per type.
 */
export function sensitiveFields(type: ObjectType): readonly Field[] {
  const before = known.get(type);
  if (before) return before;
  // A type that holds itself is looked at once: what it leads to is found on the way.
  known.set(type, []);
  const fields = [...type.fields.values()].filter((field) => field.sensitive || leadsToSensitive(field.type));
  known.set(type, fields);
  return fields;
}

function leadsToSensitive(type: FieldType): boolean {
  if (type.kind === 'list') return leadsToSensitive(type.item);
  if (type.kind === 'map') return leadsToSensitive(type.value);
  return type.kind === 'object' && sensitiveFields(type).length > 0;
}
