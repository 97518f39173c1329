import { hasError } from '../../diagnostics/outcome.ts';
import { hasChanges } from '../../plan/plan.ts';
import { savedPlanText } from '../../plan/saved-plan.ts';
import type { Dict } from '../../value/literal.ts';
import type { Value } from '../../value/value.ts';
import { exitOfErrors } from '../apply/exit-of-errors.ts';
import { buildFor, formatOf } from '../build-for.ts';
import type { RunCommand, Session } from '../command.ts';
import { type Argument, hasSwitch, type Invocation, lastValue } from '../invocation.ts';
import { type MadePlan, plansOfBuild } from '../plan/make-plans.ts';
import { progressLines } from '../plan/progress-lines.ts';
import { readSaved } from '../plan/read-saved.ts';
import { runCompat } from '../plan/run-compat.ts';
import { showPlan } from '../plan/show-plan.ts';
import { writeText } from '../render/write-text.ts';
import { report } from '../report.ts';
import { exit, type World } from '../world.ts';

/** `stackc plan`: what would be done on platforms without an engine of their own. Contacts nobody; writes only what `--out` asks for. */
export const run: RunCommand = async (given, session) => {
  const invocation = withConfigAsPath(given);
  const { world, compiler } = session;
  const saved = lastValue(invocation, 'show');
  if (saved) return showSaved(saved, invocation, session);
  if (lastValue(invocation, 'compat')) return runCompat(invocation, session);
  const setup = buildFor(invocation, session, { emits: false });
  if (!setup) return exit.usage;
  const { build, format } = setup;
  const { value: plans, diagnostics } = await plansOfBuild(build, { world, invocation, targets: compiler.targets });
  const problems = hasError(diagnostics) ? [] : await save(plans, invocation, world);
  const all = [...diagnostics, ...problems];
  if (hasSwitch(invocation, 'verbose')) world.stdout(progressLines(build, plans));
  // Standard output is the plan's in every format.
  report({ ...world, stdout: world.stderr }, all, format);
  // Nothing was named, and nothing is there: that is no mistake in a stack.
  if (build.value.stacks.length === 0 && invocation.arguments.length === 0) return exit.usage;
  if (hasError(all)) return exitOfErrors(all);
  for (const plan of plans) showPlan(plan, invocation, world);
  return plans.some(({ plan }) => hasChanges(plan)) ? exit.difference : exit.done;
};

/** `-c PATH`, for those who come from the original: its files can have any name. */
function withConfigAsPath(invocation: Invocation): Invocation {
  const config = lastValue(invocation, 'config');
  if (!config) return invocation;
  const dialect = { text: 'dataiku', at: config.at };
  return { ...invocation, arguments: [config], options: new Map([...invocation.options, ['dialect', [dialect]]]) };
}

/** The settings of a section that are texts, which is all that a platform is told. */
function textsIn(section: Dict<Value> | undefined): ReadonlyMap<string, string> {
  const entries = [...(section?.entries.values() ?? [])];
  return new Map(entries.flatMap(({ key, value }) => (value.kind === 'string' ? [[key, value.value] as const] : [])));
}

/** Prints a plan that `--out` saved, if it is still what was saved. */
function showSaved(given: Argument, invocation: Invocation, { world, compiler }: Session): number {
  const read = readSaved(world, given);
  const target = compiler.targets.find(({ name }) => name === read.value?.platform);
  report({ ...world, stdout: world.stderr }, read.diagnostics, formatOf(invocation));
  if (!read.value || !target?.planning) return exit.errors;
  showPlan({ plan: read.value.plan, planning: target.planning, compat: undefined }, invocation, world);
  return hasChanges(read.value.plan) ? exit.difference : exit.done;
}

async function save(plans: readonly MadePlan[], invocation: Invocation, world: World) {
  const out = lastValue(invocation, 'out');
  const [made] = plans;
  if (!out || !made) return [];
  const { plan, target: platform, current, statePath, section } = made;
  const settings = textsIn(section);
  return writeText(world, out, savedPlanText({ platform, lineage: current.lineage, statePath, settings, plan }));
}
