import type { Dict } from '../../ast/node.ts';
import type { Block, Settings } from '../../ast/stack.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { outcome, type Report } from '../../diagnostics/outcome.ts';
import { valueAt } from '../../ir/build.ts';
import { pickDict, withMembers, without } from '../../ir/pick.ts';
import type { Value } from '../../ir/value.ts';
import type { Catalogue } from '../../schema/catalogue.ts';
import { extendObject, objectType } from '../../schema/object-type.ts';
import type { Field, ObjectType } from '../../schema/type.ts';
import { optional } from '../../schema/types.ts';
import type { Json } from '../../util/json.ts';
import type { ExpandEnv, Expansion, Kind, OwnResource } from '../kind.ts';
import { resourceOptionsField } from '../resource-options.ts';
import { type DatabricksLookup, lookupProperties } from './lookup.ts';

/** What is special about one kind; everything else comes from the provider's catalogue. */
export interface DatabricksRow {
  /** The key under `resources:`: `databricks_warehouses`. */
  readonly key: string;
  readonly formerKeys?: readonly string[];
  /** The provider's type: `databricks_sql_endpoint`. */
  readonly type: string;
  /** Fields that the provider does not have, or has in another form. A name of the provider's replaces its field. */
  readonly fields?: readonly Field[] | ((catalogue: Catalogue) => readonly Field[]);
  /** Attributes of the provider that cannot be written. */
  readonly omit?: readonly string[];
  /** Where being required differs from the provider. */
  readonly required?: Readonly<Record<string, boolean>>;
  /** Fields that steer the expansion and are not emitted; `resource_options` and the like are known. */
  readonly own?: readonly string[];
  /** Attributes that are emitted even when nobody wrote them. */
  readonly defaults?: Readonly<Record<string, Json>>;
  /** What `lookup_existing` takes; undefined when the kind cannot be looked up. */
  readonly lookup?: DatabricksLookup;
  /** The last word on what is emitted: computed paths, sorted tasks. `report` takes what the schema could not say. */
  readonly complete?: (properties: Dict<Value>, of: Completing) => Dict<Value>;
  /** What the block makes besides its own resource, in order. */
  readonly children?: (block: Block, of: Completing) => readonly Block[];
}

export interface Completing {
  readonly block: Block;
  readonly env: ExpandEnv;
  readonly settings: Settings;
  readonly report: Report;
}

const neverEmitted = ['resource_options', 'lookup_existing', 'variables'];

/** A kind made of its row and the provider's catalogue (specs/laktory-resources §2, §4). */
export function databricksKind(row: DatabricksRow): Kind {
  const dropped = new Set([...neverEmitted, ...(row.own ?? [])]);
  const schemas = new WeakMap<Catalogue, ObjectType>();
  return {
    key: row.key,
    family: 'databricks',
    formerKeys: row.formerKeys ?? [],
    schema(catalogue) {
      const known = schemas.get(catalogue) ?? schemaOf(row, catalogue);
      schemas.set(catalogue, known);
      return known;
    },
    expand(block, env) {
      const diagnostics: Diagnostic[] = [];
      const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
      const of: Completing = { block, env, settings: env.settings, report };
      const resource = resourceOf(row, of, dropped);
      const expansion: Expansion = { resource, children: row.children?.(block, of) ?? [] };
      return outcome(expansion, diagnostics);
    },
  };
}

function schemaOf(row: DatabricksRow, catalogue: Catalogue): ObjectType {
  const base = catalogue.resource(row.type) ?? objectType(row.type, []);
  const own = typeof row.fields === 'function' ? row.fields(catalogue) : (row.fields ?? []);
  const fields = [...own, ...commonFields(row, base.fields.has('options'))];
  return extendObject(base, {
    omit: row.omit ?? [],
    ...(row.required ? { required: row.required } : {}),
    fields,
  });
}

function commonFields(row: DatabricksRow, hasNativeOptions: boolean): readonly Field[] {
  const lookup = row.lookup && optional('lookup_existing', objectType('lookup_existing', row.lookup.fields));
  return [resourceOptionsField(hasNativeOptions), ...(lookup ? [lookup] : [])];
}

function resourceOf(row: DatabricksRow, of: Completing, dropped: ReadonlySet<string>): OwnResource {
  const lookup = pickDict(of.block.body, 'lookup_existing');
  if (lookup && row.lookup) {
    return { mode: 'data', type: row.lookup.type, properties: lookupProperties(lookup, row.lookup) };
  }
  const emitted = withDefaults(without(of.block.body, dropped), row.defaults ?? {});
  return { mode: 'managed', type: row.type, properties: row.complete?.(emitted, of) ?? emitted };
}

function withDefaults(properties: Dict<Value>, defaults: Readonly<Record<string, Json>>): Dict<Value> {
  const missing = Object.entries(defaults).filter(([name]) => !properties.entries.has(name));
  if (missing.length === 0) return properties;
  return withMembers(properties, Object.fromEntries(missing.map(([name, json]) => [name, valueAt(properties, json)])));
}
