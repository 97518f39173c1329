import type { Report } from '../diagnostics/outcome.ts';
import type { Link, Resource } from '../ir/program.ts';
import { infrastructureDiagnostics as say } from '../kinds/infrastructure/diagnostics.ts';
import { isClusterWide } from '../kinds/kubernetes/cluster-kinds.ts';
import { dictAt, refAt, textAt } from '../value/build.ts';
import type { Dict } from '../value/literal.ts';
import { pick, pickText } from '../value/pick.ts';
import { replaceRefs } from '../value/replace-refs.ts';
import type { Ref, Value } from '../value/value.ts';
import { equalObjects } from './equal-objects.ts';

/** What deploys Kubernetes objects instead of `kubectl`: `kubernetes: {via: …}`. */
export type Via = 'terraform' | 'pulumi';

export interface Moving {
  readonly via: Via;
  /** What references mean, while objects are still objects. */
  readonly links: ReadonlyMap<Ref, Link>;
  /** The namespace of objects that name none. */
  readonly namespace: string | undefined;
  readonly report: Report;
}

/**
 * Kubernetes objects as resources of another target: `kubernetes_manifest` for Terraform, a resource of Pulumi's Kubernetes package for each kind; other resources as they are, among them Jobs of infrastructure blocks, which are `kubernetes_job_v1` already. References to objects
 * are replaced by what they lead to, as in Kubernetes YAML, because everything about an object is known before. An object waits for the namespace that the stack makes. In the order of `resources`; undefined stands for an object that another
 * block makes, too. Diagnostics: STK3655, STK6220.
 */
export function movedObjects(resources: readonly Resource[], moving: Moving): readonly (Resource | undefined)[] {
  const bodies = resources.map((resource) => {
    const body = plain(resource.properties, { links: moving.links, namespace: moving.namespace, depth: 0 });
    return isObject(resource) ? placed(body, resource, moving.namespace) : body;
  });
  const objects = resources.flatMap((resource, position) => {
    const body = bodies[position];
    return body !== undefined && isObject(resource) ? [{ resource, body }] : [];
  });
  const copies = equalObjects(objects, moving.report);
  const left = objects.filter(({ resource }) => !copies.has(resource));
  const namespaces = new Map(
    left.flatMap(({ resource, body }) => (resource.type === 'v1/Namespace' ? [[nameIn(body), resource] as const] : [])),
  );
  return resources.map((resource, position) =>
    copies.has(resource)
      ? undefined
      : moved(resource, bodies[position] ?? resource.properties, { ...moving, copies, namespaces }),
  );
}

/** What is deployed as it is, by Kubernetes' own target. */
export function isObject({ system, alternative }: Resource): boolean {
  return system === 'kubernetes' && !alternative?.isWanted;
}

interface MovingOne extends Moving {
  readonly copies: ReadonlyMap<Resource, Resource>;
  readonly namespaces: ReadonlyMap<string, Resource>;
}

function moved(resource: Resource, body: Dict<Value>, moving: MovingOne): Resource {
  const { options } = resource;
  const dependsOn = options.dependsOn.map((value) => renamed(value, moving));
  const waits =
    isObject(resource) || resource.type === 'kubernetes_job_v1' ? waitsOf(body, resource, moving.namespaces) : [];
  if (isObject(resource)) {
    const own = {
      ...resource,
      name: movedName(resource),
      options: { ...options, dependsOn: [...dependsOn, ...waits] },
    };
    if (moving.via === 'pulumi') return typed(own, body);
    tellUnnamed(resource, body, moving.report);
    return manifest(own, body);
  }
  const isSame =
    body === resource.properties &&
    waits.length === 0 &&
    dependsOn.every((value, index) => value === options.dependsOn[index]);
  return isSame
    ? resource
    : { ...resource, properties: body, options: { ...options, dependsOn: [...dependsOn, ...waits] } };
}

/** An object waits for the namespace that it is in, where the stack makes it. */
function waitsOf(body: Dict<Value>, resource: Resource, namespaces: ReadonlyMap<string, Resource>): readonly Value[] {
  const metadata = pick(body, 'metadata');
  const own = namespaces.get((metadata?.kind === 'dict' && pickText(metadata, 'namespace')) || '');
  return own === undefined || own === resource ? [] : [refAt(resource.at, movedName(own))];
}

/** Several objects may have one name; `kubernetes_manifest` is one type for all of them. */
function movedName({ type, name }: Resource): string {
  return `${type.replace(/^.*\//, '').toLowerCase()}-${name}`;
}

function nameIn(body: Dict<Value>): string {
  const metadata = pick(body, 'metadata');
  return (metadata?.kind === 'dict' && pickText(metadata, 'name')) || '';
}

