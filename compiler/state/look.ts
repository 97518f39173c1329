import { type Change, changesBetween, nestedChanges } from '../plan/change.ts';
import type { Connection, Failure } from '../plan/connection.ts';
import type { State, StateResource } from '../plan/state.ts';

/** How one resource is, against what the last run left. */
export type Look =
  | { readonly kind: 'same'; readonly resource: StateResource }
  | {
      readonly kind: 'drifted';
      readonly resource: StateResource;
      readonly found: StateResource;
      readonly changes: readonly Change[];
    }
  | { readonly kind: 'gone'; readonly resource: StateResource }
  | { readonly kind: 'failed'; readonly resource: StateResource; readonly failure: Failure };

/** Looks at every resource of a state, `parallelism` at once, and answers in the order of the state. Nothing is changed. */
export async function lookAt(state: State, connection: Connection, parallelism: number): Promise<readonly Look[]> {
  const resources = [...state.resources.values()];
  const looks = new Map<StateResource, Look>();
  const waiting = resources.values();
  const work = async () => {
    for (const resource of waiting) looks.set(resource, await lookAtOne(resource, connection));
  };
  await Promise.all(Array.from({ length: Math.min(parallelism, resources.length) }, work));
  return resources.flatMap((resource) => looks.get(resource) ?? []);
}

async function lookAtOne(resource: StateResource, connection: Connection): Promise<Look> {
  const observed = await connection.observe(resource);
  if (observed.kind === 'failed') return { kind: 'failed', resource, failure: observed.failure };
  if (observed.kind === 'gone') return { kind: 'gone', resource };
  const changes = changesBetween(resource.attributes, observed.attributes).flatMap(nestedChanges);
  if (changes.length === 0) return { kind: 'same', resource };
  return { kind: 'drifted', resource, found: { ...resource, attributes: observed.attributes }, changes };
}

/** The state with what was found: what is gone is left out, what differs is as it is now. */
export function stateAfter(state: State, looks: readonly Look[]): State {
  const resources = new Map(state.resources);
  let serial = state.serial;
  for (const look of looks) {
    if (look.kind !== 'gone' && look.kind !== 'drifted') continue;
    serial += 1;
    if (look.kind === 'gone') resources.delete(look.resource.id);
    else resources.set(look.resource.id, look.found);
  }
  return { ...state, serial, resources };
}
