import type { Report } from '../diagnostics/outcome.ts';
import type { Resource } from '../ir/program.ts';
import { kubernetesDiagnostics as say } from '../kinds/kubernetes/diagnostics.ts';
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
    const namespace = pickText(metadata, 'namespace');
    const key = JSON.stringify([resource.type.replace(/(^|\/)v[^/]*\//, '$1'), namespace ?? null, name]);
    const known = first.get(key);
    if (known === undefined) first.set(key, object);
    else {
      copies.set(resource, known.resource);
      if (sameJson(toJson(known.body, standIn), toJson(body, standIn))) continue;
      const where = namespace === undefined ? 'of the cluster' : `in the namespace "${namespace}"`;
      const values = { kind: resource.type.replace(/^.*\//, ''), name, where };
      report(say.sameObject(resource.at, values, [{ at: known.resource.at, note: 'the other one' }]));
    }
  }
  return copies;
}

/** What stands for a value that only a target knows: the same for what is written alike. */
function standIn(part: Deferred): Json {
  const isPlace = (key: string) => key === 'file' || key === 'start' || key === 'end';
  return JSON.stringify(part, (key, value: unknown) => (isPlace(key) ? undefined : value));
}
