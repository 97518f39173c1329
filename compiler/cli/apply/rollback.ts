import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Plan } from '../../plan/plan.ts';
import { type CarriedOut, type CarryOutRequest, carryOut } from '../../state/carry-out.ts';
import { stateDiagnostics as say } from '../../state/diagnostics.ts';
import type { World } from '../world.ts';
import { progressOf } from './progress.ts';

type Work = Omit<CarryOutRequest, 'plan' | 'state' | 'tell'> & { readonly world: World };

/**
 * Deletes what a failed run created, in the reverse order. What it changed or deleted stays as it is now, and is told: nobody knows
 * what else has changed since. The state says what is really left.
 */
export async function rollback(done: CarriedOut, { world, ...work }: Work): Promise<readonly Diagnostic[]> {
  const created = done.completed.filter(({ kind }) => kind === 'create');
  const actions = [...created]
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
    say.actionFailed(resource.attributes, { action: 'delete', id: resource.id, problem: failure.message }),
  );
  const kept = done.completed.filter(({ kind }) => kind !== 'create');
  return [
    ...left,
    ...kept.map(({ kind, resource }) => say.notRolledBack(resource.attributes, { action: kind, id: resource.id })),
  ];
}
