import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { outcome, type Report } from '../../diagnostics/outcome.ts';
import type { MadeText } from '../../ir/output-file.ts';
import type { Block, Settings } from '../../ir/stack.ts';
import { extendObject, objectType } from '../../schema/object-type.ts';
import type { ProviderTypes } from '../../schema/provider-types.ts';
import type { Field, ObjectType } from '../../schema/type.ts';
import { any, optional } from '../../schema/types.ts';
import type { Json } from '../../util/json.ts';
import { valueAt } from '../../value/build.ts';
import type { Dict } from '../../value/literal.ts';
import type { Trace } from '../../value/origin.ts';
import { pickDict, withMembers, without } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import type { Kind, OwnResource, Template, TemplateEnv } from '../kind.ts';
import { rememberedShape } from '../remembered-shape.ts';
import { resourceOptionsField } from '../resource-options.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';
import { withFormerDefaults } from './former-defaults.ts';
import { type DatabricksLookup, lookupProperties, reportIgnored } from './lookup.ts';
import { modernize, type RetiredField, resourceName } from './retired.ts';

/** Fields, or how to make them from what the provider has. */
export type Fields = readonly Field[] | ((types: ProviderTypes) => readonly Field[]);

/** What is special about one kind; everything else comes from the provider's catalogue. */
export interface DatabricksRow {
  /** The key under `resources:`: `databricks_warehouses`. */
  readonly key: string;
  readonly formerKeys?: readonly string[];
  /** The provider's type: `databricks_sql_endpoint`. */
  readonly type: string;
  /** Fields that the provider has in another form: a name of the provider's replaces its field. They are emitted. */
  readonly fields?: Fields;
  /** Fields that steer what is made, and are not emitted. */
  readonly own?: Fields;
  readonly retired?: readonly RetiredField[];
  /** Where being required differs from the provider. */
  readonly required?: Readonly<Record<string, boolean>>;
  /** Attributes that are emitted even when nobody wrote them. */
  readonly defaults?: Readonly<Record<string, Json>>;
  /** Attributes that the provider requires and that earlier versions filled in: they still are, with a warning. */
  readonly formerDefaults?: Readonly<Record<string, Json>>;
  /** What `lookup_existing` takes; undefined when the kind cannot be looked up. */
  readonly lookup?: DatabricksLookup;
  /** What to do instead, for a kind that cannot be looked up: a sentence with a space in front. */
  readonly lookupHint?: string;
  /** As `Kind.templates`. Not called for lookups. */
  readonly templates?: (block: Block, env: TemplateEnv) => readonly Template[];
  /** The last word on what is emitted: computed paths, sorted tasks. Not called for lookups. */
  readonly finish?: (properties: Dict<Value>, of: KindContext) => Dict<Value>;
  /** Further names under which the block is known. */
  readonly aliases?: (block: Block) => readonly string[];
  /** What the block makes besides its own resource, in order. */
  readonly children?: (block: Block, of: KindContext) => readonly Block[];
}

export interface KindContext {
  readonly block: Block;
  readonly settings: Settings;
  readonly types: ProviderTypes;
  /** Takes what the types of the fields could not say. */
  readonly report: Report;
  /** Takes the files that the kind makes. */
  readonly files: MadeText[];
}

const commonFields: readonly string[] = ['resource_options', 'lookup_existing', 'variables', resourceName.name];

