import { hasError, type Outcome } from '../../diagnostics/outcome.ts';
import { planDiagnostics as planSay } from '../../plan/diagnostics.ts';
import { stateDiagnostics as say } from '../../state/diagnostics.ts';
import { dictAt, textAt } from '../../value/build.ts';
import { buildFor, formatOf } from '../build-for.ts';
import type { Session } from '../command.ts';
import { readText } from '../disk.ts';
import type { Argument, Invocation } from '../invocation.ts';
import { shownPath } from '../paths.ts';
import { readCurrentState } from '../plan/current-state.ts';
import { type MadePlan, makePlans } from '../plan/make-plans.ts';
import { readSaved } from '../plan/read-saved.ts';
import { report } from '../report.ts';
import { exit } from '../world.ts';
import { type Applied, applyPlan } from './apply-plan.ts';
import { endedBy } from './exit-of-errors.ts';
import { openState, storeAt } from './open-state.ts';
import { restOfPlan } from './rest-of-plan.ts';

export type Operation = 'apply' | 'destroy';

/** Carries out what a stack asks for, or a saved plan; the exit code says how it ended. */
export async function runApply(operation: Operation, invocation: Invocation, session: Session): Promise<number> {
  const { world } = session;
  const [argument] = invocation.arguments;
  if (operation === 'apply' && argument && isSavedPlan(argument, session)) {
    return told(await applySaved(argument, invocation, session), invocation, session);
  }
  const setup = buildFor(invocation, session, { emits: false });
  if (!setup) return exit.usage;
  const { build } = setup;
  if (hasError(build.diagnostics))
    return told({ code: exit.errors, diagnostics: build.diagnostics }, invocation, session);
  report({ ...world, stdout: world.stderr }, build.diagnostics, formatOf(invocation));
  if (build.value.stacks.length === 0) return invocation.arguments.length === 0 ? exit.usage : exit.errors;
  for (const { path, environments } of build.value.stacks) {
    for (const { compilation } of environments) {
      const request = {
        world,
        invocation,
        targets: session.compiler.targets,
        stackPath: path,
        destroys: operation === 'destroy',
      };
      const first = await makePlans(compilation, request);
      if (hasError(first.diagnostics)) return told(endedBy(first.diagnostics), invocation, session);
      for (const { target, statePath } of first.value) {
        // Whoever held the lock may have changed the state: the plan that counts is made under it.
        const again = async () => {
          const made = await makePlans(compilation, request);
          return { ...made, value: made.value.find((each) => each.target === target) };
        };
        const code = told(
          await applyMade({ operation, statePath, make: again }, invocation, session),
          invocation,
          session,
        );
        if (code !== exit.done) return code;
      }
    }
  }
  return exit.done;
}

function told({ code, diagnostics }: Applied, invocation: Invocation, { world }: Session): number {
  report({ ...world, stdout: world.stderr }, diagnostics, formatOf(invocation));
  return code;
}

function isSavedPlan({ text }: Argument, { world }: Session): boolean {
  const { value } = readText(world, shownPath(world, text));
  return value !== undefined && /^\s*\{\s*"format": "stackc plan"/.test(value);
}

interface Making {
  readonly operation: Operation;
  readonly statePath: string;
  readonly make: () => Promise<Outcome<MadePlan | undefined>>;
}

async function applyMade(
  { operation, statePath, make }: Making,
  invocation: Invocation,
  { world }: Session,
): Promise<Applied> {
  const store = storeAt(world, statePath);
  const lock = await openState(store, { world, invocation, operation });
  if (lock.kind === 'refused') return { code: lock.code, diagnostics: [lock.problem] };
  try {
    const { value: made, diagnostics } = await make();
    if (!made || hasError(diagnostics)) return endedBy(diagnostics);
    const applied = await applyPlan({ ...made, world, invocation, store, lock, operation, checksum: undefined });
    // That a project goes is said by the guard, in other words.
    const said = diagnostics.filter(({ code }) => code !== planSay.rows.scopeDeleted.code);
    return { ...applied, diagnostics: [...said, ...applied.diagnostics] };
  } finally {
    await lock.release();
  }
}

async function applySaved(given: Argument, invocation: Invocation, { world, compiler }: Session): Promise<Applied> {
  const read = readSaved(world, given);
  const saved = read.value;
  if (!saved) return { code: exit.errors, diagnostics: read.diagnostics };
  const planning = compiler.targets.find(({ name }) => name === saved.platform)?.planning;
  if (!planning) {
    const problem = `it is for "${saved.platform}", which stackc does not know`;
    return { code: exit.errors, diagnostics: [planSay.planNotReadable(given.at, { problem })] };
  }
  const store = storeAt(world, saved.statePath);
  const lock = await openState(store, { world, invocation, operation: 'apply' });
  if (lock.kind === 'refused') return { code: lock.code, diagnostics: [lock.problem] };
  try {
    const { environment } = saved.plan;
    const state = await readCurrentState(world, { path: saved.statePath, environment, planning });
    if (!state.value) return endedBy(state.diagnostics);
    const current = state.value.state;
    const isResumed = current.underway?.plan === saved.checksum;
    const problem = isResumed ? undefined : outdated(saved, current);
    if (problem !== undefined) return { code: exit.errors, diagnostics: [say.planOutdated(given.at, { problem })] };
    const plan = isResumed ? restOfPlan(saved.plan, current) : saved.plan;
    const texts = [...saved.settings].map(([key, text]) => [key, textAt(given.at, text)] as const);
    const section = dictAt(given.at, Object.fromEntries(texts));
    const rest = { planning, compat: undefined, section, current, store, lock, checksum: saved.checksum };
    return await applyPlan({ ...rest, world, invocation, plan, operation: 'apply' });
  } finally {
    await lock.release();
  }
}

interface Mark {
  readonly lineage: string | undefined;
}

function outdated(
  { lineage, plan }: Mark & { readonly plan: { readonly currentSerial: number } },
  current: Mark & { readonly serial: number },
): string | undefined {
  if (lineage !== current.lineage) return 'the state is another one, and not a later one of the same';
  if (plan.currentSerial !== current.serial) {
    return `the state has changed since, from serial ${plan.currentSerial} to ${current.serial}`;
  }
  return undefined;
}
