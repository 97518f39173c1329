import { printJson } from '../plan/print-json.ts';
import type { State } from '../plan/state.ts';
import { stateJson } from '../plan/state-json.ts';
import type { Put, Store } from './store.ts';

/** Writes states to where they are kept, each instead of the one that was there before. */
export interface Keeper {
  /**
   * Writes `state`. Several calls while a write is under way become one, of the last state; each is answered when a state at least as
   * new as its own has been written.
   */
  readonly save: (state: State) => Promise<Put>;
}

/** @param version of what is there; undefined when nothing is. @param now the time of writing, as states have it. */
export function keepState(store: Store, first: string | undefined, now: () => string): Keeper {
  let version = first;
  let next: State | undefined;
  let running: Promise<Put> | undefined;
  let waiting: Promise<Put> | undefined;
  const write = async (): Promise<Put> => {
    const state = next;
    next = undefined;
    if (!state) return { kind: 'done', version: version ?? '' };
    const put = await store.put('state', printJson(stateJson(state, { updatedAt: now() })), version);
    if (put.kind === 'done') version = put.version;
    return put;
  };
  const start = (): Promise<Put> => {
    waiting = undefined;
    running = write().finally(() => {
      running = undefined;
    });
    return running;
  };
  return {
    save: (state) => {
      next = state;
      if (!running) return start();
      waiting ??= running.then(start, start);
      return waiting;
    },
  };
}
