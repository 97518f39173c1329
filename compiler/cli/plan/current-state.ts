import type { Compilation } from '../../compile.ts';
import { type Outcome, outcome } from '../../diagnostics/outcome.ts';
import { readState } from '../../plan/read-state.ts';
import { emptyState, type State } from '../../plan/state.ts';
import { sourceFile } from '../../source/source-file.ts';
import type { Planning } from '../../target.ts';
import { pickText } from '../../value/pick.ts';
import { readText } from '../disk.ts';
import { type Invocation, lastValue } from '../invocation.ts';
import { below, folderOf, shownPath } from '../paths.ts';
import type { World } from '../world.ts';

/** Where the state of one environment is looked for. */
export interface StateSearch {
  readonly invocation: Invocation;
  readonly stackPath: string;
  readonly compilation: Compilation;
  readonly target: string;
  /** The environment as states call it. */
  readonly environment: string;
}

/**
 * The file with the state: `--state-file`, else the target's `state_file`, else one for each environment: `.stackc/<target>/` beside
 * a stack, and for foreign files `.dataiku/state/` in the folder where stackc was started, where the original has it.
 */
export function statePath(
  world: World,
  { invocation, stackPath, compilation, target, environment }: StateSearch,
): string {
  const given = lastValue(invocation, 'state-file');
  if (given) return shownPath(world, given.text);
  const section = compilation.stack?.sections.get(target);
  const written = section && pickText(section, 'state_file');
  const folder = folderOf(stackPath);
  if (written !== undefined) return below(folder, written);
  const name = `${environment}.state.json`;
  if (compilation.stack?.dialect !== undefined) return `.${target}/state/${name}`;
  return below(folder, `.stackc/${target}/${name}`);
}

export interface CurrentState {
  readonly state: State;
  /** Whether there was a file. */
  readonly exists: boolean;
}

/** Reads the state; the state of nothing when there is no file yet. Reports STK7000 to STK7004, STK8022 and STK8023. */
export function readCurrentState(
  world: World,
  at: { readonly path: string; readonly environment: string; readonly planning: Planning },
): Outcome<CurrentState | undefined> {
  const { value: text, diagnostics } = readText(world, at.path);
  if (diagnostics.length > 0) return outcome(undefined, diagnostics);
  if (text === undefined) return outcome({ state: emptyState(at.environment), exists: false });
  const file = sourceFile(at.path, text);
  const state = readState(file, { environment: at.environment, check: at.planning.checkState });
  return outcome(state.value && { state: state.value, exists: true }, state.diagnostics);
}
