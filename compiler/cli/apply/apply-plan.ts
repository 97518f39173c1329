import { randomUUID } from 'node:crypto';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Change, type Connection, isFailure, type RefusedChange } from '../../plan/connection.ts';
import { hasChanges, type Plan } from '../../plan/plan.ts';
import type { State } from '../../plan/state.ts';
import { type CarriedOut, carryOut, type Stop } from '../../state/carry-out.ts';
import { stateDiagnostics as say } from '../../state/diagnostics.ts';
import { keepState } from '../../state/keep-state.ts';
import type { Lock } from '../../state/lock.ts';
import type { Store } from '../../state/store.ts';
import type { Planning } from '../../target.ts';
import type { Dict } from '../../value/literal.ts';
import type { Value } from '../../value/value.ts';
import { hasSwitch, type Invocation, lastValue } from '../invocation.ts';
import type { MadePlan } from '../plan/make-plans.ts';
import { showPlan } from '../plan/show-plan.ts';
import { hearingOnce } from '../signals.ts';
import { exit, type World } from '../world.ts';
import { isConfirmed } from './ask.ts';
import { connectTo } from './connect.ts';
import { codeOf, codeOfAll, codeOfStop } from './exit-of-errors.ts';
import { stateTime } from './open-state.ts';
import { progressOf } from './progress.ts';
import { rollback } from './rollback.ts';

/** A plan with everything that carrying it out needs. The state is locked. */
export interface ApplyRequest {
  readonly world: World;
  readonly invocation: Invocation;
  readonly plan: Plan;
  readonly planning: Planning;
  readonly compat: MadePlan['compat'];
  readonly section: Dict<Value> | undefined;
  readonly current: State;
  readonly store: Store;
  readonly lock: Lock;
  /** Of a saved plan, which was approved when it was saved. */
  readonly checksum: string | undefined;
  readonly operation: 'apply' | 'destroy';
}

export interface Applied {
  readonly code: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Shows a plan, asks, carries it out, and says what came of it. */
export async function applyPlan(request: ApplyRequest): Promise<Applied> {
  const { world, invocation, plan, checksum, current } = request;
  const guarded = request.operation === 'destroy' ? [] : deletedScopes(request);
  if (guarded.length > 0) return { code: exit.errors, diagnostics: guarded };
  showPlan(request, invocation, world);
  if (!hasChanges(plan) && !current.underway) return { code: exit.done, diagnostics: [] };
  if (
    checksum === undefined &&
    hasChanges(plan) &&
    !(await isConfirmed(world, invocation, questions[request.operation]))
  ) {
    return { code: exit.errors, diagnostics: [say.notConfirmed(invocation.command.at, {})] };
  }
  const connection = await connectTo(request.planning, { world, section: request.section });
  if (isFailure(connection)) {
    const diagnostics = [say.notConnected(invocation.command.at, { problem: connection.message })];
    return { code: codeOf(connection), diagnostics };
  }
  try {
    const changes = plan.actions.flatMap((action) => (action.kind === 'no-change' ? [] : [action]));
    const refused = (await connection.check?.(changes, current.resources)) ?? [];
    if (refused.length > 0)
      return { code: codeOfAll(refused.map(({ failure }) => failure)), diagnostics: failuresOf(refused) };
    return await carryOutPlan(request, connection);
  } finally {
    connection.close();
  }
}

const questions = {
  apply: { question: '\nDo you want to apply these changes? (yes/no): ', answers: ['yes', 'y'] },
  destroy: { question: '\nEverything above is deleted. Type "destroy" to go on: ', answers: ['destroy'] },
} as const;

function deletedScopes({ plan, planning, invocation }: ApplyRequest): readonly Diagnostic[] {
  if (hasSwitch(invocation, 'delete-projects')) return [];
  const scopes = plan.actions.filter(({ kind, resource }) => kind === 'delete' && planning.platform.isScope(resource));
  return scopes.map(({ resource }) => say.scopeKept(resource.attributes, { id: resource.id }));
}

async function carryOutPlan(request: ApplyRequest, connection: Connection): Promise<Applied> {
  const { world, invocation, plan, planning, current, store, lock, checksum } = request;
  const got = await store.get('state');
  const version = got.kind === 'text' ? got.version : undefined;
  const keeper = keepState(store, version, stateTime);
  let isInterrupted = false;
  const interrupt = () => {
    isInterrupted = true;
    world.stderr('Ending after what is under way …\n');
  };
  const work = {
    platform: planning.platform,
    connection,
    keeper,
    parallelism: Number(lastValue(invocation, 'parallelism')?.text ?? 10),
    keepsData: hasSwitch(invocation, 'keep-data') || request.operation === 'apply',
    planChecksum: checksum,
    stopped: (): Stop | undefined => {
      if (isInterrupted) return { cause: 'interrupted', problem: 'it was interrupted' };
      return lock.isHeld() ? undefined : { cause: 'taken', problem: 'the lock was taken over' };
    },
    now: stateTime,
  };
  const total = plan.actions.filter(({ kind }) => kind !== 'no-change').length;
  const state = { ...current, environment: plan.environment, lineage: current.lineage ?? randomUUID() };
  const tell = progressOf(world, total);
  const warnings: Diagnostic[] = [];
  const done = await hearingOnce(interrupt, () =>
    carryOut({
      ...work,
      plan,
      state,
      tell: (event) => {
        tell(event);
        for (const problem of event.warnings ?? []) warnings.push(warningOf(event.change, problem));
      },
    }),
  );
  const isRolledBack = done.failed.length > 0 && lastValue(invocation, 'on-failure')?.text === 'rollback';
  const undone = isRolledBack ? await rollback(done, { ...work, world, at: invocation.command.at }) : [];
  const diagnostics = [...warnings, ...problemsOf(request, done), ...undone];
  if (diagnostics.some(({ severity }) => severity === 'error')) return { code: codeFor(done), diagnostics };
  world.stdout(summaryOf(request, done));
  return { code: exit.done, diagnostics };
}

function warningOf({ resource }: Change, problem: string): Diagnostic {
  return say.notTaken(resource.attributes, { id: resource.id, problem });
}

function problemsOf(
  { invocation, current }: ApplyRequest,
  { failed, stop, forgotten }: CarriedOut,
): readonly Diagnostic[] {
  const { at } = invocation.command;
  const stopped = stop ? [say.stoppedEarly(at, { problem: stop.problem.replace(/\.$/, '') })] : [];
  const left = forgotten.map((id) => say.begunAndForgotten(current.resources.get(id)?.attributes ?? at, { id }));
  return [...failuresOf(failed), ...stopped, ...left];
}

function failuresOf(failed: readonly RefusedChange[]): readonly Diagnostic[] {
  return failed.map(({ change: { kind, resource }, at, failure: { message } }) =>
    say.actionFailed(at ?? resource.attributes, { action: kind, id: resource.id, problem: message.replace(/\.$/, '') }),
  );
}

function codeFor({ failed, stop }: CarriedOut): number {
  return stop ? codeOfStop(stop) : codeOfAll(failed.map(({ failure }) => failure));
}

function summaryOf({ operation, invocation }: ApplyRequest, { completed }: CarriedOut): string {
  const count = (kind: Change['kind']) => completed.filter((change) => change.kind === kind).length;
  if (hasSwitch(invocation, 'json')) return '';
  const name = operation === 'apply' ? 'Apply' : 'Destroy';
  return `\n${name} complete! Resources: ${count('create')} added, ${count('update')} changed, ${count('delete')} destroyed.\n`;
}
