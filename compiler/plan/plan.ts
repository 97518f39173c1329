import { byCodePoint } from '../util/by-code-point.ts';
import { type Change, changesBetween, isSame } from './change.ts';
import { inDependencyOrder, orderOf, withDependencies } from './order.ts';
import type { Platform } from './platform.ts';
import type { State, StateResource } from './state.ts';

/** One step, or the finding that nothing has to be done. */
export type Action =
  | { readonly kind: 'create'; readonly resource: StateResource }
  | { readonly kind: 'delete'; readonly resource: StateResource }
  | { readonly kind: 'no-change'; readonly resource: StateResource; readonly old: StateResource }
  | {
      readonly kind: 'update';
      readonly resource: StateResource;
      readonly old: StateResource;
      /** The attributes that differ, by key. */
      readonly changes: readonly Change[];
    };

/** What has to be done so that a platform has what it should have. */
export interface Plan {
  readonly environment: string;
  /** Creates and updates as they depend on each other, then deletes, then what stays as it is, by id. */
  readonly actions: readonly Action[];
  readonly currentSerial: number;
  readonly desiredSerial: number;
}

export interface PlanOptions {
  /** Also delete what belongs to nothing in the desired state: other projects in the same state file. */
  readonly pruneAll: boolean;
}

/**
 * Compares what is with what should be. Creates and updates form one order, because a new resource may need a changed one; deletes
 * go in exactly the reverse of the order in which the current state would be made.
 */
export function makePlan(
  states: { readonly current: State; readonly desired: State },
  platform: Platform,
  options: PlanOptions,
): Plan {
  const { current, desired } = states;
  const { changed, unchanged } = compare(states);
  const wanted = new Map([...changed].map(([id, { resource }]) => [id, resource]));
  const ordered = inDependencyOrder(wanted, platform).flatMap(({ id }) => changed.get(id) ?? []);
  const deletes = deletesOf(states, platform, options);
  return {
    environment: desired.environment,
    actions: [...ordered, ...deletes, ...unchanged],
    currentSerial: current.serial,
    desiredSerial: desired.serial,
  };
}

interface Comparison {
  readonly changed: ReadonlyMap<string, Action>;
  readonly unchanged: readonly Action[];
}

function compare({ current, desired }: { readonly current: State; readonly desired: State }): Comparison {
  const changed = new Map<string, Action>();
  const unchanged: Action[] = [];
  for (const resource of desired.resources.values()) {
    const action = actionFor(resource, current.resources.get(resource.id));
    if (action.kind === 'no-change') unchanged.push(action);
    else changed.set(resource.id, action);
  }
  return { changed, unchanged: unchanged.sort((a, b) => byCodePoint(a.resource.id, b.resource.id)) };
}

function actionFor(resource: StateResource, old: StateResource | undefined): Action {
  if (!old) return { kind: 'create', resource };
  if (isSame(old.attributes, resource.attributes)) return { kind: 'no-change', resource, old };
  return { kind: 'update', resource, old, changes: changesBetween(old.attributes, resource.attributes) };
}

function deletesOf(
  { current, desired }: { readonly current: State; readonly desired: State },
  platform: Platform,
  { pruneAll }: PlanOptions,
): readonly Action[] {
  const scopes = new Set([...desired.resources.values()].map(platform.scope));
  const isGone = (resource: StateResource) =>
    !desired.resources.has(resource.id) && (pruneAll || scopes.has(platform.scope(resource)));
  const gone = [...current.resources.values()].filter(isGone);
  if (gone.length === 0) return [];
  const dependencies = platform.dependencies(current.resources);
  // What nothing that goes depends on, even through others, has no say in its order.
  const involved = withDependencies(gone, current.resources, dependencies);
  const made = orderOf(involved, dependencies, platform).filter(isGone);
  return made.reverse().map((resource) => ({ kind: 'delete', resource }));
}

/** How many actions of each kind a plan has. */
export interface Summary {
  readonly create: number;
  readonly update: number;
  readonly delete: number;
  readonly unchanged: number;
}

export function summaryOf({ actions }: Plan): Summary {
  const count = (kind: Action['kind']) => actions.filter((action) => action.kind === kind).length;
  return { create: count('create'), update: count('update'), delete: count('delete'), unchanged: count('no-change') };
}

/** Whether there is anything to do. */
export function hasChanges({ actions }: Plan): boolean {
  return actions.some(({ kind }) => kind !== 'no-change');
}
