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
  return orderOf([...resources.values()], platform.dependencies(resources), platform);
}

/** What depends on what, by id. */
export type Dependencies = ReadonlyMap<string, readonly string[]>;

/** `of` and everything that it depends on, directly or through others. */
export function withDependencies(
  of: readonly StateResource[],
  resources: ReadonlyMap<string, StateResource>,
  dependencies: Dependencies,
): readonly StateResource[] {
  const found = new Set(of);
  for (const { id } of found) {
    for (const name of dependencies.get(id) ?? []) {
      const resource = resources.get(name);
      if (resource) found.add(resource);
    }
  }
  return [...found];
}

/** The same for some resources, by dependencies that are known already; those on other resources do not count. */
export function orderOf(
  resources: readonly StateResource[],
  dependencies: Dependencies,
  platform: Platform,
): readonly StateResource[] {
  const sorted = [...resources].sort((a, b) => byRank(platform, a, b));
  const { waitingFor, dependents } = graphOf(sorted, dependencies);
  const ready: Heap = [];
  for (const [place, count] of waitingFor.entries()) if (count === 0) push(ready, place);
  const order: StateResource[] = [];
  for (let place = pop(ready); place !== undefined; place = pop(ready)) {
    const resource = sorted[place];
    if (resource) order.push(resource);
    for (const next of dependents[place] ?? []) {
      const left = (waitingFor[next] ?? 0) - 1;
      waitingFor[next] = left;
      if (left === 0) push(ready, next);
    }
  }
  return order.length === sorted.length
    ? order
    : [...order, ...sorted.filter((_, place) => (waitingFor[place] ?? 0) > 0)];
}

/** By rank, then by id. */
export function byRank(platform: Platform, a: StateResource, b: StateResource): number {
  return platform.rank(a.type) - platform.rank(b.type) || byCodePoint(a.id, b.id);
}

/** Resources are their places in the order by rank and id, so that comparing two is comparing numbers. */
interface Graph {
  readonly waitingFor: Int32Array;
  readonly dependents: readonly (readonly number[] | undefined)[];
}

function graphOf(sorted: readonly StateResource[], dependencies: Dependencies): Graph {
  const places = new Map<string, number>();
  sorted.forEach(({ id }, place) => {
    places.set(id, place);
  });
  const waitingFor = new Int32Array(sorted.length);
  const dependents: (number[] | undefined)[] = new Array(sorted.length);
  sorted.forEach(({ id }, place) => {
    for (const name of dependencies.get(id) ?? []) {
      const other = places.get(name);
      if (other === undefined || other === place) continue;
      // What is named twice is waited for twice, and comes twice.
      waitingFor[place] = (waitingFor[place] ?? 0) + 1;
      const list = dependents[other];
      if (list) list.push(place);
      else dependents[other] = [place];
    }
  });
  return { waitingFor, dependents };
}

/** A binary heap: the first place is always found in logarithmic time, where sorting anew would be quadratic in a wide flow. */
type Heap = number[];

function push(items: Heap, item: number): void {
  let at = items.length;
  items.push(item);
  while (at > 0) {
    const up = (at - 1) >> 1;
    const parent = items[up];
    if (parent === undefined || parent < item) break;
    items[at] = parent;
    at = up;
  }
  items[at] = item;
}

function pop(items: Heap): number | undefined {
  const first = items[0];
  const last = items.pop();
  if (last !== undefined && items.length > 0) sink(items, last);
  return first;
}

function sink(items: Heap, item: number): void {
  let at = 0;
  for (;;) {
    const left = items[2 * at + 1];
    const right = items[2 * at + 2];
    const isRight = right !== undefined && left !== undefined && right < left;
    const child = isRight ? right : left;
    if (child === undefined || child > item) break;
    items[at] = child;
    at = 2 * at + (isRight ? 2 : 1);
  }
  items[at] = item;
}
