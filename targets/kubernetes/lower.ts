import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import { type Outcome, outcome, type Report } from '../../compiler/diagnostics/outcome.ts';
import type { Program, Resource } from '../../compiler/ir/program.ts';
import { isClusterWide } from '../../compiler/kinds/kubernetes/cluster-kinds.ts';
import { groupOf, type Identity, identityOf, tellSameObject } from '../../compiler/kinds/kubernetes/same-object.ts';
import type { Artifact, TargetEnv } from '../../compiler/target.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';
import { pickText } from '../../compiler/value/pick.ts';
import type { Value } from '../../compiler/value/value.ts';
import { yamlDocuments, yamlText } from '../../compiler/yaml/write/yaml-text.ts';
import { rankOf } from './order.ts';
import { withPaths } from './paths.ts';
import { placeOfPart } from './place-of.ts';
import { dictToJson } from './value.ts';

/** An object with what its file is called after. */
interface Written extends Identity {
  readonly tree: JsonObject;
  readonly resource: Resource;
}

type Filed = Written & { readonly path: string };

/**
 * Program → one YAML file for each object, `<namespace or "cluster">/<kind>-<name>.yaml`, and a `kustomization.yaml` that lists them; or one `all.yaml` with
 * `layout: stream`. In the order in which a cluster needs them, then by namespace and name, whatever the order of the stack. Diagnostics: STK6220 to STK6223.
 */
export function lower(program: Program, { section }: TargetEnv): Outcome<readonly Artifact[]> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const namespace = pickText(section, 'namespace');
  const all = program.resources.map((resource) => written(resource, { program, namespace, report }));
  const objects = sorted(withoutCopies(all, report));
  if (objects.length === 0) return outcome([], diagnostics);
  const placeOfObject = placeOfPart(section);
  const artifacts =
    pickText(section, 'layout') === 'stream' ? [stream(objects, placeOfObject)] : files(objects, placeOfObject);
  return outcome(artifacts, diagnostics);
}

interface Writing {
  readonly program: Program;
  readonly namespace: string | undefined;
  readonly report: Report;
}

function written(resource: Resource, { program, namespace: standard, report }: Writing): Written {
  const namespaceOf = ({ type, shape }: Resource) => (isClusterWide(type, shape) ? undefined : standard);
  const following = new Set<Value>();
  const json = dictToJson(
    resource.properties,
    { links: program.links, report, namespaceOf, following },
    resource.shape,
  );
  const metadata = asObject(json.get('metadata'));
  const own = asText(metadata.get('namespace'));
  const namespace = isClusterWide(resource.type, resource.shape) ? undefined : (own ?? standard);
  const placed = own === undefined && namespace !== undefined ? withNamespace(json, metadata, namespace) : json;
  const tree = headFirst(placed);
  const kind = asText(json.get('kind')) ?? '';
  const ownName = asText(metadata.get('name'));
  const group = groupOf(asText(json.get('apiVersion')) ?? '');
  return { group, kind, name: ownName ?? resource.name, isNamed: ownName !== undefined, namespace, tree, resource };
}

/** What an object is stands at its top, as everywhere. */
function headFirst(json: JsonObject): JsonObject {
  const head = ['apiVersion', 'kind', 'metadata'].flatMap((key) => {
    const value = json.get(key);
    return value === undefined ? [] : [[key, value] as const];
  });
  return new Map([...head, ...json]);
}

/** `namespace` directly behind the name, where people look for it. */
function withNamespace(json: JsonObject, metadata: JsonObject, namespace: string): JsonObject {
  const members: [string, Json][] = [];
  for (const [key, value] of metadata) {
    members.push([key, value]);
    if (key === 'name') members.push(['namespace', namespace]);
  }
  return new Map([
    ...json,
    ['metadata', new Map(metadata.has('name') ? members : [...members, ['namespace', namespace]])],
  ]);
}

/** Two blocks may need the same secret in one namespace: it is written once. Two different objects of one name are a mistake. */
function withoutCopies(all: readonly Written[], report: Report): readonly Written[] {
  const kept = new Map<string, Written>();
  for (const one of all) {
    const key = identityOf(one);
    const known = kept.get(key);
    if (known === undefined) kept.set(key, one);
    else if (yamlText(known.tree) !== yamlText(one.tree))
      tellSameObject(one, { second: one.resource, first: known.resource }, report);
  }
  return [...kept.values()];
}

function sorted(objects: readonly Written[]): readonly Filed[] {
  return withPaths(objects).toSorted(
    (one, other) => rankOf(one.kind) - rankOf(other.kind) || compare(one.path, other.path),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

type PlaceOfObject = ReturnType<typeof placeOfPart>;

function files(objects: readonly Filed[], placeOf: PlaceOfObject): readonly Artifact[] {
  // What gets its name from the cluster (`generateName`) is created anew each time: kustomize refuses it, `kubectl create` takes it.
  const named = objects.filter(({ isNamed }) => isNamed);
  return [
    ...objects.map(
      ({ path, tree, resource }): Artifact => ({
        kind: 'tree',
        path,
        tree,
        print: yamlText,
        of: resource,
        placeOf: (pointer) => placeOf(resource, pointer),
      }),
    ),
    ...(named.length > 0 ? [kustomization(named, placeOf)] : []),
  ];
}

/** The list of the objects, which lead to their blocks. */
function kustomization(objects: readonly Filed[], placeOf: PlaceOfObject): Artifact {
  const tree = new Map<string, Json>([
    ['apiVersion', 'kustomize.config.k8s.io/v1beta1'],
    ['kind', 'Kustomization'],
    ['resources', objects.map(({ path }) => path)],
  ]);
  return {
    kind: 'tree',
    path: 'kustomization.yaml',
    tree,
    print: yamlText,
    placeOf([section, index]) {
      const object = section === 'resources' && typeof index === 'number' ? objects[index] : undefined;
      return object && placeOf(object.resource, []);
    },
  };
}

/** All objects as one text: the first step to a part is the number of its object. */
function stream(objects: readonly Filed[], placeOf: PlaceOfObject): Artifact {
  const print = (tree: Json): string => yamlDocuments(Array.isArray(tree) ? tree : [tree]);
  return {
    kind: 'tree',
    path: 'all.yaml',
    tree: objects.map(({ tree }) => tree),
    print,
    placeOf([index, ...pointer]) {
      const object = typeof index === 'number' ? objects[index] : undefined;
      return object && placeOf(object.resource, pointer);
    },
  };
}

function asObject(json: Json | undefined): JsonObject {
  return json instanceof Map ? json : new Map();
}

function asText(json: Json | undefined): string | undefined {
  return typeof json === 'string' ? json : undefined;
}
