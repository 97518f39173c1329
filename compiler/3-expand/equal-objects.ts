import type { Report } from '../diagnostics/outcome.ts';
import type { Resource } from '../ir/program.ts';
import { groupOf, identityOf, tellSameObject } from '../kinds/kubernetes/same-object.ts';
import type { Json } from '../util/json.ts';
import { sameJson } from '../util/json-tree.ts';
import type { Dict } from '../value/literal.ts';
import { pick, pickText } from '../value/pick.ts';
import { toJson } from '../value/to-json.ts';
import type { Deferred, Value } from '../value/value.ts';

/** An object with what it says when it stands where it is deployed. */
export interface PlacedObject {
  readonly resource: Resource;
  readonly body: Dict<Value>;
}

/**
 * The objects that another block makes, too, each with the one that stays: two blocks may need the same secret in one namespace. Two different objects of one name are a mistake. As the target of
 * Kubernetes YAML has it: an engine would make the second one, and the server has it already. Diagnostics: STK6220.
 */
export function equalObjects(objects: readonly PlacedObject[], report: Report): ReadonlyMap<Resource, Resource> {
  const first = new Map<string, PlacedObject>();
  const copies = new Map<Resource, Resource>();
  for (const object of objects) {
    const { resource, body } = object;
    const metadata = pick(body, 'metadata');
    const name = metadata?.kind === 'dict' ? pickText(metadata, 'name') : undefined;
    if (metadata?.kind !== 'dict' || name === undefined) continue;
    // `apps/v1/Deployment`
    const [, apiVersion = '', kind = ''] = /^(.*)\/([^/]*)$/.exec(resource.type) ?? [];
    const namespace = pickText(metadata, 'namespace');
    const identity = { group: groupOf(apiVersion), kind, name, isNamed: true, namespace };
    const key = identityOf(identity);
    const known = first.get(key);
    if (known === undefined) first.set(key, object);
    else {
      copies.set(resource, known.resource);
      if (sameJson(toJson(known.body, standIn), toJson(body, standIn))) continue;
      tellSameObject(identity, { second: resource, first: known.resource }, report);
    }
  }
  return copies;
}

/** What stands for a value that only a target knows: the same for what is written alike. */
function standIn(part: Deferred): Json {
  const isPlace = (key: string) => key === 'file' || key === 'start' || key === 'end';
  return JSON.stringify(part, (key, value: unknown) => (isPlace(key) ? undefined : value));
}
