import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError } from '../../diagnostics/outcome.ts';
import { type Connection, type Failure, isFailure } from '../../plan/connection.ts';
import type { StateResource } from '../../plan/state.ts';
import { stateDiagnostics as say } from '../../state/diagnostics.ts';
import { keepState } from '../../state/keep-state.ts';
import { lookAt, stateAfter } from '../../state/look.ts';
import { stateProblem } from '../../state/state-problem.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import { isConfirmed } from '../apply/ask.ts';
import { connectTo } from '../apply/connect.ts';
import { codeOf, endedBy, exitOfErrors } from '../apply/exit-of-errors.ts';
import { openState, stateTime, storeAt } from '../apply/open-state.ts';
import { buildFor, formatOf } from '../build-for.ts';
import type { RunCommand, Session } from '../command.ts';
import { type Invocation, lastValue } from '../invocation.ts';
import { readCurrentState } from '../plan/current-state.ts';
import { type MadePlan, plansOfBuild } from '../plan/make-plans.ts';
import { report } from '../report.ts';
import { exit } from '../world.ts';

interface Ended {
  readonly code: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * `stackc rollback`: a deployment of the stack gets its previous bundle again, or the one that `--bundle` names. The state then says so,
 * and the next plan shows how the stack would undo it.
 */
export const run: RunCommand = async (invocation, session) => {
  const { world, compiler } = session;
  const setup = buildFor(invocation, session, { emits: false });
  if (!setup) return exit.usage;
  const { value, diagnostics } = await plansOfBuild(setup.build, { world, invocation, targets: compiler.targets });
  report({ ...world, stdout: world.stderr }, diagnostics, formatOf(invocation));
  if (hasError(diagnostics)) return exitOfErrors(diagnostics);
  const result = await rollBack(value, invocation, session);
  report({ ...world, stdout: world.stderr }, result.diagnostics, formatOf(invocation));
  return result.code;
};

async function rollBack(plans: readonly MadePlan[], invocation: Invocation, session: Session): Promise<Ended> {
  const choice = plans.flatMap((made) => {
    const names = made.planning.platform.running(made.current.resources);
    return names.map((name) => ({ name, made }));
  });
  const wanted = lastValue(invocation, 'deployment');
  const [only, ...others] = wanted ? choice.filter(({ name }) => name === wanted.text) : choice;
  if (!only || others.length > 0) {
    const names = choice.map(({ name }) => name);
    const known = names.length > 0 ? names.map((name) => `"${name}"`).join(', ') : 'none';
    const suggestion = wanted ? didYouMean(wanted.text, names) : '';
    return {
      code: exit.errors,
      diagnostics: [say.noSuchDeployment(wanted?.at ?? invocation.command.at, { known, suggestion })],
    };
  }
  return underLock(only.made, only.name, { invocation, session });
}

interface Site {
  readonly invocation: Invocation;
  readonly session: Session;
}

async function underLock(made: MadePlan, name: string, site: Site): Promise<Ended> {
  const { invocation, session } = site;
  const store = storeAt(session.world, made.statePath);
  const lock = await openState(store, { world: session.world, invocation, operation: 'rollback' });
  if (lock.kind === 'refused') return { code: lock.code, diagnostics: [lock.problem] };
  try {
    const connection = await connectTo(made.planning, { world: session.world, section: made.section });
    if (isFailure(connection)) return refused(connection, invocation);
    const result = await withConnection(made, name, { ...site, connection });
    connection.close();
    return result;
  } finally {
    await lock.release();
  }
}

async function withConnection(
  made: MadePlan,
  name: string,
  { invocation, session: { world }, connection }: Site & { readonly connection: Connection },
): Promise<Ended> {
  const { planning, statePath, plan } = made;
  const read = await readCurrentState(world, { path: statePath, environment: plan.environment, planning });
  const state = read.value?.state;
  const resource = state && [...state.resources.values()].find((each) => isCalled(each, name, made));
  if (!state || !resource || !connection.rollBack) return endedBy(read.diagnostics);
  const tell = async (from: string, to: string) => {
    world.stderr(`${name}: ${from} -> ${to}\n`);
    return isConfirmed(world, invocation, { question: 'Go back? (yes/no): ', answers: ['yes', 'y'] });
  };
  const done = await connection.rollBack(resource, { version: lastValue(invocation, 'bundle')?.text, tell });
  if (isFailure(done)) {
    const problem = done.message.replace(/\.$/, '');
    return {
      code: codeOf(done),
      diagnostics: [say.actionFailed(resource.attributes, { action: 'rollback', id: resource.id, problem })],
    };
  }
  if (done.kind === 'declined')
    return { code: exit.errors, diagnostics: [say.notConfirmed(invocation.command.at, {})] };
  const looks = await lookAt({ ...state, resources: new Map([[resource.id, resource]]) }, connection, 1);
  const store = storeAt(world, statePath);
  const got = await store.get('state');
  const version = got.kind === 'text' ? got.version : undefined;
  const put = await keepState(store, version, stateTime).save(stateAfter(state, looks));
  if (put.kind !== 'done') return endedBy([stateProblem(store.place, put, resource.attributes)]);
  world.stdout(`Rolled back "${name}" from ${done.from} to ${done.to}.\n`);
  return { code: exit.done, diagnostics: [] };
}

/** Whether a resource is what the platform calls by this name when it runs. */
function isCalled(resource: StateResource, name: string, { planning: { platform } }: MadePlan): boolean {
  return platform.running(new Map([[resource.id, resource]])).includes(name);
}

function refused(failure: Failure, invocation: Invocation): Ended {
  return {
    code: codeOf(failure),
    diagnostics: [say.notConnected(invocation.command.at, { problem: failure.message })],
  };
}
