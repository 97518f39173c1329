import { outcome } from '../../diagnostics/outcome.ts';
import { type Imported as Found, isFailure } from '../../plan/connection.ts';
import { stateDiagnostics as say } from '../../state/diagnostics.ts';
import { isRemote } from '../../state/place.ts';
import type { Planning } from '../../target.ts';
import type { Json, JsonObject } from '../../util/json.ts';
import { yamlText } from '../../yaml/write/yaml-text.ts';
import { connectTo } from '../apply/connect.ts';
import { codeOf } from '../apply/exit-of-errors.ts';
import { lastValue } from '../invocation.ts';
import { adopt } from './adopt.ts';
import type { ImportRequest, ReadOutcome } from './import-source.ts';

/** Reads what `--project` names on a platform that stackc deploys to itself. Gives STK7102 and STK7112. */
export async function importFromPlatform(name: string, request: ImportRequest): Promise<ReadOutcome> {
  const { invocation, session, path } = request;
  const wanted = lastValue(invocation, 'project');
  const planning = session.compiler.targets.find((target) => target.name === name)?.planning;
  if (!wanted || !planning) return outcome(undefined, [say.nothingNamed(invocation.command.at, {})]);
  const found = await readFrom(planning, wanted.text, request);
  if (isFailure(found)) {
    const problem = say.notConnected(wanted.at, { problem: found.message.replace(/\.$/, '') });
    return { ...outcome(undefined, [problem]), code: codeOf(found) };
  }
  const stack = { path: 'stack.yaml', text: yamlText(stackOf(name, found, lastValue(invocation, 'state-file')?.text)) };
  return outcome({
    folder: path.text,
    files: [stack, ...found.files],
    report: found.report,
    finish: (folder) => adopt({ folder, planning, internalIds: found.internalIds, invocation, session }),
  });
}

async function readFrom(planning: Planning, wanted: string, { session: { world } }: ImportRequest) {
  const connection = await connectTo(planning, { world, section: undefined });
  if (isFailure(connection)) return connection;
  try {
    return connection.import
      ? await connection.import(wanted)
      : ({ kind: 'rejected', message: 'stackc cannot import from this platform' } as const);
  } finally {
    connection.close();
  }
}

function stackOf(target: string, { name, blocks, variables }: Found, place: string | undefined): JsonObject {
  const stack = new Map<string, Json>([['name', name]]);
  // What lies beside the stack is named by whoever runs a command; what lies elsewhere is the same for all.
  if (place !== undefined && isRemote(place)) stack.set(target, new Map([['state_file', place]]));
  if (variables.size > 0) stack.set('variables', variables);
  return stack.set('resources', blocks);
}
