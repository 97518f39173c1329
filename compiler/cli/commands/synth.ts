import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError } from '../../diagnostics/outcome.ts';
import { compileWithBuilds } from '../builds/compile-with-builds.ts';
import type { RunCommand } from '../command.ts';
import { usageDiagnostics } from '../diagnostics.ts';
import { hasSwitch, type Invocation, lastValue } from '../invocation.ts';
import { below, folderOf } from '../paths.ts';
import { report, reportUsage } from '../report.ts';
import { exit } from '../world.ts';
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
  const building = { isCheck, isForced: hasSwitch(invocation, 'rebuild'), timeout, onlyFiles: true };
  const result = mistake ? undefined : await compileWithBuilds(invocation, session, building);
  if (!result) return exit.usage;
  const { format, note } = result;
  const written = await writeBuild({ invocation, result, world, isCheck });
  const { plans, diagnostics } = written;
  report(world, diagnostics, format);
  if (hasError(diagnostics)) return written.isBusy || result.isBusy ? exit.busy : exit.errors;
  const as = hasSwitch(invocation, 'json')
    ? 'json'
    : format !== 'text' || hasSwitch(invocation, 'quiet')
      ? 'none'
      : 'text';
  if (isCheck) return showDifferences(changesOf(plans), { world, as, note, command: commandToWrite(invocation) });
  if (as === 'text') world.stdout(plans.map(paths).join(''));
  if (as === 'json') world.stdout(filesAsJson(plans));
  note(summary(plans));
  for (const line of advice(plans)) note(line);
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
