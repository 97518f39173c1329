import type { Change, Connection, Failure } from '../plan/connection.ts';
import type { Plan } from '../plan/plan.ts';
import type { Platform } from '../plan/platform.ts';
import type { State, StateResource } from '../plan/state.ts';
import { afterChange } from './after-change.ts';
import { blockersOf } from './blockers.ts';
import type { Keeper } from './keep-state.ts';

/** What is told about one action as it happens. */
export interface ActionEvent {
  readonly change: Change;
  readonly status: 'started' | 'completed' | 'failed';
  /** Milliseconds since it was started. */
  readonly duration: number;
  readonly failure?: Failure;
  readonly warnings?: readonly string[];
}

/** Why a run ended before it was done. */
export interface Stop {
  /** `taken`: somebody else has the state now. The others are what `Failed` of a store says. */
  readonly cause: 'interrupted' | 'taken' | 'unreachable' | 'credentials' | undefined;
  readonly problem: string;
}

export interface CarryOutRequest {
  readonly plan: Plan;
  /** What is known to be there. */
  readonly state: State;
  readonly platform: Platform;
  readonly connection: Connection;
  readonly keeper: Keeper;
  /** How many actions are under way at once, at most. */
  readonly parallelism: number;
  readonly keepsData: boolean;
  /** The checksum of the saved plan that this is. */
  readonly planChecksum: string | undefined;
  /** Why nothing more may be begun: the state is not ours any more, or somebody said stop. */
  readonly stopped: () => Stop | undefined;
  readonly tell: (event: ActionEvent) => void;
  /** The time of a change, as states have it. */
  readonly now: () => string;
}

export interface CarriedOut {
  readonly completed: readonly Change[];
  /** Of the completed ones those whose things were there before, made by somebody else. */
  readonly takenOver: ReadonlySet<Change>;
  readonly failed: readonly { readonly change: Change; readonly failure: Failure }[];
  /** Why nothing more was begun although nothing had failed. */
  readonly stop: Stop | undefined;
  /** Ids that an earlier run began and nobody asks for any more. */
  readonly forgotten: readonly string[];
  readonly state: State;
}

/**
 * Carries out a plan: every action as soon as what it needs is done, `parallelism` at once. Before an action begins, the state says that
 * it has; when it has ended, the state says how. So whenever a run ends, the next one knows what is there, and what it cannot be sure of.
 * After a failure nothing new is begun.
 */
export async function carryOut(request: CarryOutRequest): Promise<CarriedOut> {
  const run: Run = {
    request,
    state: request.state,
    completed: [],
    takenOver: new Set(),
    failed: [],
    stop: undefined,
    forgotten: [],
    // What an earlier run began stays begun until it is done.
    started: new Set(request.state.underway?.started),
    done: new Set(),
  };
  const changes = request.plan.actions.flatMap((action) => (action.kind === 'no-change' ? [] : [action]));
  const made = changes.filter(({ kind }) => kind !== 'delete');
  const resources = new Map(made.map(({ resource }) => [resource.id, resource] as const));
  await carryOutAll(run, made, resources);
  // What is made or changed may stop using what is deleted.
  await carryOutAll(
    run,
    changes.filter(({ kind }) => kind === 'delete'),
    request.state.resources,
  );
  await finish(run);
  return run;
}

async function carryOutAll(
  run: Run,
  changes: readonly Change[],
  resources: ReadonlyMap<string, StateResource>,
): Promise<void> {
  const { platform, parallelism, state } = run.request;
  const retries = new Set(state.underway?.started ?? []);
  const { waiting, dependents } = blockersOf(changes, { resources, platform });
  const ready = changes.flatMap((_, index) => (waiting[index] === 0 ? [index] : []));
  const running = new Map<number, Promise<number>>();
  const mayStart = () => run.failed.length === 0 && run.stop === undefined && running.size < parallelism;
  for (;;) {
    while (mayStart() && ready.length > 0) {
      const index = ready.shift() ?? 0;
      const change = changes[index];
      if (change)
        running.set(
          index,
          perform(run, change, retries).then(() => index),
        );
    }
    if (running.size === 0) return;
    const index = await Promise.race(running.values());
    running.delete(index);
    const change = changes[index];
    if (!change || !run.done.has(change)) continue;
    for (const next of dependents[index] ?? []) {
      const left = (waiting[next] ?? 0) - 1;
      waiting[next] = left;
      if (left === 0) insert(ready, next);
    }
  }
}

interface Run {
  readonly request: CarryOutRequest;
  state: State;
  readonly completed: Change[];
  readonly takenOver: Set<Change>;
  readonly failed: { readonly change: Change; readonly failure: Failure }[];
  stop: Stop | undefined;
  forgotten: readonly string[];
  readonly started: Set<string>;
  readonly done: Set<Change>;
}

async function perform(run: Run, change: Change, retries: ReadonlySet<string>): Promise<void> {
  const { connection, platform, tell, keepsData, now, stopped } = run.request;
  const { id } = change.resource;
  const wasStarted = run.started.has(id);
  run.started.add(id);
  await save(run);
  run.stop ??= stopped();
  if (run.stop) {
    if (!wasStarted) run.started.delete(id);
    return;
  }
  const begun = performance.now();
  tell({ change, status: 'started', duration: 0 });
  const performed = await connection.perform(change, { isRetry: retries.has(id), keepsData });
  const duration = performance.now() - begun;
  if (performed.kind === 'failed') {
    const { failure, isBegun = false } = performed;
    run.failed.push({ change, failure });
    // What is there and not ours must not be taken for ours by the next run.
    if (!isBegun) run.started.delete(id);
    await save(run);
    tell({ change, status: 'failed', duration, failure });
    return;
  }
  run.started.delete(id);
  run.state = afterChange(run.state, change, { platform, internalId: performed.internalId, at: now(), by: 'apply' });
  run.completed.push(change);
  if (performed.isTakenOver) run.takenOver.add(change);
  run.done.add(change);
  await save(run);
  tell({ change, status: 'completed', duration, warnings: performed.warnings ?? [] });
}

async function save(run: Run): Promise<void> {
  run.state = { ...run.state, underway: { plan: run.request.planChecksum, started: [...run.started].sort() } };
  await keep(run);
}

async function keep(run: Run): Promise<void> {
  const put = await run.request.keeper.save(run.state);
  if (put.kind === 'outdated') run.stop = { cause: 'taken', problem: 'somebody else has written this state meanwhile' };
  if (put.kind === 'failed') run.stop = { cause: put.cause, problem: put.problem };
}

/** A run that came to its end leaves no trace of having been under way; of one that did not the state says how far it came. */
async function finish(run: Run): Promise<void> {
  if (run.stop?.cause === 'interrupted') await save(run);
  if (run.failed.length > 0 || run.stop) return;
  run.forgotten = [...run.started];
  run.state = { ...run.state, underway: undefined };
  await keep(run);
}

/** Of actions that are free, the one that the plan shows first begins first. */
function insert(ready: number[], index: number): void {
  const at = ready.findIndex((other) => other > index);
  if (at < 0) ready.push(index);
  else ready.splice(at, 0, index);
}
