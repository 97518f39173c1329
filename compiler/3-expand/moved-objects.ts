import type { Link, Resource } from '../ir/program.ts';
import { isClusterWide } from '../kinds/kubernetes/cluster-kinds.ts';
import { dictAt, refAt, textAt } from '../value/build.ts';
import type { Dict } from '../value/literal.ts';
import { pick, pickText } from '../value/pick.ts';
import { replaceRefs } from '../value/replace-refs.ts';
import type { Ref, Value } from '../value/value.ts';

/** What deploys Kubernetes objects instead of `kubectl`: `kubernetes: {via: …}`. */
export type Via = 'terraform' | 'pulumi';

export interface Moving {
  readonly via: Via;
  /** What references mean, while objects are still objects. */
  readonly links: ReadonlyMap<Ref, Link>;
  /** The namespace of objects that name none. */
  readonly namespace: string | undefined;
}

/**
 * Kubernetes objects as resources of another target: `kubernetes_manifest` for Terraform, a resource of Pulumi's Kubernetes package for each kind; other resources as they are, among them Jobs of infrastructure blocks, which are `kubernetes_job_v1` already. References to objects
 * are replaced by what they lead to, as in Kubernetes YAML, because everything about an object is known before. An object waits for the namespace that the stack makes.
 */
export function movedObjects(resources: readonly Resource[], moving: Moving): readonly Resource[] {
  const namespaces = new Map(
    resources.flatMap((each) => (each.type === 'v1/Namespace' ? [[nameIn(each), each] as const] : [])),
  );
  return resources.map((resource) => {
    const properties = plain(resource.properties, { links: moving.links, depth: 0 });
    const dependsOn = resource.options.dependsOn.map((value) => renamed(value, moving.links));
    const options = { ...resource.options, dependsOn };
    if (resource.system !== 'kubernetes' || resource.alternative?.isWanted) {
      const waits = resource.type === 'kubernetes_job_v1' ? waitsOf(properties, resource, namespaces) : [];
      const isSame =
        properties === resource.properties &&
        waits.length === 0 &&
        dependsOn.every((value, index) => value === resource.options.dependsOn[index]);
      return isSame
        ? resource
        : { ...resource, properties, options: { ...options, dependsOn: [...dependsOn, ...waits] } };
    }
    const body = placed(properties, resource, moving.namespace);
    const waits = waitsOf(body, resource, namespaces);
    const about = {
      ...resource,
      name: movedName(resource),
      options: { ...options, dependsOn: [...dependsOn, ...waits] },
    };
    return moving.via === 'terraform' ? manifest(about, body) : typed(about, body);
  });
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

function nameIn({ properties }: Resource): string {
  const metadata = pick(properties, 'metadata');
  return (metadata?.kind === 'dict' && pickText(metadata, 'name')) || '';
}

function renamed(value: Value, links: Moving['links']): Value {
  const target = value.kind === 'ref' ? links.get(value)?.target : undefined;
  return target?.kind === 'resource' && target.system === 'kubernetes' ? refAt(value, movedName(target)) : value;
}

/** Without a shape nothing is known of its fields, so keys tell, and what it was: a Secret of the user's own. What the compiler puts into Secrets are no credentials. */
function untyped({ type, shape }: Resource): Pick<Resource, 'shape' | 'credentialsBy'> {
  const isSecret = type === 'v1/Secret' && shape?.fields.get('stringData')?.sensitive === true;
  return { shape: undefined, credentialsBy: isSecret ? 'contents' : undefined };
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
  if (found === undefined) return undefined;
  const inside = { ...about, depth: about.depth + 1 };
  return replaceRefs(found, (inner) => referred(inner, inside));
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
