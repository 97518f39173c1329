import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { never } from '../../util/never.ts';
import { blockDiagnostics as say } from '../blocks/diagnostics.ts';
import { endContainer } from '../blocks/docker/end-container.ts';
import type { EndingRequest, NotEnded } from '../blocks/ending.ts';
import { graceOf, graceProblems } from '../blocks/grace.ts';
import { endProcess } from '../blocks/process/end-process.ts';
import { type RunId, readId } from '../blocks/read-id.ts';
import type { RunCommand } from '../command.ts';
import { hasSwitch, type Invocation } from '../invocation.ts';
import { reportUsage } from '../report.ts';
import { exit } from '../world.ts';

/** `stackc kill ID`: ends what `stackc run --block` has started, from wherever. Reports STK8513 to STK8516, and what reaching an engine or a cluster reports. */
export const run: RunCommand = async (invocation, { world }) => {
  const [id] = invocation.arguments;
  const known = id && readId(id.text);
  const mistakes = usageProblems(invocation, known);
  if (!id || !known || mistakes.length > 0) {
    reportUsage(world, mistakes);
    return exit.usage;
  }
  const ended = await end(known, { world, id, grace: graceOf(invocation) });
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
  return [...(known ? [] : [say.malformedId(id.at, { id: id.text })]), ...graceProblems(invocation)];
}

function end(known: RunId, request: EndingRequest): Promise<NotEnded> {
  switch (known.kind) {
    case 'process':
      return endProcess(known, request);
    case 'container':
      return endContainer(known, request);
    case 'job':
      throw new Error(`Not yet: ${known.kind}`);
    default:
      return never(known);
  }
}
