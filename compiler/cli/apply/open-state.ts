import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { sourceFile } from '../../source/source-file.ts';
import { startOf } from '../../source/span.ts';
import { stateDiagnostics as say } from '../../state/diagnostics.ts';
import { localStore } from '../../state/local-store.ts';
import { type Lock, lockState } from '../../state/lock.ts';
import type { Store } from '../../state/store.ts';
import { type Invocation, lastValue } from '../invocation.ts';
import { diskPath } from '../paths.ts';
import { exit, type World } from '../world.ts';

/** Seconds without a sign of life after which a lock counts as left behind. */
const leaseSeconds = 60;

/** The store of a state by the place that `statePath` names. */
export function storeAt(world: World, path: string): Store {
  return localStore(diskPath(world, path), path);
}

export interface StateRequest {
  readonly world: World;
  readonly invocation: Invocation;
  readonly operation: string;
}

export type Opened = Lock | { readonly kind: 'refused'; readonly code: number; readonly problem: Diagnostic };

/** Locks a state for one operation; waits as long as `--lock-timeout` says. Refused with STK7100 and STK7101. */
export async function openState(store: Store, { world, invocation, operation }: StateRequest): Promise<Opened> {
  const seconds = Number(lastValue(invocation, 'lock-timeout')?.text ?? 0);
  const locked = await lockState(store, {
    operation,
    timeout: Number.isFinite(seconds) ? seconds * 1000 : 0,
    leaseSeconds,
    waits: ({ owner, operation: other }) => world.stderr(`Waiting for ${owner}, who runs "${other}" …\n`),
    now: () => new Date(),
  });
  const at = startOf(sourceFile(store.place, ''));
  if (locked.kind === 'held') return locked;
  if (locked.kind === 'failed') {
    const problem = say.stateUnusable(at, { place: store.place, problem: locked.problem });
    return { kind: 'refused', code: exit.errors, problem };
  }
  const { owner, operation: other, acquired_at: since } = locked.holder;
  return {
    kind: 'refused',
    code: exit.busy,
    problem: say.stateLocked(at, { place: store.place, owner, operation: other, since }),
  };
}

/** The time as states have it: UTC, with microseconds, without a zone. */
export function stateTime(): string {
  return new Date().toISOString().replace('Z', '000');
}
