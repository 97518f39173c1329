import { randomUUID } from 'node:crypto';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError, type Outcome, outcome } from '../../diagnostics/outcome.ts';
import { isFailure } from '../../plan/connection.ts';
import type { State } from '../../plan/state.ts';
import { afterChange } from '../../state/after-change.ts';
import { stateDiagnostics as say } from '../../state/diagnostics.ts';
import { keepState } from '../../state/keep-state.ts';
import { lookAt } from '../../state/look.ts';
import { stateProblem } from '../../state/state-problem.ts';
import type { Planning } from '../../target.ts';
import type { Tree } from '../../value/literal.ts';
import { connectTo } from '../apply/connect.ts';
import { openState, stateTime, storeAt } from '../apply/open-state.ts';
import { buildFor } from '../build-for.ts';
import type { Session } from '../command.ts';
import type { Invocation } from '../invocation.ts';
import { type MadePlan, plansOfBuild } from '../plan/make-plans.ts';

export interface Adoption {
  /** Where the stack was written. */
  readonly folder: string;
  readonly planning: Planning;
  readonly internalIds: ReadonlyMap<string, string>;
  readonly invocation: Invocation;
  readonly session: Session;
}

/**
 * Writes the state that says that everything in an imported stack is there, so that its plan is empty. The platform is not changed.
 * Answers what was done; reports STK7100, STK7101, STK7113, and what compiling the stack reports.
 */
export async function adopt(adoption: Adoption): Promise<Outcome<string>> {
  const { invocation, session, folder } = adoption;
  const { at } = invocation.command;
  const options = new Map([...invocation.options].filter(([name]) => name === 'state-file' || name === 'lock-timeout'));
  const own: Invocation = { ...invocation, arguments: [{ text: folder, at }], options };
  const setup = buildFor(own, session, { emits: false });
  if (!setup) return outcome('');
  const { targets } = session.compiler;
  const { value, diagnostics } = await plansOfBuild(setup.build, { world: session.world, invocation: own, targets });
  const made = value.find(({ planning }) => planning === adoption.planning);
  if (!made || hasError(diagnostics)) return outcome('', diagnostics);
  const saved = await save(made, { ...adoption, invocation: own });
  return outcome(`${made.desired.resources.size} resources in the state ${made.statePath}`, [...diagnostics, ...saved]);
}

async function save(made: MadePlan, adoption: Adoption): Promise<readonly Diagnostic[]> {
  const { invocation, session } = adoption;
  const store = storeAt(session.world, made.statePath);
  const lock = await openState(store, { world: session.world, invocation, operation: 'import' });
  if (lock.kind === 'refused') return [lock.problem];
  try {
    const got = await store.get('state');
    const next = adopted(made, adoption.internalIds);
    const put = await keepState(store, got.kind === 'text' ? got.version : undefined, stateTime).save(next);
    if (put.kind !== 'done') return [stateProblem(store.place, put)];
    return await differences(next, made, adoption);
  } finally {
    await lock.release();
  }
}

function adopted({ plan, current, planning: { platform } }: MadePlan, ids: Adoption['internalIds']): State {
  const first: State = { ...current, environment: plan.environment, lineage: current.lineage ?? randomUUID() };
  return plan.actions.reduce((state, action) => {
    if (action.kind !== 'create' && action.kind !== 'update') return state;
    const internalId = ids.get(action.resource.id);
    return afterChange(state, action, { platform, internalId, at: stateTime(), by: 'import' });
  }, first);
}

/** What the platform has otherwise than the stack can say it: the next drift would show it. */
async function differences(
  state: State,
  { desired, section }: MadePlan,
  { planning, session: { world } }: Adoption,
): Promise<readonly Diagnostic[]> {
  const own = [...state.resources].filter(
    ([id, resource]) => desired.resources.has(id) && !hasVariable(resource.attributes),
  );
  const connection = await connectTo(planning, { world, section });
  if (isFailure(connection)) return [];
  const looks = await lookAt({ ...state, resources: new Map(own) }, connection, 10);
  connection.close();
  return looks.flatMap((look) => {
    if (look.kind === 'same') return [];
    const paths = look.kind === 'drifted' ? look.changes.map(({ path }) => path).join('", "') : 'all of it';
    return [say.importedOtherwise(look.resource.attributes, { id: look.resource.id, paths })];
  });
}

/** What needs the values of sensitive variables cannot be compared without them. */
function hasVariable(tree: Tree): boolean {
  if (tree.kind === 'string') return tree.value.includes('${vars.');
  if (tree.kind === 'list') return tree.items.some(hasVariable);
  return tree.kind === 'dict' && [...tree.entries.values()].some(({ value }) => hasVariable(value));
}
