import { withCredentialPlaces } from '../../ast/credential-places.ts';
import type { Compilation } from '../../compile.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError } from '../../diagnostics/outcome.ts';
import type { Deployment, Engine, Verb } from '../../engine.ts';
import type { Span } from '../../source/span.ts';
import { inWords } from '../../util/in-words.ts';
import { baseName } from '../../util/path.ts';
import type { BuildResult } from '../build-for.ts';
import { compileWithBuilds } from '../builds/compile-with-builds.ts';
import type { RunCommand, Session } from '../command.ts';
import { hasSwitch, type Invocation, lastValue } from '../invocation.ts';
import { workRoot } from '../output-root.ts';
import { diskPath } from '../paths.ts';
import { report, reportUsage } from '../report.ts';
import { exit, type World } from '../world.ts';
import { type Change, changesOf } from '../write/changes.ts';
import { makeFolder, makeWorkingFolder } from '../write/make-folder.ts';
import { writeBuild } from '../write-build.ts';
import { questioner } from './ask.ts';
import { type Driven, deploymentsOf } from './deployments.ts';
import { engineDiagnostics as say } from './diagnostics.ts';
import { type Performance, performSteps } from './perform-steps.ts';
import { unreadOptions } from './unread-options.ts';

/**
 * `stackc preview`, `deploy`, `destroy` and `status`: compiles, writes the files, and takes the steps of their targets' engines on them, one environment after the other; up to the first that fails.
 * `--committed` takes the files as they are on the disk, and refuses when they are not what the stack says (STK8302).
 */
export function drive(verb: Verb): RunCommand {
  return async (invocation, session) => {
    const { world } = session;
    const isCheck = hasSwitch(invocation, 'committed');
    const timeout = Number(lastValue(invocation, 'lock-timeout')?.text ?? 30) * 1000;
    const building = { isCheck: false, isForced: false, timeout, keeps: 'everything' as const };
    const result = await compileWithBuilds(invocation, session, building);
    if (!result) return exit.usage;
    if (result.stopped === 'interrupted') {
      report(world, result.build.diagnostics, result.format);
      return exit.interrupted;
    }
    const { plans, diagnostics: written, isBusy } = await writeBuild({ invocation, result, world, isCheck });
    const at = invocation.command.at;
    const diagnostics = [...written, ...(isCheck ? notCommitted(changesOf(plans), invocation) : [])];
    report(world, diagnostics, result.format);
    if (hasError(diagnostics)) return isBusy || result.stopped === 'busy' ? exit.busy : exit.errors;
    // What is committed is complete but for wheels, which are not committed.
    const rest =
      isCheck && isBuilt(result) ? await writeBuild({ invocation, result, world, isCheck: false }) : undefined;
    if (rest && hasError(rest.diagnostics)) {
      report(world, rest.diagnostics, result.format);
      return rest.isBusy ? exit.busy : exit.errors;
    }
    const driven = await drivenBy(verb, { invocation, result, session });
    const unread = unreadOptions(invocation, driven, session);
    if (driven.length > 0 && unread.length === 0) return performAll(verb, driven, { invocation, result, world });
    reportUsage(world, driven.length > 0 ? unread : [nothingToDrive(result, session, at)]);
    return driven.length > 0 ? exit.usage : exit.errors;
  };
}

function isBuilt({ build }: BuildResult): boolean {
  return build.value.stacks.some(({ environments }) =>
    environments.some(({ compilation }) => compilation.builds.length > 0),
  );
}

interface Request {
  readonly invocation: Invocation;
  readonly result: BuildResult;
  readonly world: World;
}

async function drivenBy(
  verb: Verb,
  { invocation, result, session }: Omit<Request, 'world'> & { readonly session: Session },
): Promise<readonly Driven[]> {
  const { world, compiler } = session;
  const all: Driven[] = [];
  for (const stack of result.build.value.stacks) {
    all.push(...(await deploymentsOf(stack, compiler.targets, { invocation, world })));
    if (all.length > 0) makeWorkingFolder(diskPath(world, workRoot(stack.path)));
  }
  const able = all.filter(({ engine }) => engine.verbs.includes(verb));
  // What is built on something else goes first.
  return verb === 'destroy' ? able.reverse() : able;
}

