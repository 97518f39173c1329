import { hasError } from '../../diagnostics/outcome.ts';
import type { Target } from '../../target.ts';
import { buildFor, formatOf } from '../build-for.ts';
import type { Session } from '../command.ts';
import { readText } from '../disk.ts';
import { type Invocation, lastValue } from '../invocation.ts';
import { placeIn, statePath } from '../plan/current-state.ts';
import { report } from '../report.ts';

/** Where a state is, and whose. */
export interface ChosenState {
  readonly path: string;
  readonly environment: string;
}

const stackFile = 'stack.yaml';

/**
 * The state that a command without a stack as its argument means: what `--state-file` names, that of the stack in this folder, or where
 * states of a platform's own files are. Undefined when the stack has mistakes, which are told.
 */
export function chosenState(invocation: Invocation, session: Session, target: Target): ChosenState | undefined {
  const { world } = session;
  const environment = lastValue(invocation, 'environment')?.text;
  const given = lastValue(invocation, 'state-file')?.text;
  const foreign = given ?? `.${target.name}/state/${environment ?? 'dev'}.state.json`;
  const ofFiles = { path: placeIn(world, foreign), environment: environment ?? 'dev' };
  if (given !== undefined || readText(world, stackFile).value === undefined) return ofFiles;
  const setup = buildFor({ ...invocation, arguments: [] }, session, { emits: false });
  if (!setup) return undefined;
  const { value, diagnostics } = setup.build;
  if (hasError(diagnostics)) {
    report({ ...world, stdout: world.stderr }, diagnostics, formatOf(invocation));
    world.stderr('"--state-file" names a state without its stack.\n');
    return undefined;
  }
  const compilation = value.stacks[0]?.environments[0]?.compilation;
  if (!compilation?.program?.resources.some(target.accepts)) return ofFiles;
  const own = compilation.program.environment ?? 'default';
  return {
    path: statePath(world, { invocation, stackPath: stackFile, compilation, target: target.name, environment: own }),
    environment: own,
  };
}
