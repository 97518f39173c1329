import { isTree } from '../../ast/is-tree.ts';
import type { Report } from '../../diagnostics/outcome.ts';
import { objectType } from '../../schema/object-type.ts';
import type { Field, FieldType, ObjectType } from '../../schema/type.ts';
import { any, boolean, either, integer, listOf, mapOf, oneOf, text } from '../../schema/types.ts';
import { sourceFile } from '../../source/source-file.ts';
import { type BoundedPattern, boundedPattern } from '../../util/bounded-pattern.ts';
import { folderOf, joinPath } from '../../util/path.ts';
import type { Dict, Str } from '../../value/literal.ts';
import { pick, pickDict, pickDicts, pickList, pickText } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { documentsOf } from '../../yaml/documents.ts';
import type { ExpandEnv } from '../kind.ts';
import { kubernetesDiagnostics as say } from './diagnostics.ts';
import type { KubernetesSchema } from './schema.ts';

interface Reading {
  readonly env: ExpandEnv;
  readonly section: Dict<Value> | undefined;
  readonly report: Report;
}

/** `schema` with the custom resources that the files of `kubernetes: {crds}` define, of whatever version of Kubernetes. */
export function withCustomResources(schema: KubernetesSchema, { env, section, report }: Reading): KubernetesSchema {
  const paths = (section && pickList(section, 'crds')?.items) ?? [];
  if (paths.length === 0) return schema;
  const own = new Map<string, ObjectType>();
  const metadata = schema.object('v1', 'ConfigMap')?.fields.get('metadata');
  for (const value of paths) {
    if (value.kind !== 'string') continue;
    const found = definitionsIn(value, env, report);
    if (found?.length === 0) report(say.notACustomResource(value, { path: value.value }));
    for (const definition of found ?? []) for (const [name, type] of typesOf(definition, metadata)) own.set(name, type);
  }
  return {
    part: schema.part,
    object: (apiVersion, kind) => own.get(`${apiVersion}/${kind}`) ?? schema.object(apiVersion, kind),
    names: [...schema.names, ...own.keys()].toSorted(),
  };
}

/** Undefined where the file cannot be read, which is reported. */
function definitionsIn(named: Str, env: ExpandEnv, report: Report): readonly Dict<Value>[] | undefined {
  const path = joinPath(folderOf(named.file.name), named.value);
  const { value: content, diagnostics } = env.read(path);
  for (const diagnostic of diagnostics) report(diagnostic);
  if (content === undefined && diagnostics.length === 0) report(say.noDefinitions(named, { path: named.value }));
  if (content === undefined) return undefined;
  const parsed = documentsOf(sourceFile(path, content)).map((file) => env.parse(file));
  const errors = parsed.flatMap((each) => each.diagnostics.filter(({ severity }) => severity === 'error'));
  for (const diagnostic of errors) report(diagnostic);
  if (errors.length > 0) return undefined;
  return parsed.flatMap(({ value: { root } }) =>
    root?.kind === 'dict' && isTree(root) && pickText(root, 'kind') === 'CustomResourceDefinition' ? [root] : [],
  );
}

/** The types of one definition, by `apiVersion/kind`. */
function typesOf(definition: Dict<Value>, metadata: Field | undefined): readonly (readonly [string, ObjectType])[] {
  const spec = pickDict(definition, 'spec');
  const names = spec && pickDict(spec, 'names');
  const [group, kind] = [spec && pickText(spec, 'group'), names && pickText(names, 'kind')];
  if (spec === undefined || group === undefined || kind === undefined) return [];
  const isOfCluster = pickText(spec, 'scope') === 'Cluster';
  return pickDicts(spec, 'versions').flatMap((version) => {
    const name = pickText(version, 'name');
    const schema = pickDict(version, 'schema');
    const root = schema && pickDict(schema, 'openAPIV3Schema');
    const type = root === undefined ? undefined : structuralType(root, kind);
    return name === undefined || type?.kind !== 'object'
      ? []
      : [
          [
            `${group}/${name}/${kind}`,
            withMetadata(type, isOfCluster ? withoutNamespace(metadata) : metadata),
          ] as const,
        ];
  });
}

