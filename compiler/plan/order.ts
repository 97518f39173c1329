import { byCodePoint } from '../util/by-code-point.ts';
import type { Platform } from './platform.ts';
import type { StateResource } from './state.ts';

/**
 * Resources in an order in which they can be made: what something depends on comes before it, and among those that are free the one
 * of lower rank, then of lower id. Resources that depend on each other in a circle come last, by rank and id.
 */
export function inDependencyOrder(
  resources: ReadonlyMap<string, StateResource>,
  platform: Platform,
): readonly StateResource[] {
  const { waitingFor, dependents } = graphOf(resources, platform);
  const before = (a: StateResource, b: StateResource) => byRank(platform, a, b) < 0;
  const ready = heap(before);
  for (const [id, count] of waitingFor) if (count === 0) push(ready, resources.get(id));
  const done = new Set<StateResource>();
  for (let next = pop(ready); next; next = pop(ready)) {
    done.add(next);
    for (const id of dependents.get(next.id) ?? []) {
      const left = (waitingFor.get(id) ?? 0) - 1;
      waitingFor.set(id, left);
      if (left === 0) push(ready, resources.get(id));
    }
  }
  const circular = [...resources.values()].filter((resource) => !done.has(resource));
  return [...done, ...circular.sort((a, b) => byRank(platform, a, b))];
}

/** By rank, then by id. */
export function byRank(platform: Platform, a: StateResource, b: StateResource): number {
  return platform.rank(a.type) - platform.rank(b.type) || byCodePoint(a.id, b.id);
}

interface Graph {
  readonly waitingFor: Map<string, number>;
  readonly dependents: ReadonlyMap<string, readonly string[]>;
}

function graphOf(resources: ReadonlyMap<string, StateResource>, platform: Platform): Graph {
  const waitingFor = new Map<string, number>();
  const dependents = new Map<string, string[]>();
  const dependencies = platform.dependencies(resources);
  for (const id of resources.keys()) {
    const known = new Set((dependencies.get(id) ?? []).filter((other) => other !== id && resources.has(other)));
    waitingFor.set(id, known.size);
    for (const other of known) {
      const list = dependents.get(other);
      if (list) list.push(id);
      else dependents.set(other, [id]);
    }
  }
  return { waitingFor, dependents };
}

/** A binary heap: the first resource is always found in logarithmic time, where sorting anew would be quadratic in a wide flow. */
interface Heap {
  readonly items: StateResource[];
  readonly before: (a: StateResource, b: StateResource) => boolean;
}

function heap(before: Heap['before']): Heap {
  return { items: [], before };
}

function push({ items, before }: Heap, item: StateResource | undefined): void {
  if (!item) return;
  let at = items.length;
  items.push(item);
  while (at > 0) {
    const up = (at - 1) >> 1;
    const parent = items[up];
    if (!parent || !before(item, parent)) break;
    items[at] = parent;
    at = up;
  }
  items[at] = item;
}

function pop(queue: Heap): StateResource | undefined {
  const { items } = queue;
  const first = items[0];
  const last = items.pop();
  if (first && last && items.length > 0) sink(queue, last);
  return first;
}

function sink({ items, before }: Heap, item: StateResource): void {
  let at = 0;
  for (;;) {
    const left = items[2 * at + 1];
    const right = items[2 * at + 2];
    const isRight = right !== undefined && left !== undefined && before(right, left);
    const child = isRight ? right : left;
    if (!child || !before(child, item)) break;
    items[at] = child;
    at = 2 * at + (isRight ? 2 : 1);
  }
  items[at] = item;
}
