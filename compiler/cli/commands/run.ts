import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError } from '../../diagnostics/outcome.ts';
import { buildFor } from '../build-for.ts';
import type { RunCommand } from '../command.ts';
import { type Access, accessOf, type ClientCredentials } from '../databricks/access.ts';
import { type Chosen, chosenIn } from '../databricks/chosen.ts';
import { databricksDiagnostics as say } from '../databricks/diagnostics.ts';
import { codeOfEnd } from '../databricks/follow.ts';
import { jobsOf } from '../databricks/job.ts';
import { openApi } from '../databricks/open-api.ts';
import { pipelinesOf } from '../databricks/pipeline.ts';
import { problemOfCall } from '../databricks/problem.ts';
import { type Action, type RunReport, runOrder } from '../databricks/run-order.ts';
import { CallFailed, type Order, type Run } from '../databricks/runnable.ts';
import { usageDiagnostics } from '../diagnostics.ts';
import { type Argument, hasSwitch, type Invocation, lastValue } from '../invocation.ts';
import { report, reportUsage } from '../report.ts';
import { interruptible } from '../signals.ts';
import { exit, type World } from '../world.ts';

/** `stackc run`: starts a job or a pipeline of the stack in its workspace, follows it, and ends as it ends. Reports STK8640 to STK8652 besides what compiling reports. */
export const run: RunCommand = async (invocation, session) => {
  const { world } = session;
  const block = lastValue(invocation, 'block');
  const asked = block ? undefined : askedFor(invocation);
  if (block) {
    const mistakes = blockProblems(invocation, block);
    if (mistakes.length === 0) return (await import('../blocks/run-block.ts')).runBlock(invocation, session, block);
    reportUsage(world, mistakes);
    return exit.usage;
  }
  const mistakes = asked ? usageProblems(invocation) : [say.nothingNamed(invocation.command.at, {})];
  if (!asked || mistakes.length > 0) {
    reportUsage(world, mistakes);
    return exit.usage;
  }
  const result = buildFor(invocation, session, { emits: false });
  if (!result) return exit.usage;
  const errors = result.build.diagnostics;
  if (hasError(errors)) {
    report({ ...world, stdout: world.stderr }, errors, result.format);
    return exit.errors;
  }
  const program = result.build.value.stacks[0]?.environments[0]?.compilation.program;
  if (!program) return exit.errors;
  const chosen = chosenIn(program, asked.kind, asked.given);
  if ('code' in chosen) return refuse(world, chosen, exit.errors);
  const order = orderOf(invocation, asked.kind, chosen);
  if ('code' in order) return refuse(world, order, exit.usage);
  const access = accessOf({ provider: chosen.provider, world, at: invocation.command.at });
  if (!access.value) {
    reportUsage(world, access.diagnostics);
    return exit.refused;
  }
  return perform({ invocation, world, order, kind: asked.kind, access: access.value, note: result.note });
};

function refuse(world: World, diagnostic: Diagnostic, code: number): number {
  reportUsage(world, [diagnostic]);
  return code;
}

interface Asked {
  readonly kind: 'job' | 'pipeline';
  readonly given: Argument;
}

function askedFor(invocation: Invocation): Asked | undefined {
  const job = lastValue(invocation, 'job');
  const pipeline = lastValue(invocation, 'pipeline');
  if (job) return { kind: 'job', given: job };
  return pipeline && { kind: 'pipeline', given: pipeline };
}

/** What a block has no use for. */
const notForBlocks = ['job', 'pipeline', 'param', 'full-refresh', 'action', 'timeout'];

/** STK8007 and STK8005. */
function blockProblems(invocation: Invocation, block: Argument): readonly Diagnostic[] {
  const others = notForBlocks.flatMap((name) => {
    const at = lastValue(invocation, name)?.at;
    return at ? [usageDiagnostics.conflictingOptions(at, { first: '--block', second: `--${name}` })] : [];
  });
  const own = usageProblems(invocation).filter(() => others.length === 0);
  return block.text === '' ? [say.nothingNamed(block.at, {})] : [...others, ...own];
}