function renamed(value: Value, { links, copies }: MovingOne): Value {
  const target = value.kind === 'ref' ? links.get(value)?.target : undefined;
  if (target?.kind !== 'resource' || target.system !== 'kubernetes') return value;
  return refAt(value, movedName(copies.get(target) ?? target));
}

/** Without a shape nothing is known of its fields, so keys tell, and what it was: a Secret of the user's own. What the compiler puts into Secrets are no credentials. */
function untyped({ type, shape }: Resource): Pick<Resource, 'shape' | 'credentialsBy'> {
  const isSecret = type === 'v1/Secret' && shape?.fields.get('stringData')?.sensitive === true;
  return { shape: undefined, credentialsBy: isSecret ? 'contents' : undefined };
}

/** The provider of Terraform sends each object by its name, so a server cannot give it one. */
function tellUnnamed({ name }: Resource, body: Dict<Value>, report: Report): void {
  const metadata = pick(body, 'metadata');
  const base = metadata?.kind === 'dict' && nameIn(body) === '' ? metadata.entries.get('generateName') : undefined;
  if (base === undefined) return;
  report(say.notInTerraform(base, { field: '"metadata.generateName"', name, type: 'kubernetes_manifest' }));
}

function manifest(resource: Resource, body: Dict<Value>): Resource {
  const properties = dictAt(resource.at, { manifest: body });
  return { ...resource, system: 'terraform', type: 'kubernetes_manifest', ...untyped(resource), properties };
}

/** Kinds of Kubernetes itself have a type of their own in Pulumi's package; all others are custom resources. */
function typed(resource: Resource, body: Dict<Value>): Resource {
  const [group, version, kind] =
    resource.type.includes('/') && resource.type.split('/').length === 3
      ? resource.type.split('/')
      : ['core', ...resource.type.split('/')];
  const isOwn = group !== undefined && (!group.includes('.') || group.endsWith('.k8s.io'));
  const type = isOwn ? `kubernetes:${group}/${version}:${kind}` : 'kubernetes:apiextensions.k8s.io:CustomResource';
  return { ...resource, system: 'terraform', type, ...untyped(resource), properties: body };
}

interface Plain {
  readonly links: ReadonlyMap<Ref, Link>;
  readonly namespace: string | undefined;
  readonly depth: number;
}

/** Objects may lead to each other; deeper than this they lead back. */
const deepest = 20;

/** `body` with the references to objects replaced by what they lead to. What leads nowhere stays, and is told by others. */
function plain(body: Dict<Value>, about: Plain): Dict<Value> {
  const replaced = replaceRefs(body, (ref) => referred(ref, about));
  return replaced.kind === 'dict' ? replaced : body;
}

function referred(ref: Ref, about: Plain): Value | undefined {
  const link = about.links.get(ref);
  if (link?.target.kind !== 'resource' || link.target.system !== 'kubernetes' || about.depth > deepest)
    return undefined;
  const steps = link.path.length === 0 ? ['metadata', 'name'] : link.path.map(({ name }) => name);
  let found: Value | undefined = link.target.properties;
  for (const name of steps) {
    found = found?.kind === 'dict' ? pick(found, name) : found?.kind === 'list' ? found.items[Number(name)] : undefined;
  }
  if (found === undefined)
    return steps.join('.') === 'metadata.namespace' ? namespaceOf(link.target, ref, about) : undefined;
  const inside = { ...about, depth: about.depth + 1 };
  return replaceRefs(found, (inner) => referred(inner, inside));
}

/** The namespace of an object that names none. */
function namespaceOf({ type, shape }: Resource, at: Ref, { namespace }: Plain): Value | undefined {
  return namespace === undefined || isClusterWide(type, shape) ? undefined : textAt(at, namespace);
}

/** The namespace that objects without one get, as Kubernetes YAML has it. */
function placed(body: Dict<Value>, { type, shape, at }: Resource, namespace: string | undefined): Dict<Value> {
  const metadata = pick(body, 'metadata');
  if (namespace === undefined || metadata?.kind !== 'dict' || metadata.entries.has('namespace')) return body;
  if (isClusterWide(type, shape)) return body;
  const entries = new Map(metadata.entries).set('namespace', {
    ...at,
    key: 'namespace',
    value: textAt(at, namespace),
  });
  const entry = body.entries.get('metadata');
  if (entry === undefined) return body;
  return { ...body, entries: new Map(body.entries).set('metadata', { ...entry, value: { ...metadata, entries } }) };
}

/** Whether a type is one that objects get. */
export function isMoved(type: string): boolean {
  return type === 'kubernetes_manifest' || type.startsWith('kubernetes:');
}
