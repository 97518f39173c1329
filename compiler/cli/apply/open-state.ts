import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { sourceFile } from '../../source/source-file.ts';
import { startOf } from '../../source/span.ts';
import { stateDiagnostics as say } from '../../state/diagnostics.ts';
import { gitStore } from '../../state/git-store.ts';
import { localStore } from '../../state/local-store.ts';
import { type Lock, lockState } from '../../state/lock.ts';
import { readPlace, shownPlace } from '../../state/place.ts';
import { s3Store } from '../../state/s3-store.ts';
import { stateProblem } from '../../state/state-problem.ts';
import type { Got, Put, Store } from '../../state/store.ts';
import { never } from '../../util/never.ts';
import { type Invocation, lastValue } from '../invocation.ts';
import { diskPath } from '../paths.ts';
import { exit, type World } from '../world.ts';
import { makeWorkingFolder } from '../write/make-folder.ts';
import { exitOfErrors } from './exit-of-errors.ts';

/** Seconds without a sign of life after which a lock counts as left behind. */
const leaseSeconds = 60;

/** The store of a state by the place that `statePath` names. What Git fetches is kept in `.stackc/` of the folder where stackc was started. */
export function storeAt(world: World, text: string): Store {
  const place = readPlace(text);
  switch (place.kind) {
    case 'file':
      return localStore(diskPath(world, place.path), text);
    case 's3':
      return s3Store({ ...place, shown: shownPlace(text) });
    case 'git': {
      const { repository } = place;
      const folder = diskPath(world, '.stackc');
      makeWorkingFolder(folder);
      const isFolder = /^\.{0,2}\//.test(repository);
      const name = createHash('sha256').update(repository).digest('hex').slice(0, 16);
      return gitStore({
        ...place,
        repository: isFolder ? diskPath(world, repository) : repository,
        cache: `${folder}/states-${name}.git`,
        shown: shownPlace(text),
      });
    }
    case 'wrong':
      return unusable(shownPlace(text), place.problem);
    default:
      return never(place);
  }
}

/** A place that is none: every use of it says why. */
function unusable(place: string, problem: string): Store {
  const failed: Got & Put = { kind: 'failed', problem };
  return { place, get: async () => failed, put: async () => failed, remove: async () => failed };
}

export interface StateRequest {
  readonly world: World;
  readonly invocation: Invocation;
  readonly operation: string;
}

export type Opened = Lock | { readonly kind: 'refused'; readonly code: number; readonly problem: Diagnostic };

/** Locks a state for one operation; waits as long as `--lock-timeout` says. Refused with STK7100, STK7101 and STK7115. */
export async function openState(store: Store, { world, invocation, operation }: StateRequest): Promise<Opened> {
  const seconds = Number(lastValue(invocation, 'lock-timeout')?.text ?? 0);
  const locked = await lockState(store, {
    operation,
    timeout: seconds * 1000,
    leaseSeconds,
    waits: ({ owner, operation: other }) => world.stderr(`Waiting for ${owner}, who runs "${other}" …\n`),
    now: () => new Date(),
  });
  const at = startOf(sourceFile(store.place, ''));
  if (locked.kind === 'held') return locked;
  if (locked.kind === 'failed') {
    const problem = stateProblem(store.place, locked);
    return { kind: 'refused', code: exitOfErrors([problem]), problem };
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
