import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError } from '../../diagnostics/outcome.ts';
import { never } from '../../util/never.ts';
import { pickDict, pickText } from '../../value/pick.ts';
import { chosenBlock } from '../blocks/chosen-block.ts';
import { blockDiagnostics as say } from '../blocks/diagnostics.ts';
import { endContainer } from '../blocks/docker/end-container.ts';
import type { EndingRequest, NotEnded } from '../blocks/ending.ts';
import { graceOf } from '../blocks/grace.ts';
import { clusterOfBlock } from '../blocks/kubernetes/cluster-of-block.ts';
import { endJob } from '../blocks/kubernetes/end-job.ts';
import { endProcess } from '../blocks/process/end-process.ts';
import { type RunId, readId } from '../blocks/read-id.ts';
import { buildFor } from '../build-for.ts';
import type { RunCommand, Session } from '../command.ts';
import { hasSwitch, type Invocation, lastValue } from '../invocation.ts';
import { reportUsage } from '../report.ts';
import { exit } from '../world.ts';

/**
 * `stackc kill ID`: ends what `stackc run --block` has started, from wherever. `--block` says whose cluster a Job is in. Reports STK8513 to STK8516, and what reaching an engine or a cluster
 * reports.
 */
export const run: RunCommand = async (invocation, session) => {
  const { world } = session;
  const [id] = invocation.arguments;
  const known = id && readId(id.text);
  const mistakes = usageProblems(invocation, known);
  if (!id || !known || mistakes.length > 0) {
    reportUsage(world, mistakes);
    return exit.usage;
  }
  const ended = await end(known, { world, id, grace: graceOf(invocation) }, { invocation, session });
  if (typeof ended === 'number') return ended;
  if (ended) {
    reportUsage(world, [ended.problem]);
    return ended.code;
  }
  if (!hasSwitch(invocation, 'quiet')) world.stderr(`ended ${id.text}\n`);
  return exit.done;
};

function usageProblems(invocation: Invocation, known: RunId | undefined): readonly Diagnostic[] {
  const [id] = invocation.arguments;
  if (!id) return [say.notForKill(invocation.command.at, {})];
  return known ? [] : [say.malformedId(id.at, { id: id.text })];
}

interface Site {
  readonly invocation: Invocation;
  readonly session: Session;
}

/** What was not ended and why, or an exit code for what was told already. */
async function end(known: RunId, request: EndingRequest, site: Site): Promise<NotEnded | number> {
  switch (known.kind) {
    case 'process':
      return endProcess(known, request);
    case 'container':
      return endContainer(known, request);
    case 'job':
      return endJobOf(known, request, site);
    default:
      return never(known);
  }
}

async function endJobOf(
  known: Extract<RunId, { readonly kind: 'job' }>,
  request: EndingRequest,
  { invocation, session }: Site,
): Promise<NotEnded | number> {
  const { world, id } = request;
  const given = lastValue(invocation, 'block');
  const result = given && buildFor({ ...invocation, arguments: [] }, session, { emits: false, staysInCluster: true });
  if (given && !result) return exit.usage;
  const diagnostics = result?.build.diagnostics ?? [];
  const compilation = result?.build.value.stacks[0]?.environments[0]?.compilation;
  const chosen = given && compilation && !hasError(diagnostics) ? chosenBlock(compilation, given) : undefined;
  const problems = chosen && 'code' in chosen ? [...diagnostics, chosen] : diagnostics;
  if (hasError(problems)) {
    reportUsage(world, problems);
    return exit.errors;
  }
  const block = chosen && 'block' in chosen ? chosen : undefined;
  const namespace = block && pickDict(block.resource.properties, 'metadata');
  const configured = namespace && pickText(namespace, 'namespace');
  if (block && configured !== undefined && configured !== known.namespace) {
    const reason = `the Job is running in the namespace "${known.namespace}", and "${block.block.name}" uses "${configured}"`;
    return { problem: say.elsewhere(id.at, { id: id.text, reason }), code: exit.errors };
  }
  const cluster = await clusterOfBlock(block?.block, compilation?.stack, { world, at: id.at });
  return 'code' in cluster ? { problem: cluster, code: exit.errors } : endJob(known, cluster, request);
}