async function performAll(
  verb: Verb,
  driven: readonly Driven[],
  { invocation, result, world }: Request,
): Promise<number> {
  const common = {
    isConfirmed: hasSwitch(invocation, 'yes'),
    ask: questioner(world),
    at: invocation.command.at,
    world,
  };
  let code: number = exit.done;
  for (const { target, engine, deployment, compilation } of driven) {
    if (driven.length > 1) result.note(`${deployment.environment ?? 'without an environment'}, ${target.name}:`);
    makeFolder(deployment.workFolder);
    const asked = await completed(engine, deployment, common);
    if (!asked) return exit.errors;
    const reached = await withWorkspaceFile(engine, asked, compilation, common);
    if (typeof reached === 'number') return reached;
    const { value: steps, diagnostics } = engine.steps(verb, reached);
    reportUsage(world, diagnostics);
    if (hasError(diagnostics)) return exit.errors;
    const ended = await perform({
      ...common,
      target: target.name,
      steps,
      protectedEnvironment: deployment.isProtected ? deployment.environment : undefined,
      explain: explainer(engine, reached, compilation),
    });
    if (ended !== exit.done && ended !== exit.difference) return ended;
    code = Math.max(code, ended);
  }
  return code;
}

type Asking = Pick<Performance, 'ask' | 'at' | 'world'>;

/** What the engine misses is asked; undefined when nobody answers: STK8306. */
async function completed(
  engine: Engine,
  deployment: Deployment,
  { ask, at, world }: Asking,
): Promise<Deployment | undefined> {
  const missing = engine.missing?.(deployment);
  if (!missing) return deployment;
  const answer = (await ask(missing.question))?.trim();
  if (answer) return { ...deployment, options: new Map([...deployment.options, [missing.option, [answer]]]) };
  reportUsage(world, [say.nobodySaid(at, { ...missing })]);
  return undefined;
}

/** The deployment with the file of the workspace that the engine wants; an exit code when it cannot be reached, which is told. */
async function withWorkspaceFile(
  engine: Engine,
  deployment: Deployment,
  { program }: Compilation,
  { at, world }: Asking,
): Promise<Deployment | number> {
  const path = engine.workspaceFile?.(deployment);
  if (path === undefined) return deployment;
  const { workspaceFile } = await import('./workspace-file.ts');
  const found = await workspaceFile({ path, program, deployment, world, at });
  if ('address' in found) return { ...deployment, workspaceFile: found };
  reportUsage(world, found.problems);
  return found.code;
}

async function perform(performance: Performance): Promise<number> {
  const { code, problem, explained = [] } = await performSteps(performance);
  reportUsage(performance.world, problem ? [problem] : explained);
  return code;
}

/** What the engine makes of what its program has said. */
function explainer(engine: Engine, deployment: Deployment, { program, files, documents }: Compilation) {
  const { explain } = engine;
  if (!explain || !program) return undefined;
  const folder = `${baseName(deployment.folder)}/`;
  const own = files.filter(({ path }) => path.startsWith(folder));
  const byPath = new Map(own.map((file) => [file.path.slice(folder.length), file] as const));
  return (printed: string) => withCredentialPlaces(explain({ printed, deployment, program, files: byPath }), documents);
}

function notCommitted([first]: readonly Change[], invocation: Invocation): readonly Diagnostic[] {
  if (!first) return [];
  const name = lastValue(invocation, 'environment')?.text;
  const isAll = hasSwitch(invocation, 'all-environments');
  const environment = isAll ? ' --all-environments' : name === undefined ? '' : ` -e ${name}`;
  const { path, difference } = first;
  return [say.filesNotCommitted(invocation.command.at, { path, difference, environment })];
}

function nothingToDrive({ build }: BuildResult, { compiler }: Session, at: Span): Diagnostic {
  const paths = build.value.stacks.flatMap(({ environments }) =>
    environments.flatMap(({ compilation }) => compilation.files.map(({ path }) => path)),
  );
  const names = compiler.targets
    .map(({ name }) => name)
    .filter((name) => paths.some((path) => path.startsWith(`${name}/`)));
  return say.nothingToDrive(at, {
    reason: names.length === 0 ? noFiles(build) : `its files are for ${names.join(' and ')}`,
  });
}

/** Definitions alone, such as stacks of DataOS, are for others to use. */
function noFiles({ value }: BuildResult['build']): string {
  const blocks = value.stacks.flatMap(({ environments }) =>
    environments.flatMap(({ compilation }) => compilation.stack?.blocks ?? []),
  );
  const kinds = [...new Set(blocks.map(({ kind }) => kind))];
  return kinds.length === 0 ? 'it has no files' : `${inWords(kinds)} of it make nothing by themselves`;
}
