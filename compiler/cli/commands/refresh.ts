import { hasError } from '../../diagnostics/outcome.ts';
import { sourceFile } from '../../source/source-file.ts';
import { startOf } from '../../source/span.ts';
import { stateDiagnostics as say } from '../../state/diagnostics.ts';
import { keepState } from '../../state/keep-state.ts';
import { stateAfter } from '../../state/look.ts';
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
  const at = startOf(sourceFile(made.statePath, ''));
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
  const problem = put.kind === 'failed' ? put.problem : 'somebody else has written it meanwhile';
  const diagnostics = [say.stateUnusable(at, { place: store.place, problem })];
  report(tell, diagnostics, formatOf(invocation));
  return hasError(diagnostics) ? exit.errors : exit.done;
}