/** STK8007 for two things at once, STK8005 for several environments, STK8008 for a parameter without a name. */
function usageProblems(invocation: Invocation): readonly Diagnostic[] {
  const [job, pipeline] = ['job', 'pipeline'].map((name) => lastValue(invocation, name));
  const several = invocation.options.get('all-environments')?.[0];
  const names = lastValue(invocation, 'environment');
  const grace = invocation.options.has('block') ? undefined : lastValue(invocation, 'grace');
  const unnamed = (invocation.options.get('param') ?? []).filter(({ text }) => text.indexOf('=') < 1);
  const one = { name: '--environment', value: names?.text ?? '', choices: 'one environment', suggestion: '' };
  return [
    ...(job && pipeline
      ? [usageDiagnostics.conflictingOptions(pipeline.at, { first: '--job', second: '--pipeline' })]
      : []),
    ...(grace && (job || pipeline)
      ? [usageDiagnostics.conflictingOptions(grace.at, { first: job ? '--job' : '--pipeline', second: '--grace' })]
      : []),
    ...(several
      ? [usageDiagnostics.conflictingOptions(several.at, { first: 'stackc run', second: several.text })]
      : []),
    ...(names?.text.includes(',') ? [usageDiagnostics.unknownChoice(names.at, one)] : []),
    ...unnamed.map(({ at }) =>
      usageDiagnostics.missingEquals(at, { form: 'A parameter is given as name=value', value: '…', suggestion: '' }),
    ),
  ];
}

/** What is to be run, with what. Reports STK8651. */
function orderOf(invocation: Invocation, kind: 'job' | 'pipeline', chosen: Chosen): Order | Diagnostic {
  const { name, parameters: declared } = chosen;
  const given = invocation.options.get('param') ?? [];
  const parameters = new Map(
    given.map(({ text }) => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)] as const),
  );
  const refresh = lastValue(invocation, 'full-refresh');
  const problem = (at: Argument, option: string, reason: string) =>
    say.notForThis(at.at, { option, kind, name, reason });
  const [first] = given;
  if (first && kind === 'pipeline') return problem(first, '--param', 'pipelines have no parameters');
  const unknown = given.find(({ text }) => !declared.includes(text.slice(0, text.indexOf('='))));
  if (unknown && declared.length > 0) {
    const parameter = unknown.text.slice(0, unknown.text.indexOf('='));
    return problem(unknown, `--param ${parameter}`, `the stack declares the parameters ${declared.join(', ')}`);
  }
  if (refresh && kind === 'job' && !declared.includes('full_refresh'))
    return problem(refresh, '--full-refresh', 'it has no parameter "full_refresh"');
  return { name, parameters, isFullRefresh: refresh !== undefined, hasParameters: declared.length > 0 };
}

interface Performing {
  readonly invocation: Invocation;
  readonly world: World;
  readonly order: Order;
  readonly kind: 'job' | 'pipeline';
  readonly access: Access | ClientCredentials;
  readonly note: (text: string) => void;
}

async function perform(request: Performing): Promise<number> {
  const { world, note } = request;
  const known: { started?: Run } = {};
  try {
    const done = await interruptible((signal) =>
      runAndTell(request, signal, (run) => {
        known.started = run;
      }),
    );
    if (done !== undefined) return done;
    note(known.started ? `interrupted; the run goes on: ${known.started.page}` : 'interrupted');
    return exit.interrupted;
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error;
    const { problem, code } = problemOfCall(error.failure, request.access, request.invocation.command.at);
    reportUsage(world, [problem]);
    if (known.started) note(`the run goes on: ${known.started.page}`);
    return code;
  }
}

async function runAndTell(request: Performing, signal: AbortSignal, begun: (run: Run) => void): Promise<number> {
  const { invocation, world, order, kind, access, note } = request;
  const api = await openApi(access, { world, signal });
  const start = performance.now();
  const done = await runOrder(kind === 'job' ? jobsOf(api) : pipelinesOf(api), {
    world,
    signal,
    order,
    host: api.host,
    action: actionOf(lastValue(invocation, 'action')?.text),
    timeout: Number(lastValue(invocation, 'timeout')?.text ?? 1200) * 1000,
    note: (line) => note(`${String(Math.round((performance.now() - start) / 1000)).padStart(5)} s  ${line}`),
    started(run) {
      begun(run);
      if (!hasSwitch(invocation, 'json')) world.stdout(`${run.page}\n`);
    },
    at: invocation.command.at,
  });
  for (const line of done.errors) world.stderr(`${line}\n`);
  if (done.problem) reportUsage(world, [done.problem]);
  if (hasSwitch(invocation, 'json')) world.stdout(asJson(done));
  else if (done.ended) world.stdout(`${done.ended.result}\n`);
  return done.ended ? codeOfEnd(done.ended) : exit.errors;
}

function actionOf(text: string | undefined): Action {
  return text === 'cancel' || text === 'fail' ? text : 'wait';
}

/** `{id, page, result, errors}`; null for what there is not. */
function asJson({ run: one, ended, errors }: RunReport): string {
  const row = { id: one?.id ?? null, page: one?.page ?? null, result: ended?.result ?? null, errors };
  return `${JSON.stringify(row, undefined, 2)}\n`;
}
