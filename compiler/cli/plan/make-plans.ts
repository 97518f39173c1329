import type { Compilation } from '../../compile.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError, type Outcome, outcome } from '../../diagnostics/outcome.ts';
import { planDiagnostics as say } from '../../plan/diagnostics.ts';
import { makePlan, type Plan } from '../../plan/plan.ts';
import type { State } from '../../plan/state.ts';
import type { CompatPlan, Planning, Target } from '../../target.ts';
import type { Dict } from '../../value/literal.ts';
import { pickText } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import type { Build } from '../compile-stacks.ts';
import { hasSwitch, type Invocation } from '../invocation.ts';
import type { World } from '../world.ts';
import { readCurrentState, statePath } from './current-state.ts';

/** A plan of one target for one environment, and what it was made of. */
export interface MadePlan {
  readonly target: string;
  readonly planning: Planning;
  readonly plan: Plan;
  /** The other tool whose way the stack asks for. */
  readonly compat: CompatPlan | undefined;
  readonly current: State;
  readonly desired: State;
  /** Whether a state file was there. */
  readonly hasState: boolean;
  /** Where the state is kept. */
  readonly statePath: string;
  /** What the stack says to the target. */
  readonly section: Dict<Value> | undefined;
}

export interface PlanRequest {
  readonly world: World;
  readonly invocation: Invocation;
  readonly targets: readonly Target[];
  readonly stackPath: string;
  /** Plan to remove everything that the stack has made. */
  readonly destroys?: boolean;
}

/** The plans of everything that was compiled, in its order, with the messages of compiling first; none where those are errors. */
export async function plansOfBuild(
  build: Outcome<Build>,
  request: Pick<PlanRequest, 'world' | 'invocation' | 'targets'>,
): Promise<Outcome<readonly MadePlan[]>> {
  if (hasError(build.diagnostics)) return outcome([], build.diagnostics);
  const made: Outcome<readonly MadePlan[]>[] = [];
  for (const { path, environments } of build.value.stacks) {
    for (const { compilation } of environments)
      made.push(await makePlans(compilation, { ...request, stackPath: path }));
  }
  return outcome(
    made.flatMap(({ value }) => value),
    [...build.diagnostics, ...made.flatMap(({ diagnostics }) => diagnostics)],
  );
}

/** The plans of an environment: one for each target that plans for itself and has resources. */
export async function makePlans(compilation: Compilation, request: PlanRequest): Promise<Outcome<readonly MadePlan[]>> {
  const diagnostics: Diagnostic[] = [];
  const plans: MadePlan[] = [];
  const { program, stack } = compilation;
  for (const target of request.targets) {
    const resources = program?.resources.filter(target.accepts) ?? [];
    if (!target.planning || resources.length === 0) continue;
    const made = await planFor({ target: target.name, planning: target.planning }, compilation, request);
    for (const each of made.diagnostics) diagnostics.push(each);
    if (made.value) plans.push(made.value);
  }
  if (plans.length === 0 && stack && !hasError(diagnostics)) diagnostics.push(say.nothingToPlan(stack.at, {}));
  return outcome(plans, diagnostics);
}

interface Planned {
  readonly target: string;
  readonly planning: Planning;
}

async function planFor(
  of: Planned,
  compilation: Compilation,
  request: PlanRequest,
): Promise<Outcome<MadePlan | undefined>> {
  const { world, invocation, stackPath } = request;
  const { program } = compilation;
  if (!program) return outcome(undefined);
  const desired = of.planning.desiredState(program.resources, program.environment);
  if (hasError(desired.diagnostics)) return outcome(undefined, desired.diagnostics);
  const { environment } = desired.value;
  const path = statePath(world, { invocation, stackPath, compilation, target: of.target, environment });
  const current = await readCurrentState(world, { path, environment, planning: of.planning });
  const diagnostics = [...desired.diagnostics, ...current.diagnostics];
  if (!current.value) return outcome(undefined, diagnostics);
  const states = { current: current.value.state, desired: desired.value };
  const compat = compatOf(of, compilation);
  const plan = compat ? compat.makePlan(states.current, states.desired) : planOf(states, of.planning, request);
  const section = compilation.stack?.sections.get(of.target);
  const made = { ...of, ...states, plan, compat, hasState: current.value.exists, statePath: path, section };
  return outcome(made, [...diagnostics, ...deletedScopes(made)]);
}

/** The plan to become what is desired; of a stack that is destroyed, to become nothing. */
function planOf(
  { current, desired }: { readonly current: State; readonly desired: State },
  { platform }: Planning,
  { invocation, destroys = false }: PlanRequest,
): Plan {
  const pruneAll = hasSwitch(invocation, 'prune-all');
  if (!destroys) return makePlan({ current, desired }, platform, { pruneAll });
  const scopes = new Set([...desired.resources.values()].map(platform.scope));
  const own = [...current.resources].filter(([, resource]) => pruneAll || scopes.has(platform.scope(resource)));
  const nothing = { ...desired, serial: 0, resources: new Map() };
  return makePlan({ current: { ...current, resources: new Map(own) }, desired: nothing }, platform, { pruneAll: true });
}

/** What the target's section says under `compat`. */
function compatOf({ target, planning }: Planned, { stack }: Compilation): CompatPlan | undefined {
  const section = stack?.sections.get(target);
  const name = section && pickText(section, 'compat');
  return name === planning.compatPlan?.name ? planning.compatPlan : undefined;
}

function deletedScopes({ plan, planning }: Pick<MadePlan, 'plan' | 'planning'>): readonly Diagnostic[] {
  return plan.actions.flatMap(({ kind, resource }) =>
    kind === 'delete' && planning.platform.isScope(resource)
      ? [say.scopeDeleted(resource.attributes, { id: resource.id })]
      : [],
  );
}
