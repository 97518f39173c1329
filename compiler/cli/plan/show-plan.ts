import { formatPlan } from '../../plan/format.ts';
import { coloredPlan, plainPlan } from '../../plan/palette.ts';
import { planJson } from '../../plan/plan-json.ts';
import { printJson } from '../../plan/print-json.ts';
import { hasSwitch, type Invocation } from '../invocation.ts';
import type { World } from '../world.ts';
import type { MadePlan } from './make-plans.ts';

/** What printing a plan needs of it. */
export type Shown = Pick<MadePlan, 'plan' | 'planning' | 'compat'>;

/** Prints a plan on standard output, as `--json`, `--detailed` and `--no-color` say. */
export function showPlan({ plan, planning, compat }: Shown, invocation: Invocation, world: World): void {
  if (hasSwitch(invocation, 'json')) {
    world.stdout(printJson(planJson(plan)));
    return;
  }
  const isColored = world.colors.stdout && !hasSwitch(invocation, 'no-color');
  const palette = isColored ? coloredPlan : plainPlan;
  const { title } = planning.platform;
  const lines = compat ? { updateLines: compat.updateLines } : {};
  world.stdout(formatPlan(plan, { title, palette, detailed: hasSwitch(invocation, 'detailed'), ...lines }));
}
