import { dirname } from 'node:path';
import { isTree } from '../../ast/is-tree.ts';
import type { Compilation } from '../../compile.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError, type Outcome, outcome } from '../../diagnostics/outcome.ts';
import type { OutputFile } from '../../ir/output-file.ts';
import { isJsonObject } from '../../util/json-tree.ts';
import { never } from '../../util/never.ts';
import { baseName } from '../../util/path.ts';
import { readJson } from '../../util/read-json.ts';
import { literalJson } from '../../value/to-json.ts';
import { type BuildResult, buildFor } from '../build-for.ts';
import type { Session } from '../command.ts';
import { emitPart, partOf } from '../emit-part.ts';
import { type Argument, hasSwitch, type Invocation } from '../invocation.ts';
import { diskPath } from '../paths.ts';
import { report, reportUsage } from '../report.ts';
import { exit, type World } from '../world.ts';
import type { BlockEnd, Running } from './block-end.ts';
import { type ChosenBlock, chosenBlock } from './chosen-block.ts';
import { blockDiagnostics as say } from './diagnostics.ts';
import { containerOrder } from './docker/container-order.ts';
import { openEngine } from './docker/engine.ts';
import { engineAddress } from './docker/engine-address.ts';
import { runContainer } from './docker/run-container.ts';
import { graceOf } from './grace.ts';
import { clusterOfBlock } from './kubernetes/cluster-of-block.ts';
import { jobOrder } from './kubernetes/job-order.ts';
import { runJob } from './kubernetes/run-job.ts';
import { processOrder } from './process/process-order.ts';
import { runProcess } from './process/run-process.ts';
import { statusHint } from './status-hint.ts';

/**
 * `stackc run --block NAME`: compiles, runs what the block describes, and ends as it ends. Standard output is the program's own, or `{identifier, status_code}` with `--json`.
 * Reports STK8500 to STK8512 besides what compiling reports.
 */
export async function runBlock(invocation: Invocation, session: Session, given: Argument): Promise<number> {
  const { world } = session;
  const result = buildFor(invocation, session, { emits: false, staysInCluster: true });
  if (!result) return exit.usage;
  const built = result.build.value.stacks[0];
  const compilation = built?.environments[0]?.compilation;
  const isSound = !hasError(result.build.diagnostics);
  const chosen = isSound && compilation ? chosenBlock(compilation, given) : undefined;
  const refusals = chosen && 'code' in chosen ? [chosen] : [];
  const errors = [...result.build.diagnostics, ...refusals];
  if (errors.length > 0) report({ ...world, stdout: world.stderr }, errors, result.format);
  if (hasError(errors) || !built || !compilation || !chosen || 'code' in chosen) return exit.errors;
  const stackFolder = dirname(diskPath(world, built.path));
  const running = runningOf(invocation, world, { given, note: result.note });
  const prepared = await prepare({ chosen, compilation, stackFile: built.path, stackFolder, result, session, running });
  if (!prepared.value) {
    report({ ...world, stdout: world.stderr }, prepared.diagnostics, result.format);
    return exit.errors;
  }
  const done = await prepared.value(running);
  return tell(done, running, chosen);
}

interface Talking {
  readonly given: Argument;
  readonly note: (text: string) => void;
}

function runningOf(invocation: Invocation, world: World, { given, note }: Talking): Running {
  const begun = performance.now();
  const line = (text: string) => `${String(Math.round((performance.now() - begun) / 1000)).padStart(5)} s  ${text}`;
  return {
    world,
    name: given.text,
    at: given.at,
    note: (text) => note(line(text)),
    warn: (text) => world.stderr(`${line(text)}\n`),
    started: (id) => note(line(`started ${id}`)),
    isMachineRead: hasSwitch(invocation, 'json'),
    grace: graceOf(invocation),
  };
}

interface Preparing {
  readonly chosen: ChosenBlock;
  readonly compilation: Compilation;
  readonly stackFile: string;
  readonly stackFolder: string;
  readonly result: BuildResult;
  readonly session: Session;
  readonly running: Running;
}

type Run = (running: Running) => Promise<BlockEnd>;

