import type { Change, RefusedChange } from '../../../compiler/plan/connection.ts';
import type { StateResource } from '../../../compiler/plan/state.ts';
import type { Thing, World } from './resource.ts';

/** With what changes are looked at before they are made. */
export interface Looking {
  /** What is there by the state. */
  readonly known: ReadonlyMap<string, StateResource>;
  readonly world: World;
  readonly thingOf: (resource: StateResource) => Thing;
}

/** A change that would fail. @param key the attribute that is wrong. */
export function rejected(change: Change, message: string, key = ''): RefusedChange {
  const at = change.resource.attributes.entries.get(key)?.value;
  return { change, at, failure: { kind: 'rejected', message } };
}
