import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError } from '../../diagnostics/outcome.ts';
import { type BuildResult, buildFor } from '../build-for.ts';
import type { RunCommand } from '../command.ts';
import type { BuiltStack } from '../compile-stacks.ts';
import { usageDiagnostics } from '../diagnostics.ts';
import { bareFolder } from '../environment-folder.ts';
import { hasSwitch, type Invocation, lastValue } from '../invocation.ts';
import { below } from '../paths.ts';
import { report, reportUsage } from '../report.ts';
import { exit, type World } from '../world.ts';
import { changesOf } from '../write/changes.ts';
import { foreignFolder } from '../write/foreign-folder.ts';
import { ordersFor } from '../write/orders.ts';
import { type Prepared, prepare } from '../write/prepare.ts';
import { showDifferences } from '../write/show-differences.ts';
import { writeAll } from '../write/write-all.ts';

/** `stackc synth`: compiles and writes; with `--check` it only compares. Nothing is written when anything is wrong. */
export const run: RunCommand = async (invocation, session) => {
  const { world } = session;
  const mistake = usageProblem(invocation);
  if (mistake) reportUsage(world, [mistake]);
  const result = mistake ? undefined : buildFor(invocation, session, { onlyFiles: true });
  if (!result) return exit.usage;
  const { build, format, note } = result;
  const isCheck = hasSwitch(invocation, 'check');
  const orders = hasError(build.diagnostics)
    ? []
    : build.value.stacks.flatMap((stack) => ordersOf(stack, { invocation, result, world }));
  const prepared = orders.map(prepare);
  const diagnostics = [
    ...build.diagnostics,
    ...outProblems(invocation, build.value.stacks, world),
    ...prepared.flatMap((each) => each.diagnostics),
  ];
  const plans = prepared.map((each) => each.value);
  const timeout = Number(lastValue(invocation, 'lock-timeout')?.text ?? 30) * 1000;
  const written =
    isCheck || hasError(diagnostics)
      ? { plans, diagnostics: [], isBusy: false }
      : await writeAll(plans, { world, timeout, note });
  for (const each of written.diagnostics) diagnostics.push(each);
  report(world, diagnostics, format);
  if (hasError(diagnostics)) return written.isBusy ? exit.busy : exit.errors;
  const as = hasSwitch(invocation, 'json')
    ? 'json'
    : format !== 'text' || hasSwitch(invocation, 'quiet')
      ? 'none'
      : 'text';
  if (isCheck) return showDifferences(changesOf(plans), { world, as, note, command: commandToWrite(invocation) });
  if (as === 'text') world.stdout(written.plans.map(paths).join(''));
  if (as === 'json') world.stdout(filesAsJson(written.plans));
  note(summary(written.plans));
  return exit.done;
};

/** Two documents on standard output could not be told apart: STK8007. STK8005 for a time that is none. */
function usageProblem(invocation: Invocation): Diagnostic | undefined {
  const [json, format] = [lastValue(invocation, 'json'), lastValue(invocation, 'format')];
  if (json && format && format.text !== 'text')
    return usageDiagnostics.conflictingOptions(json.at, { first: `--format ${format.text}`, second: '--json' });
  const timeout = lastValue(invocation, 'lock-timeout');
  if (!timeout || /^\d{1,6}$/.test(timeout.text)) return undefined;
  const row = { name: '--lock-timeout', value: timeout.text, choices: 'a number of seconds', suggestion: '' };
  return usageDiagnostics.unknownChoice(timeout.at, row);
}

interface OrderSettings {
  readonly invocation: Invocation;
  readonly result: BuildResult;
  readonly world: World;
}

function ordersOf(stack: BuiltStack, { invocation, result, world }: OrderSettings) {
  const { targets } = result;
  const names = stack.environments.map(({ name }) => name);
  const isBare = names.includes(undefined);
  return ordersFor({
    world,
    stackPath: stack.path,
    output: stack.output,
    environments: stack.environments.map(({ name = bareFolder, compilation }) => ({ name, files: compilation.files })),
    // Without environments the bare stack is all there is.
    isComplete: hasSwitch(invocation, 'all-environments') || (isBare && !hasSwitch(invocation, 'no-environment')),
    targets,
    force: hasSwitch(invocation, 'force'),
    isCheck: hasSwitch(invocation, 'check'),
  });
}

function outProblems(invocation: Invocation, [first]: readonly BuiltStack[], world: World): readonly Diagnostic[] {
  const out = lastValue(invocation, 'out');
  if (!out || !first || hasSwitch(invocation, 'force') || hasSwitch(invocation, 'check')) return [];
  return foreignFolder(world, out, first.path);
}

/** The command line as it was given, without what only looks. */
function commandToWrite({ command }: Invocation): string {
  return command.at.file.text.replace(/ (?:--check|--json|--quiet|-q|--format[ =]\S+)(?= |$)/g, '');
}

function paths({ order }: Prepared): string {
  return order.files.map((file) => `${below(order.folder.path, file.path)}\n`).join('');
}

/** `{files: [{path, change}]}`: `written`, `unchanged` or `removed`. */
function filesAsJson(plans: readonly Prepared[]): string {
  const words = { write: 'written', keep: 'unchanged', remove: 'removed', refuse: 'refused' } as const;
  const files = plans.flatMap(({ order, plan }) =>
    plan.steps.map(({ kind, path }) => ({ path: below(order.folder.path, path), change: words[kind] })),
  );
  return `${JSON.stringify({ files }, undefined, 2)}\n`;
}

function summary(plans: readonly Prepared[]): string {
  const steps = plans.flatMap((each) => each.plan.steps);
  const count = (kind: string) => steps.filter((step) => step.kind === kind).length;
  const parts = [`${count('write')} written`, `${count('keep')} unchanged`];
  if (count('remove') > 0) parts.push(`${count('remove')} removed`);
  return parts.join(', ');
}