/** What will be done, from the files that `stackc synth` would write for the block: what those cannot say, cannot be run either. */
async function prepare(preparing: Preparing): Promise<Outcome<Run | undefined>> {
  const { chosen, stackFolder, session } = preparing;
  const files = filesOf(preparing);
  if (hasError(files.diagnostics)) return outcome(undefined, files.diagnostics);
  const { system } = chosen;
  switch (system) {
    case 'process': {
      const order = processOrder(chosen, { world: session.world, stackFolder });
      const { value } = order;
      return outcome(value && ((running: Running) => runProcess(value, running)), order.diagnostics);
    }
    case 'docker':
      return prepareContainer(preparing, files.value);
    case 'kubernetes':
      return prepareJob(preparing, files.value);
    default:
      return never(system);
  }
}

async function prepareContainer(
  { chosen, compilation, session: { world }, running }: Preparing,
  files: readonly OutputFile[],
): Promise<Outcome<Run | undefined>> {
  const artifact = readJson(files.find(({ path }) => path.endsWith('.json'))?.text ?? '');
  if (!isJsonObject(artifact) || !compilation.stack) return outcome(undefined);
  const order = containerOrder({ chosen, stack: compilation.stack, world, artifact });
  const address = engineAddress(world, running.at);
  const { value } = order;
  if (!value || !address.value) return outcome(undefined, [...order.diagnostics, ...address.diagnostics]);
  const engine = await openEngine(address.value);
  return outcome((site: Running) => runContainer(engine, value, site));
}

async function prepareJob(
  { chosen, compilation: { stack }, result, session: { world }, running }: Preparing,
  files: readonly OutputFile[],
): Promise<Outcome<Run | undefined>> {
  const file = files.find(({ path }) => /\.yaml$/.test(path) && !path.endsWith('kustomization.yaml'));
  const root = file && result.parse({ name: file.path, text: file.text }).value.root;
  const manifest = root && isTree(root) ? literalJson(root) : undefined;
  if (!isJsonObject(manifest) || !stack) return outcome(undefined);
  const order = jobOrder(chosen, stack, manifest);
  const cluster = await clusterOfBlock(chosen.block, stack, { world, at: running.at });
  const { value } = order;
  if (!value || 'code' in cluster)
    return outcome(undefined, [...order.diagnostics, ...('code' in cluster ? [cluster] : [])]);
  return outcome((site: Running) => runJob(cluster, value, site));
}

function filesOf({ chosen, compilation, stackFile, result, session }: Preparing) {
  const { program } = compilation;
  if (!program) return outcome([]);
  const at = chosen.block.at;
  const part = partOf(program, compilation, [{ text: chosen.block.name, at }]);
  const targets = session.compiler.targets.filter(({ name }) => name === chosen.system);
  const site = { targets, isChosen: true, allowUnresolved: false, stackFile: baseName(stackFile) };
  return emitPart(part.value, { ...site, read: result.read, parse: result.parse });
}

const kinds = { process: 'process', docker: 'container', kubernetes: 'Job' } as const;

/** Says how it ended, and gives the exit code for it. */
function tell(end: BlockEnd, running: Running, { system }: ChosenBlock): number {
  const { world, name, at, note, isMachineRead } = running;
  const { identifier, statusCode, failure, isInterrupted } = end;
  const problems: Diagnostic[] = failure ? [failure.problem] : [];
  if (isInterrupted)
    note(statusCode === undefined ? 'interrupted' : `interrupted; it ended with status code ${statusCode}`);
  if (statusCode === 0 && !failure) note(`${kinds[system]} "${name}" exited cleanly`);
  else if (statusCode !== undefined && !failure && !isInterrupted) {
    const row = { kind: kinds[system], name, code: String(statusCode), suggestion: statusHint(statusCode) };
    problems.push(say.endedBadly(at, row));
  }
  reportUsage(world, problems);
  if (isMachineRead && identifier !== undefined) {
    world.stdout(`${JSON.stringify({ identifier, status_code: statusCode ?? -1 })}\n`);
  }
  if (failure) return failure.code;
  return statusCode === undefined ? exit.interrupted : codeOf(statusCode);
}

/** As shells tell that a signal has ended a program: 128 and its number. */
function codeOf(status: number): number {
  return status < 0 ? 128 - status : status;
}
