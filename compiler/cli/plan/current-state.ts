import type { Compilation } from '../../compile.ts';
import { type Outcome, outcome } from '../../diagnostics/outcome.ts';
import { readState } from '../../plan/read-state.ts';
import { emptyState, type State } from '../../plan/state.ts';
import { sourceFile } from '../../source/source-file.ts';
import { isRemote, shownPlace } from '../../state/place.ts';
import { stateProblem } from '../../state/state-problem.ts';
import type { Planning } from '../../target.ts';
import { pickText } from '../../value/pick.ts';
import { storeAt } from '../apply/open-state.ts';
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
 * The place of the state, a file or what `readPlace` knows: `--state-file`, else the target's `state_file`, else one for each environment: `.stackc/<target>/` beside
 * a stack, and for foreign files `.dataiku/state/` in the folder where stackc was started, where the original has it.
 */
export function statePath(
  world: World,
  { invocation, stackPath, compilation, target, environment }: StateSearch,
): string {
  const given = lastValue(invocation, 'state-file');
  if (given) return placeIn(world, given.text);
  const section = compilation.stack?.sections.get(target);
  const written = section && pickText(section, 'state_file');
  const folder = folderOf(stackPath);
  if (written !== undefined) return isRemote(written) ? written : below(folder, written);
  const name = `${environment}.state.json`;
  if (compilation.stack?.dialect !== undefined) return `.${target}/state/${name}`;
  return below(folder, `.stackc/${target}/${name}`);
}

/** A place that a command names: paths are relative to the folder where stackc was started. */
export function placeIn(world: World, text: string): string {
  return isRemote(text) ? text : shownPath(world, text);
}

export interface CurrentState {
  readonly state: State;
  /** Whether there was a file. */
  readonly exists: boolean;
}

/** Reads the state; the state of nothing when there is none yet. Reports STK7000 to STK7004, STK7101, STK7115, STK8022 and STK8023. */
export async function readCurrentState(
  world: World,
  at: { readonly path: string; readonly environment: string; readonly planning: Planning },
): Promise<Outcome<CurrentState | undefined>> {
  const { value: text, diagnostics } = isRemote(at.path) ? await fetched(world, at.path) : readText(world, at.path);
  if (diagnostics.length > 0) return outcome(undefined, diagnostics);
  if (text === undefined) return outcome({ state: emptyState(at.environment), exists: false });
  const file = sourceFile(shownPlace(at.path), text);
  const state = readState(file, { environment: at.environment, check: at.planning.checkState });
  return outcome(state.value && { state: state.value, exists: true }, state.diagnostics);
}

async function fetched(world: World, text: string): Promise<Outcome<string | undefined>> {
  const { place, get } = storeAt(world, text);
  const got = await get('state');
  if (got.kind !== 'failed') return outcome(got.kind === 'text' ? got.text : undefined);
  return outcome(undefined, [stateProblem(place, got)]);
}
