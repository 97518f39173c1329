import { existsSync, renameSync, rmSync } from 'node:fs';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError } from '../../diagnostics/outcome.ts';
import type { Step } from '../../engine.ts';
import type { Span } from '../../source/span.ts';
import { compareVersions, readVersion } from '../../util/version.ts';
import { reportUsage } from '../report.ts';
import { exit, type World } from '../world.ts';
import { engineDiagnostics as say } from './diagnostics.ts';
import { type Ending, runProgram } from './run-program.ts';

/** Steps to take for one target. */
export interface Performance {
  readonly target: string;
  readonly steps: readonly Step[];
  /** `--yes`. */
  readonly isConfirmed: boolean;
  /** The environment whose name must be typed before a grave step, where it is protected. */
  readonly protectedEnvironment?: string | undefined;
  /** A person's answer to a question; undefined when nobody is there to answer. */
  readonly ask: (question: string) => Promise<string | undefined>;
  /** The place of the command, for messages. */
  readonly at: Span;
  readonly world: World;
  /** What a program that failed has said, in the words of the stack. */
  readonly explain?: ((printed: string) => readonly Diagnostic[]) | undefined;
}

/** The exit code, and why there was nothing to run where that is the reason. */
export interface Performed {
  readonly code: number;
  readonly problem?: Diagnostic;
  /** What the program itself has said, in the words of the stack. */
  readonly explained?: readonly Diagnostic[];
}

/**
 * Takes the steps of an engine one after the other, up to the first that fails, whose exit code is passed on; a failure with 2 becomes 1, because 2 says that all is well and there
 * is a difference. 2 when the last one found a difference, 130 when a signal came and the program ended well nevertheless. Reports STK8054, STK8300, STK8301, STK8304 and STK8305.
 */
export async function performSteps(performance: Performance): Promise<Performed> {
  const { steps, world } = performance;
  const taken: Step[] = [];
  const waiting = [...steps];
  let found = false;
  try {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      taken.push(step);
      const refused = await refusalOf(step, performance);
      if (refused) return refused;
      const { ending, printed } = await take(step, performance);
      if (ending.kind !== 'ended') return { code: exit.errors, problem: notRun(step, ending, performance) };
      const { code, isInterrupted } = ending;
      const hasDifference = code !== 0 && code === step.difference;
      if (code !== 0 && !hasDifference) {
        const explained = performance.explain?.(ending.printed) ?? [];
        return { code: code === exit.difference ? exit.errors : code, explained };
      }
      for (const { from, to } of step.moves ?? []) if (existsSync(from)) renameSync(from, to);
      if (isInterrupted) return { code: exit.interrupted };
      const problem = tooOld(step, printed, performance);
      if (problem) return { code: exit.errors, problem };
      if (!hasDifference && step.endsWithoutDifference) return { code: found ? exit.difference : exit.done };
      found = hasDifference || step.isDifference === true || (found && step.difference !== undefined);
      const next = step.next?.(printed);
      if (next) {
        reportUsage(world, next.diagnostics);
        if (hasError(next.diagnostics)) return { code: exit.errors };
        waiting.unshift(...next.value);
      }
    }
    return { code: found ? exit.difference : exit.done };
  } finally {
    for (const path of [...taken, ...waiting].flatMap(({ temporary = [] }) => temporary)) rmSync(path, { force: true });
  }
}

async function refusalOf(step: Step, performance: Performance): Promise<Performed | undefined> {
  const { isConfirmed, ask, world, at } = performance;
  if (step.question !== undefined && !isConfirmed) {
    const answer = await ask(`${step.question} Only "yes" goes on:`);
    if (answer === undefined) return { code: exit.errors, problem: say.nobodyAnswered(at, {}) };
    if (!/^y(?:es)?$/i.test(answer.trim())) return unchanged(world);
  }
  return step.isGrave ? notMeant(performance) : undefined;
}

/** What a protected environment loses is lost only to somebody who names it. Reports STK8054. */
async function notMeant({ protectedEnvironment: name, ask, world, at }: Performance): Promise<Performed | undefined> {
  if (name === undefined) return undefined;
  const answer = await ask(
    `"${name}" is protected, and this takes away what nobody gets back. Type "${name}" to go on:`,
  );
  if (answer === undefined) return { code: exit.errors, problem: say.protectedNotNamed(at, { environment: name }) };
  return answer.trim() === name ? undefined : unchanged(world);
}

function unchanged(world: World): Performed {
  world.stderr('Nothing was changed.\n');
  return { code: exit.errors };
}

/** What is printed is heard where it is to be read, and otherwise passed on. */
async function take(
  step: Step,
  { world }: Performance,
): Promise<{ readonly ending: Ending; readonly printed: string }> {
  const call = { environment: {}, ...step };
  if (step.lowestVersion === undefined && step.next === undefined)
    return { ending: await runProgram(call, world), printed: '' };
  let printed = '';
  const hear = (text: string) => {
    printed += text;
  };
  const { streams: _, ...heard } = world;
  const ending = await runProgram({ ...call, isResult: true }, { ...heard, stdout: hear });
  return { ending, printed };
}

function tooOld({ run: [program], lowestVersion }: Step, printed: string, { target, at }: Performance) {
  const lowest = lowestVersion === undefined ? undefined : readVersion(lowestVersion);
  const found = readVersion(printed);
  if (!lowest || !found || compareVersions(found, lowest) >= 0) return undefined;
  return say.programTooOld(at, { program, target, version: found.join('.'), lowest: lowest.join('.') });
}

function notRun({ run: [program] }: Step, ending: Exclude<Ending, { kind: 'ended' }>, { target, at }: Performance) {
  return ending.kind === 'missing'
    ? say.programNotFound(at, { program, target })
    : say.programNotStarted(at, { program, target, reason: ending.reason });
}