/** What has no namespace cannot be given one. */
function withoutNamespace(metadata: Field | undefined): Field | undefined {
  if (metadata?.type.kind !== 'object') return metadata;
  const { name, fields } = metadata.type;
  return {
    ...metadata,
    type: objectType(name, () => [...fields.values()].filter((field) => field.name !== 'namespace')),
  };
}

function withMetadata(type: ObjectType, metadata: Field | undefined): ObjectType {
  const common: readonly Field[] = [
    { name: 'apiVersion', type: text, required: true, aliases: [] },
    { name: 'kind', type: text, required: true, aliases: [] },
    ...(metadata === undefined ? [] : [metadata]),
  ];
  return objectType(type.name, () => [...type.fields.values(), ...common]);
}

/** A structural schema as a type (Kubernetes: "Specifying a structural schema"). */
function structuralType(schema: Dict<Value>, name: string): FieldType {
  if (isTrue(pick(schema, 'x-kubernetes-int-or-string'))) return either(integer, text);
  const isOpen = isTrue(pick(schema, 'x-kubernetes-preserve-unknown-fields'));
  const properties = pickDict(schema, 'properties');
  if (properties !== undefined) {
    const required = (pickList(schema, 'required')?.items ?? []).flatMap((item) =>
      item.kind === 'string' ? [item.value] : [],
    );
    const make = (): readonly Field[] =>
      [...properties.entries.values()].map(({ key, value }) => ({
        name: key,
        type: value.kind === 'dict' ? structuralType(value, key) : any,
        required: required.includes(key),
        aliases: [],
      }));
    return objectType(name, make, isOpen ? { open: any } : {});
  }
  return isOpen ? any : scalarOrFree(schema, name);
}

function scalarOrFree(schema: Dict<Value>, name: string): FieldType {
  const inside = (key: string): FieldType => {
    const of = pickDict(schema, key);
    return of === undefined ? any : structuralType(of, name);
  };
  switch (pickText(schema, 'type')) {
    case 'string':
      return textOf(schema);
    case 'integer':
      return { kind: 'integer', ...boundsOf(schema) };
    case 'number':
      return { kind: 'float', ...boundsOf(schema) };
    case 'boolean':
      return boolean;
    case 'array':
      return listOf(inside('items'));
    case 'object':
      return mapOf(inside('additionalProperties'));
    default:
      return any;
  }
}

/** Texts that a schema lists, or of the form that it demands; patterns that are not JavaScript's own are not checked. */
function textOf(schema: Dict<Value>): FieldType {
  const values = (pickList(schema, 'enum')?.items ?? []).flatMap((item) =>
    item.kind === 'string' ? [item.value] : [],
  );
  if (values.length > 0) return oneOf(...values);
  const pattern = pickText(schema, 'pattern');
  const matches = pattern === undefined ? undefined : expression(pattern);
  return matches === undefined
    ? text
    : { kind: 'string', pattern: { matches, means: `a text that matches ${pattern}` } };
}

function expression(pattern: string): BoundedPattern | undefined {
  try {
    return boundedPattern(pattern);
  } catch {
    return undefined;
  }
}

/** Exclusive bounds are rare, and a value that is one of them is left to the server. */
function boundsOf(schema: Dict<Value>): { readonly minimum?: number; readonly maximum?: number } {
  const [minimum, maximum] = [numberIn(schema, 'minimum'), numberIn(schema, 'maximum')];
  return { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
}

function numberIn(schema: Dict<Value>, key: string): number | undefined {
  const value = pick(schema, key);
  return value?.kind === 'integer' || value?.kind === 'float' ? Number(value.value) : undefined;
}

function isTrue(value: Value | undefined): boolean {
  return value?.kind === 'boolean' && value.value;
}
