import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError } from '../../diagnostics/outcome.ts';
<<<<<<< HEAD
import { madeFolder, madeIn } from '../../ir/made-file.ts';
import type { OutputFile } from '../../ir/output-file.ts';
import { type BuiltResult, compileWithBuilds } from '../builds/compile-with-builds.ts';
import type { RunCommand } from '../command.ts';
import type { BuiltEnvironment, BuiltStack } from '../compile-stacks.ts';
=======
import { buildFor } from '../build-for.ts';
import type { RunCommand } from '../command.ts';
>>>>>>> speed
import { usageDiagnostics } from '../diagnostics.ts';
import { hasSwitch, type Invocation, lastValue } from '../invocation.ts';
import { below, folderOf } from '../paths.ts';
import { report, reportUsage } from '../report.ts';
<<<<<<< HEAD
import { exit, type World } from '../world.ts';
import { ignoreFile } from '../write/build-root.ts';
=======
import { exit } from '../world.ts';
>>>>>>> speed
import { changesOf } from '../write/changes.ts';
import type { Prepared } from '../write/prepare.ts';
import { showDifferences } from '../write/show-differences.ts';
import { writeBuild } from '../write-build.ts';

/** `stackc synth`: compiles and writes; with `--check` it only compares. Nothing is written when anything is wrong. */
export const run: RunCommand = async (invocation, session) => {
  const { world } = session;
  const mistake = usageProblem(invocation);
  if (mistake) reportUsage(world, [mistake]);
  const isCheck = hasSwitch(invocation, 'check');
  const timeout = Number(lastValue(invocation, 'lock-timeout')?.text ?? 30) * 1000;
  const building = { isCheck, isForced: hasSwitch(invocation, 'rebuild'), timeout };
  const result = mistake ? undefined : await compileWithBuilds(invocation, session, building);
  if (!result) return exit.usage;
<<<<<<< HEAD
  const { build, format, note } = result;
  const orders = hasError(build.diagnostics)
    ? []
    : build.value.stacks.map((stack) => ordersOf(stack, { invocation, result, world }));
  const prepared = orders.flatMap(({ value }) => value).map(prepare);
  const diagnostics = [
    ...build.diagnostics,
    ...outProblems(invocation, build.value.stacks, world),
    ...orders.flatMap((each) => each.diagnostics),
    ...prepared.flatMap((each) => each.diagnostics),
  ];
  const plans = prepared.map((each) => each.value);
  const written =
    isCheck || hasError(diagnostics)
      ? { plans, diagnostics: [], isBusy: false }
      : await writeAll(plans, { world, timeout, note });
  diagnostics.push(...written.diagnostics);
=======
  const { format, note } = result;
  const isCheck = hasSwitch(invocation, 'check');
  const written = await writeBuild({ invocation, result, world, isCheck });
  const { plans, diagnostics } = written;
>>>>>>> speed
  report(world, diagnostics, format);
  if (hasError(diagnostics)) return written.isBusy || result.isBusy ? exit.busy : exit.errors;
  const as = hasSwitch(invocation, 'json')
    ? 'json'
    : format !== 'text' || hasSwitch(invocation, 'quiet')
      ? 'none'
      : 'text';
  if (isCheck) return showDifferences(changesOf(plans), { world, as, note, command: commandToWrite(invocation) });
<<<<<<< HEAD
  if (as === 'text') world.stdout(written.plans.map(paths).join(''));
  if (as === 'json') world.stdout(filesAsJson(written.plans));
  note(summary(written.plans));
  for (const line of advice(written.plans)) note(line);
=======
  if (as === 'text') world.stdout(plans.map(paths).join(''));
  if (as === 'json') world.stdout(filesAsJson(plans));
  note(summary(plans));
>>>>>>> speed
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

<<<<<<< HEAD
interface OrderSettings {
  readonly invocation: Invocation;
  readonly result: BuiltResult;
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
    environments: stack.environments.map((environment) => ({
      name: environment.name ?? bareFolder,
      files: [...environment.compilation.files, ...builtFiles(environment, stack, result)],
      buildRoot: environment.compilation.buildRoot,
    })),
    // Without environments the bare stack is all there is.
    isComplete: hasSwitch(invocation, 'all-environments') || (isBare && !hasSwitch(invocation, 'no-environment')),
    targets,
    force: hasSwitch(invocation, 'force'),
    isCheck: hasSwitch(invocation, 'check'),
  });
}

/** What was built for an environment, and what keeps it out of the repository. */
function builtFiles(
  { compilation }: BuiltEnvironment,
  stack: BuiltStack,
  { builtFile }: BuiltResult,
): readonly OutputFile[] {
  const { builds, buildRoot } = compilation;
  const files = new Map(builds.map((build) => [build.path, builtFile(build, stack)]));
  const made = [...files].flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]));
  if (buildRoot !== undefined)
    return made.map(({ path, text }) => ({ path: madeIn(buildRoot, path, stack.output.home), text }));
  return builds.length === 0 ? [] : [...made, { path: `${madeFolder}${ignoreFile.name}`, text: ignoreFile.text }];
}

function outProblems(invocation: Invocation, [first]: readonly BuiltStack[], world: World): readonly Diagnostic[] {
  const out = lastValue(invocation, 'out');
  if (!out || !first || hasSwitch(invocation, 'force') || hasSwitch(invocation, 'check')) return [];
  return foreignFolder(world, out, first.path);
}

=======
>>>>>>> speed
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

/** What is left to do by hand for files that are new or changed, with the folder in which it is done. */
function advice(plans: readonly Prepared[]): readonly string[] {
  return plans.flatMap(({ order, plan }) => {
    const written = new Set(plan.steps.flatMap(({ kind, path }) => (kind === 'write' ? [path] : [])));
    const files = order.files.filter(({ path, advice: lines }) => written.has(path) && lines && lines.length > 0);
    return files.flatMap(({ path, advice: lines = [] }) => [
      `before it is deployed, in ${below(order.folder.path, folderOf(path))}:`,
      ...lines.map((line) => `  ${line}`),
    ]);
  });
}

function summary(plans: readonly Prepared[]): string {
  const steps = plans.flatMap((each) => each.plan.steps);
  const count = (kind: string) => steps.filter((step) => step.kind === kind).length;
  const parts = [`${count('write')} written`, `${count('keep')} unchanged`];
  if (count('remove') > 0) parts.push(`${count('remove')} removed`);
  return parts.join(', ');
}
