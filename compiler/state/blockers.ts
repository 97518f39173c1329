import type { Change } from '../plan/connection.ts';
import type { Platform } from '../plan/platform.ts';
import type { StateResource } from '../plan/state.ts';

export interface Blockers {
  /** For each change, how many others must be done before it. */
  readonly waiting: number[];
  /** For each change, those that wait for it. */
  readonly dependents: readonly (readonly number[])[];
}

/**
 * Who waits for whom among changes that are made at one time: what is made or changed waits for what it depends on, what is deleted for
 * what depends on it.
 *
 * @param platform says what depends on what, among `resources`.
 */
export function blockersOf(
  changes: readonly Change[],
  { resources, platform }: { readonly resources: ReadonlyMap<string, StateResource>; readonly platform: Platform },
): Blockers {
  const place = new Map(changes.map(({ resource: { id } }, index) => [id, index] as const));
  const waiting: number[] = changes.map(() => 0);
  const dependents: number[][] = changes.map(() => []);
  for (const [id, needed] of platform.dependencies(resources)) {
    const index = place.get(id);
    if (index === undefined) continue;
    const isDelete = changes[index]?.kind === 'delete';
    for (const name of needed) {
      const other = place.get(name);
      if (other === undefined || other === index) continue;
      const [first, then] = isDelete ? [index, other] : [other, index];
      waiting[then] = (waiting[then] ?? 0) + 1;
      dependents[first]?.push(then);
    }
  }
  return { waiting, dependents };
}
