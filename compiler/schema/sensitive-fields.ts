import type { Field, FieldType, ObjectType } from './type.ts';

/** Final answers only: a type that leads back to itself is answered when everything it leads to is known. */
const known = new WeakMap<ObjectType, readonly Field[]>();

/**
 * The fields of `type` that are sensitive or lead to one that is, so that looking for credentials goes straight to where they can be.
 * Right for types that contain themselves, directly or in a circle. Worked out once per type.
 */
export function sensitiveFields(type: ObjectType): readonly Field[] {
  const before = known.get(type);
  if (before) return before;
  const fields = [...type.fields.values()].filter((field) => field.sensitive || leadsToSensitive(field.type));
  known.set(type, fields);
  return fields;
}

function leadsToSensitive(type: FieldType): boolean {
  const seen = new Set<ObjectType>();
  const waiting = [...objectsIn(type)];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const answer = known.get(next);
    if (answer ? answer.length > 0 : [...next.fields.values()].some((field) => field.sensitive)) return true;
    if (!answer) for (const field of next.fields.values()) waiting.push(...objectsIn(field.type));
  }
  return false;
}

/** The objects that a value of `type` can hold without another object between. */
function objectsIn(type: FieldType): readonly ObjectType[] {
  switch (type.kind) {
    case 'list':
      return objectsIn(type.item);
    case 'map':
      return objectsIn(type.value);
    case 'union':
      return type.options.flatMap(objectsIn);
    case 'variant':
      return [...type.shapes.values(), ...(type.otherwise ? [type.otherwise] : [])];
    case 'object':
      return [type];
    default:
      return [];
  }
}
