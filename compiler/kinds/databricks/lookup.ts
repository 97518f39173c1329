import type { Dict, Entry } from '../../ast/node.ts';
import type { Value } from '../../ir/value.ts';
import type { Field } from '../../schema/type.ts';
import { placeOf } from '../../source/span.ts';

export interface DatabricksLookup {
  /** The data source: `databricks_sql_warehouse`. */
  readonly type: string;
  readonly fields: readonly Field[];
  /** The data source's name of a field, where it differs. */
  readonly rename?: Readonly<Record<string, string>>;
}

/**
 * The arguments of the data source behind `lookup_existing`: every field that it could have, with null for those not given
 * (specs/laktory-language §6.6).
 */
export function lookupProperties(lookup: Dict<Value>, { fields, rename }: DatabricksLookup): Dict<Value> {
  const entries = new Map<string, Entry<Value>>();
  for (const { name } of fields) {
    const key = rename?.[name] ?? name;
    const entry = lookup.entries.get(name);
    entries.set(
      key,
      entry ? { ...entry, key } : { ...placeOf(lookup), key, value: { ...placeOf(lookup), kind: 'null' } },
    );
  }
  return { ...lookup, entries };
}
