import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError } from '../../diagnostics/outcome.ts';
import type { BuiltResult } from '../builds/compile-with-builds.ts';
import type { RunCommand, Session } from '../command.ts';
import { usageDiagnostics } from '../diagnostics.ts';
import { hasSwitch, type Invocation, lastValue } from '../invocation.ts';
import { below, folderOf } from '../paths.ts';
import { reportUsage } from '../report.ts';
import { keepableRun, sameRun } from '../unchanged/last-run.ts';
import { exit, type World } from '../world.ts';
import type { Prepared } from '../write/prepare.ts';

/**
 * `stackc synth`: compiles and writes; with `--check` it only compares. Nothing is written when anything is wrong. When the last run did the same, and nothing
 * that it read or wrote has changed, nothing is compiled at all.
 */
export const run: RunCommand = async (invocation, session) => {
  const { world } = session;
  const mistake = usageProblem(invocation);
  if (mistake) {
    reportUsage(world, [mistake]);
    return exit.usage;
  }
  const keepable = keepableRun(invocation, world);
  const same = keepable && sameRun(keepable, world);
  if (!keepable) return (await compileAndWrite(invocation, session)).code;
  if (same) {
    world.stdout(same.stdout);
    world.stderr(same.stderr);
    return exit.done;
  }
  const start = Date.now();
  const heard = { stdout: '', stderr: '' };
  const ended = await compileAndWrite(invocation, { ...session, world: listening(world, heard) });
  if (!ended.result || ended.code !== exit.done) return ended.code;
  const { keepRun } = await import('../unchanged/keep-run.ts');
  await keepRun(
    keepable,
    { result: ended.result, plans: ended.plans, said: saidAgain(heard, ended.plans), start },
    world,
  );
  return ended.code;
};

interface Ended {
  readonly code: number;
  readonly result?: BuiltResult;
  readonly plans: readonly Prepared[];
}

async function compileAndWrite(invocation: Invocation, session: Session): Promise<Ended> {
  const { world } = session;
  const { compileWithBuilds } = await import('../builds/compile-with-builds.ts');
  const isCheck = hasSwitch(invocation, 'check');
  const timeout = Number(lastValue(invocation, 'lock-timeout')?.text ?? 30) * 1000;
  const building = { isCheck, isForced: hasSwitch(invocation, 'rebuild'), timeout, keeps: 'files' as const };
  const result = await compileWithBuilds(invocation, session, building);
  if (!result) return { code: exit.usage, plans: [] };
  const { format, note, stopped } = result;
  const [{ writeBuild }, { report }] = await Promise.all([import('../write-build.ts'), import('../report.ts')]);
  if (stopped === 'interrupted') {
    report(world, result.build.diagnostics, format);
    return { code: exit.interrupted, plans: [] };
  }
  const written = await writeBuild({ invocation, result, world, isCheck });
  const { plans, diagnostics } = written;
  report(world, diagnostics, format);
  if (hasError(diagnostics)) return { code: written.isBusy || stopped === 'busy' ? exit.busy : exit.errors, plans };
  const as = hasSwitch(invocation, 'json')
    ? 'json'
    : format !== 'text' || hasSwitch(invocation, 'quiet')
      ? 'none'
      : 'text';
  if (isCheck) {
    const [{ showDifferences }, { changesOf }] = await Promise.all([
      import('../write/show-differences.ts'),
      import('../write/changes.ts'),
    ]);
    return { code: showDifferences(changesOf(plans), { world, as, note, command: commandToWrite(invocation) }), plans };
  }
  if (as === 'text') world.stdout(plans.map(paths).join(''));
  if (as === 'json') world.stdout(filesAsJson(plans));
  note(summary(plans));
  for (const line of advice(plans)) note(line);
  return { code: exit.done, result, plans };
}

/** A world that keeps what is said in it. */
function listening(world: World, heard: { stdout: string; stderr: string }): World {
  const hear = (stream: 'stdout' | 'stderr') => (text: string) => {
    heard[stream] += text;
    world[stream](text);
  };
  return { ...world, stdout: hear('stdout'), stderr: hear('stderr') };
}

/** What a run says when it finds everything as it was left: the same, but for what was written and what is to be done about it. */
function saidAgain(
  { stdout, stderr }: { readonly stdout: string; readonly stderr: string },
  plans: readonly Prepared[],
) {
  const first = summary(plans);
  const at = stderr.lastIndexOf(`${first}\n`);
  if (at < 0) return { stdout, stderr };
  return { stdout, stderr: `${stderr.slice(0, at)}${summaryOf({ written: 0, unchanged: wantedFiles(plans) })}\n` };
}

function wantedFiles(plans: readonly Prepared[]): number {
  return plans.flatMap(({ plan }) => plan.steps).filter(({ kind }) => kind !== 'remove').length;
}

/** Two documents on standard output could not be told apart: STK8007. */
function usageProblem(invocation: Invocation): Diagnostic | undefined {
  const [json, format] = [lastValue(invocation, 'json'), lastValue(invocation, 'format')];
  if (json && format && format.text !== 'text')
    return usageDiagnostics.conflictingOptions(json.at, { first: `--format ${format.text}`, second: '--json' });
  return undefined;
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
  return summaryOf({ written: count('write'), unchanged: count('keep'), removed: count('remove') });
}

function summaryOf({ written, unchanged, removed = 0 }: { written: number; unchanged: number; removed?: number }) {
  return `${written} written, ${unchanged} unchanged${removed > 0 ? `, ${removed} removed` : ''}`;
}
