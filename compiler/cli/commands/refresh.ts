import { keepState } from '../../state/keep-state.ts';
import { stateAfter } from '../../state/look.ts';
import { stateProblem } from '../../state/state-problem.ts';
import { exitOfErrors } from '../apply/exit-of-errors.ts';
import { type Looked, lookAtStates } from '../apply/look-at-state.ts';
import { openState, stateTime, storeAt } from '../apply/open-state.ts';
import { formatOf } from '../build-for.ts';
import type { RunCommand, Session } from '../command.ts';
import type { Invocation } from '../invocation.ts';
import { report } from '../report.ts';
import { exit } from '../world.ts';

/** `stackc refresh`: the states become what the platform has. The platform is not changed. */
export const run: RunCommand = async (invocation, session) => {
  const looked = await lookAtStates(invocation, session);
  if (typeof looked === 'number') return looked;
  for (const each of looked) {
    const code = await takeOver(each, invocation, session);
    if (code !== exit.done) return code;
  }
  return exit.done;
};

async function takeOver({ made, looks }: Looked, invocation: Invocation, { world }: Session): Promise<number> {
  const changed = looks.filter(({ kind }) => kind !== 'same').length;
  world.stdout(`${made.current.resources.size} read, ${changed} changed\n`);
  if (changed === 0) return exit.done;
  const store = storeAt(world, made.statePath);
  const tell = { ...world, stdout: world.stderr };
  const lock = await openState(store, { world, invocation, operation: 'refresh' });
  if (lock.kind === 'refused') {
    report(tell, [lock.problem], formatOf(invocation));
    return lock.code;
  }
  const got = await store.get('state');
  const version = got.kind === 'text' ? got.version : undefined;
  const put = await keepState(store, version, stateTime).save(stateAfter(made.current, looks));
  await lock.release();
  if (put.kind === 'done') return exit.done;
  const diagnostics = [stateProblem(store.place, put)];
  report(tell, diagnostics, formatOf(invocation));
  return exitOfErrors(diagnostics);
}
