import { dictType, itemType, memberType } from '../../../schema/descend.ts';
import { suggestField } from '../../../schema/suggest-field.ts';
import type { FieldType } from '../../../schema/type.ts';
import type { Entry } from '../../../value/literal.ts';
import { mapEntries, mapItems } from '../../../value/map.ts';
import type { Value } from '../../../value/value.ts';

/** A key that Kubernetes does not know, and what was meant. */
export interface UnknownField {
  readonly entry: Entry<Value>;
  readonly owner: string;
  readonly suggestion: string;
}

/**
 * `value` without the keys that `type` does not have, each of which is given to `found`. An API server leaves them out, too, and published stacks rely on
 * that: their templates put `resources` into init containers with a wrong indentation (specs/dataos §3.7).
 */
export function withKnownFields(
  value: Value,
  type: FieldType | undefined,
  found: (field: UnknownField) => void,
): Value {
  if (value.kind === 'list')
    return mapItems<Value, Value>(value, (item) => withKnownFields(item, itemType(type), found));
  if (value.kind !== 'dict') return value;
  const inner = dictType(type, value);
  return mapEntries<Value, Value>(value, (entry) => {
    if (inner?.kind === 'object' && inner.open === undefined && !inner.fields.has(entry.key)) {
      found({ entry, owner: inner.name, suggestion: suggestField(inner, entry.key) });
      return undefined;
    }
    const kept = withKnownFields(entry.value, memberType(inner, entry.key, value), found);
    return kept === entry.value ? entry : { ...entry, value: kept };
  });
}
