import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError } from '../../diagnostics/outcome.ts';
import { type BuildResult, buildFor } from '../build-for.ts';
import type { RunCommand } from '../command.ts';
import { bareFolder } from '../environment-folder.ts';
import { hasSwitch, type Invocation } from '../invocation.ts';
import { below } from '../paths.ts';
import { report } from '../report.ts';
import { exit, type World } from '../world.ts';
import { type Order, type Prepared, prepare } from '../write/prepare.ts';
import { showDifferences } from '../write/show-differences.ts';
import { writeOutput } from '../write/write-output.ts';

/** `stackc synth`: compiles and writes; with `--check` it only compares. Nothing is written when anything is wrong. */
export const run: RunCommand = async (invocation, session) => {
  const { world } = session;
  const result = buildFor(invocation, session);
  if (!result) return exit.usage;
  const { build, format, note } = result;
  const prepared = ordersFor(invocation, result, world).map(prepare);
  const diagnostics = [...build.diagnostics, ...prepared.flatMap((each) => each.diagnostics)];
  const plans = prepared.map((each) => each.value);
  const isCheck = hasSwitch(invocation, 'check');
  if (!isCheck && !hasError(diagnostics)) diagnostics.push(...(await writeAll(plans)));
  report(world, diagnostics, format);
  if (hasError(diagnostics)) return exit.errors;
  if (isCheck) return showDifferences(plans, { world, silent: format !== 'text', note });
  if (format === 'text') world.stdout(plans.map(paths).join(''));
  note(summary(plans));
  return exit.done;
};

/** Writes one environment after the other, up to the first that cannot be written. */
async function writeAll(plans: readonly Prepared[]): Promise<readonly Diagnostic[]> {
  for (const each of plans) {
    const problem = await writeOutput(each);
    if (problem) return [problem];
  }
  return [];
}

/** One order per environment of each stack. */
function ordersFor(invocation: Invocation, { build, targets }: BuildResult, world: World): readonly Order[] {
  if (hasError(build.diagnostics)) return [];
  // What must not be overwritten does not matter to `--check`, which writes nothing.
  const force = hasSwitch(invocation, 'force') || hasSwitch(invocation, 'check');
  return build.value.stacks.flatMap(({ output, environments }) =>
    environments.map(({ name = bareFolder, compilation }) => {
      const folder = { world, root: output.path, path: below(output.path, name) };
      return { folder, files: compilation.files, targets, force };
    }),
  );
}

function paths({ order }: Prepared): string {
  return order.files.map((file) => `${below(order.folder.path, file.path)}\n`).join('');
}

function summary(plans: readonly Prepared[]): string {
  const steps = plans.flatMap((each) => each.plan.steps);
  const count = (kind: string) => steps.filter((step) => step.kind === kind).length;
  const parts = [`${count('write')} written`, `${count('keep')} unchanged`];
  if (count('remove') > 0) parts.push(`${count('remove')} removed`);
  return parts.join(', ');
}
