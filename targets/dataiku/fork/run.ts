import { textIn } from '../../../compiler/kinds/dataiku/config.ts';
import { formatPlan } from '../../../compiler/plan/format.ts';
import { members } from '../../../compiler/plan/json-of.ts';
import { coloredPlan, plainPlan } from '../../../compiler/plan/palette.ts';
import { hasChanges, type Plan } from '../../../compiler/plan/plan.ts';
import { planJson } from '../../../compiler/plan/plan-json.ts';
import { printJson } from '../../../compiler/plan/print-json.ts';
import { emptyState, type State } from '../../../compiler/plan/state.ts';
import { stateJson } from '../../../compiler/plan/state-json.ts';
import type { CompatRequest, CompatRun } from '../../../compiler/target.ts';
import { platform } from '../platform.ts';
import { forkDesired } from './desired.ts';
import { type Failure, failureText, isFailure } from './failure.ts';
import { loadFork } from './load.ts';
import { comparisonFailure, forkUpdateLines, makeForkPlan } from './plan.ts';
import { readForkState } from './read-state.ts';
import { validateFork } from './validate.ts';

const usage = `usage: plan.py [-h] -c CONFIG [-e ENVIRONMENT] [--state-file STATE_FILE]
               [--no-color] [-v]
plan.py: error: the following arguments are required: -c/--config
`;

/**
 * The original's `plan` command, to the byte: what it prints, how it ends, and the folder that it makes on the way
 * (`dataikuapi.iac.cli.plan`, specs/dataiku §8).
 */
export function runFork(request: CompatRequest): CompatRun {
  const { path } = request;
  if (path === undefined) return { code: 2, stdout: '', stderr: usage, folder: undefined };
  const said: string[] = [];
  const say = (line: string) => void said.push(request.verbose ? `${line}\n` : '');
  const end = (code: number, rest: Partial<CompatRun>): CompatRun => {
    const stdout = said.join('') + (rest.stdout ?? '');
    return { code, stdout, stderr: rest.stderr ?? '', folder: rest.folder };
  };
  const made = planFork({ ...request, path }, say);
  if ('notFound' in made) return end(1, { stderr: `Error: Config path not found: ${path}\n` });
  if (isFailure(made.plan)) return end(1, { stderr: failureText(made.plan), folder: made.folder });
  const { plan, desired, folder } = made;
  if (!desired) return end(1, { folder });
  say(`✓ Generated plan with ${plan.actions.length} actions\n`);
  const stdout = request.json ? jsonText(plan, desired) : planText(plan, request.color);
  return end(hasChanges(plan) ? 2 : 0, { stdout, folder });
}

interface Made {
  readonly plan: Plan | Failure;
  readonly desired?: State;
  readonly folder?: string;
}

type Say = (line: string) => void;

function planFork(request: CompatRequest & { readonly path: string }, say: Say): Made | { readonly notFound: true } {
  const { path, environment, disk, statePath } = request;
  say('Parsing configuration...');
  if (!disk.isFolder(path) && !disk.read(path)) return { notFound: true };
  const config = loadFork(path, disk);
  if (isFailure(config)) return { plan: config };
  say(`✓ Parsed config for project: ${textIn(config.project, 'key') ?? '(no project)'}`);
  say('Validating configuration...');
  const wrong = validateFork(config);
  if (wrong) return { plan: wrong };
  say('✓ Validation passed');
  say('Building desired state...');
  const desired = forkDesired(config, environment);
  if (isFailure(desired)) return { plan: desired };
  say(`✓ Built desired state with ${desired.resources.size} resources`);
  say('Loading current state...');
  const folder = statePath.includes('/') ? statePath.slice(0, statePath.lastIndexOf('/')) : undefined;
  const file = disk.read(statePath);
  const current = file ? readForkState(statePath, file.text) : emptyState(environment);
  const made = folder === undefined ? {} : { folder };
  if (isFailure(current)) return { plan: current, ...made };
  say(
    file
      ? `✓ Loaded state with ${current.resources.size} resources`
      : '✓ No existing state found (will show all creates)',
  );
  say('Generating plan...');
  const plan = comparisonFailure(current, desired) ?? makeForkPlan(current, desired);
  return { plan, desired, ...made };
}

function planText(plan: Plan, color: boolean): string {
  const palette = color ? coloredPlan : plainPlan;
  return formatPlan(plan, { title: platform.title, palette, detailed: false, updateLines: forkUpdateLines });
}

/** The original has no machine form; this is ours, with the state that it built. */
function jsonText(plan: Plan, desired: State): string {
  return printJson(
    members({ ...Object.fromEntries(planJson(plan)), desired_state: stateJson(desired, { updatedAt: undefined }) }),
  );
}