/** A kind made of its row and the provider's catalogue (specs/laktory-resources §2, §4). */
export function databricksKind(row: DatabricksRow): Kind {
  const retired = [resourceName, ...(row.retired ?? [])];
  const ownFields = ownFieldNames(row);
  const { templates } = row;
  return {
    key: row.key,
    family: 'databricks',
    type: row.type,
    formerKeys: row.formerKeys ?? [],
    filledIn: { always: row.defaults ?? {}, formerly: row.formerDefaults ?? {} },
    shape: rememberedShape((types) => shapeOf(row, retired, types)),
    ...(templates
      ? {
          readsSettings: ['build_root'],
          templates: (block, env) => (block.body.entries.has('lookup_existing') ? [] : templates(block, env)),
        }
      : {}),
    expand(written, { settings, types, trace }) {
      const diagnostics: Diagnostic[] = [];
      const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
      const block = modernize(written, retired, report);
      const files: MadeText[] = [];
      const of: KindContext = { block, settings, types, report, files };
      const resource = resourceOf(row, of, ownFields(types));
      if (trace) traceMade(resource.properties, { block, kind: row.key, trace });
      const blocks = row.children?.(block, of) ?? [];
      return outcome({ resources: [resource], blocks, aliases: row.aliases?.(block) ?? [], files }, diagnostics);
    },
  };
}

/** Attributes that are not what the block says were made, or filled in, by the kind. */
function traceMade(
  properties: Dict<Value>,
  { block, kind, trace }: { block: Block; kind: string; trace: Trace },
): void {
  for (const { key, value } of properties.entries.values()) {
    const from = block.body.entries.get(key)?.value;
    if (from !== value) trace(value, { kind: from ? 'made' : 'default', by: kind, from });
  }
}

/** The names of the fields that are not emitted, worked out once for each catalogue. */
function ownFieldNames(row: DatabricksRow): (types: ProviderTypes) => ReadonlySet<string> {
  const known = new WeakMap<ProviderTypes, ReadonlySet<string>>();
  return (types) => {
    const names = known.get(types) ?? new Set([...commonFields, ...fieldsOf(row.own, types).map(({ name }) => name)]);
    known.set(types, names);
    return names;
  };
}

function fieldsOf(fields: Fields | undefined, types: ProviderTypes): readonly Field[] {
  return typeof fields === 'function' ? fields(types) : (fields ?? []);
}

function shapeOf(row: DatabricksRow, retired: readonly RetiredField[], types: ProviderTypes): ObjectType {
  const base = types.resource(row.type) ?? objectType(row.type, []);
  const lookup = row.lookup ? objectType('lookup_existing', row.lookup.fields) : any;
  return extendObject(base, {
    required: {
      ...row.required,
      ...Object.fromEntries(Object.keys(row.formerDefaults ?? {}).map((name) => [name, false])),
    },
    requiredUnless: 'lookup_existing',
    fields: () => [
      ...fieldsOf(row.fields, types),
      ...fieldsOf(row.own, types),
      ...retired.map(({ name, type }) => optional(name, typeof type === 'function' ? type(types) : type)),
      resourceOptionsField(base.fields.has('options')),
      optional('lookup_existing', lookup),
    ],
  });
}

function resourceOf(row: DatabricksRow, of: KindContext, own: ReadonlySet<string>): OwnResource {
  const { block, report } = of;
  const lookup = block.body.entries.get('lookup_existing');
  if (lookup && !row.lookup) {
    report(say.cannotLookUp(lookup, { name: block.name, kind: row.key, suggestion: row.lookupHint ?? '' }));
  }
  const sought = row.lookup && pickDict(block.body, 'lookup_existing');
  if (sought && row.lookup) {
    reportIgnored(of, own, row.lookup.keeps ?? []);
    const { type } = row.lookup;
    const properties = lookupProperties(sought, row.lookup, of);
    return { system: 'terraform', mode: 'data', type, shape: of.types.data(type), properties };
  }
  const given = row.formerDefaults ? withFormerDefaults(block.body, row.formerDefaults, of) : block.body;
  const emitted = withDefaults(without(given, own), row.defaults ?? {});
  const properties = row.finish?.(emitted, of) ?? emitted;
  return { system: 'terraform', mode: 'managed', type: row.type, shape: of.types.resource(row.type), properties };
}

function withDefaults(properties: Dict<Value>, defaults: Readonly<Record<string, Json>>): Dict<Value> {
  const missing = Object.entries(defaults).filter(([name]) => !properties.entries.has(name));
  if (missing.length === 0) return properties;
  return withMembers(properties, Object.fromEntries(missing.map(([name, json]) => [name, valueAt(properties, json)])));
}
