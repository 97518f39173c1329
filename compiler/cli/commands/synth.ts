import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError, type Outcome, outcome } from '../../diagnostics/outcome.ts';
import { sourceFile } from '../../source/source-file.ts';
import { startOf } from '../../source/span.ts';
import { type BuildResult, buildFor } from '../build-for.ts';
import type { RunCommand } from '../command.ts';
import type { Build } from '../compile-stack.ts';
import { hasSwitch, type Invocation, lastValue } from '../invocation.ts';
import { below, folderOf, shownPath } from '../paths.ts';
import { report } from '../report.ts';
import { exit, type World } from '../world.ts';
import { bareFolder, folderNameProblem } from '../write/folder-name.ts';
import { type Order, type Prepared, prepare } from '../write/prepare.ts';
import { showDifferences } from '../write/show-differences.ts';
import { writeOutput } from '../write/write-output.ts';

/** `stackc synth`: compiles and writes; with `--check` it only compares. Nothing is written when anything is wrong. */
export const run: RunCommand = (invocation, { world, compiler }) => {
  const result = buildFor(invocation, { world, compiler });
  if (!result) return exit.usage;
  const { build, format, note } = result;
  const orders = hasError(build.diagnostics) ? outcome([]) : ordersFor(invocation, result, world);
  const isCheck = hasSwitch(invocation, 'check');
  // What must not be overwritten does not matter when nothing is written.
  const prepared = orders.value.map((order) => prepare(isCheck ? { ...order, force: true } : order));
  const diagnostics = [...build.diagnostics, ...orders.diagnostics, ...prepared.flatMap((each) => each.diagnostics)];
  const plans = prepared.map((each) => each.value);
  if (hasError(diagnostics) || isCheck) {
    report(world, diagnostics, format);
    if (hasError(diagnostics)) return exit.errors;
    return showDifferences(plans, { world, silent: format !== 'text', note });
  }
  for (const each of plans) {
    const problem = writeOutput(each.order.folder, each.plan, each.before);
    if (problem) diagnostics.push(problem);
  }
  report(world, diagnostics, format);
  if (hasError(diagnostics)) return exit.errors;
  if (format === 'text') world.stdout(plans.map(paths).join(''));
  note(summary(plans));
  return exit.done;
};

/** One order per environment. Reports STK8046. */
function ordersFor(invocation: Invocation, result: BuildResult, world: World): Outcome<readonly Order[]> {
  const build: Build = result.build.value;
  if (build.stackPath === undefined) return outcome([]);
  const out = lastValue(invocation, 'out')?.text;
  const root = out === undefined ? below(folderOf(build.stackPath), 'generated') : shownPath(world, out);
  const force = hasSwitch(invocation, 'force');
  const diagnostics: Diagnostic[] = [];
  const orders: Order[] = [];
  for (const { name = bareFolder, at, compilation } of build.environments) {
    const problem = folderNameProblem(name, at ?? startOf(sourceFile(build.stackPath, '')));
    if (problem) diagnostics.push(problem);
    const folder = { world, root, path: below(root, name) };
    orders.push({ folder, files: compilation.files, targets: result.targets, force });
  }
  return outcome(diagnostics.length > 0 ? [] : orders, diagnostics);
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
