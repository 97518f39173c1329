import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Change } from '../../plan/connection.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Span } from '../../source/span.ts';
import { type CarriedOut, type CarryOutRequest, carryOut } from '../../state/carry-out.ts';
import { stateDiagnostics as say } from '../../state/diagnostics.ts';
import type { World } from '../world.ts';
import { progressOf } from './progress.ts';

type Work = Omit<CarryOutRequest, 'plan' | 'state' | 'tell'> & {
  readonly world: World;
  /** The command. */
  readonly at: Span;
};

/**
 * Deletes what a failed run created, as far as it came with each, in the reverse order. What it changed, deleted or took over stays as
 * it is now, and is told: nobody knows what else has changed since. The state says what is really left.
 */
export async function rollback(done: CarriedOut, { world, at, ...work }: Work): Promise<readonly Diagnostic[]> {
  const begun = new Set(done.state.underway?.started);
  const halfMade = done.failed.flatMap(({ change }) => (begun.has(change.resource.id) ? [change] : []));
  const isOwn = (change: Change) => change.kind === 'create' && !done.takenOver.has(change);
  const created = [...done.completed, ...halfMade].filter(isOwn);
  const actions = created
    .reverse()
    .map(({ resource }) => ({ kind: 'delete', resource: done.state.resources.get(resource.id) ?? resource }) as const);
  const plan: Plan = {
    environment: done.state.environment,
    actions,
    currentSerial: done.state.serial,
    desiredSerial: done.state.serial,
  };
  world.stderr(`Taking back what was created: ${actions.length}\n`);
  const undone = await carryOut({ ...work, plan, state: done.state, tell: progressOf(world, actions.length) });
  const left = undone.failed.map(({ change: { resource }, failure }) =>
    say.actionFailed(resource.attributes, {
      action: 'delete',
      id: resource.id,
      problem: failure.message.replace(/\.$/, ''),
    }),
  );
  const stop = undone.stop ? [say.stoppedEarly(at, { problem: undone.stop.problem })] : [];
  const kept = done.completed.filter((change) => !isOwn(change));
  return [
    ...left,
    ...stop,
    ...kept.map(({ kind, resource }) => say.notRolledBack(resource.attributes, { action: kind, id: resource.id })),
  ];
}
