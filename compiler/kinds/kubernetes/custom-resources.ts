import { isTree } from '../../ast/is-tree.ts';
import type { Report } from '../../diagnostics/outcome.ts';
import { objectType } from '../../schema/object-type.ts';
import type { Field, FieldType, ObjectType } from '../../schema/type.ts';
import { any, boolean, either, float, integer, listOf, mapOf, text } from '../../schema/types.ts';
import { sourceFile } from '../../source/source-file.ts';
import { folderOf, joinPath } from '../../util/path.ts';
import type { Dict } from '../../value/literal.ts';
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
    const found = definitionsIn(joinPath(folderOf(value.file.name), value.value), env, report);
    if (found.length === 0) report(say.notACustomResource(value, { path: value.value }));
    for (const definition of found) for (const [name, type] of typesOf(definition, metadata)) own.set(name, type);
  }
  return {
    part: schema.part,
    object: (apiVersion, kind) => own.get(`${apiVersion}/${kind}`) ?? schema.object(apiVersion, kind),
    names: [...schema.names, ...own.keys()].toSorted(),
  };
}

function definitionsIn(path: string, env: ExpandEnv, report: Report): readonly Dict<Value>[] {
  const { value: content, diagnostics } = env.read(path);
  for (const diagnostic of diagnostics) report(diagnostic);
  if (content === undefined) return [];
  return documentsOf(sourceFile(path, content)).flatMap((file) => {
    const parsed = env.parse(file);
    for (const diagnostic of parsed.diagnostics) if (diagnostic.severity === 'error') report(diagnostic);
    const { root } = parsed.value;
    return root?.kind === 'dict' && isTree(root) && pickText(root, 'kind') === 'CustomResourceDefinition' ? [root] : [];
  });
}

/** The types of one definition, by `apiVersion/kind`. */
function typesOf(definition: Dict<Value>, metadata: Field | undefined): readonly (readonly [string, ObjectType])[] {
  const spec = pickDict(definition, 'spec');
  const names = spec && pickDict(spec, 'names');
  const [group, kind] = [spec && pickText(spec, 'group'), names && pickText(names, 'kind')];
  if (spec === undefined || group === undefined || kind === undefined) return [];
  return pickDicts(spec, 'versions').flatMap((version) => {
    const name = pickText(version, 'name');
    const schema = pickDict(version, 'schema');
    const root = schema && pickDict(schema, 'openAPIV3Schema');
    const type = root === undefined ? undefined : structuralType(root, kind);
    return name === undefined || type?.kind !== 'object'
      ? []
      : [[`${group}/${name}/${kind}`, withMetadata(type, metadata)] as const];
  });
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
      return text;
    case 'integer':
      return integer;
    case 'number':
      return float;
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

function isTrue(value: Value | undefined): boolean {
  return value?.kind === 'boolean' && value.value;
}
