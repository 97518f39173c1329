import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasError, type Outcome, outcome } from '../diagnostics/outcome.ts';
import type { Target } from '../target.ts';
import { didYouMean } from '../util/did-you-mean.ts';
import type { Session } from './command.ts';
import { type Build, compileStacks } from './compile-stacks.ts';
import { usageDiagnostics as say } from './diagnostics.ts';
import { openDisk } from './disk-workspace.ts';
import { hasSwitch, type Invocation, lastValue } from './invocation.ts';
import { type Format, reportUsage } from './report.ts';
import { stackRequest } from './stack-request.ts';

/** Compiled stacks, and how the command should talk about it. */
export interface BuildResult {
  readonly build: Outcome<Build>;
  /** The targets that `-t` names; undefined for all. */
  readonly targets: readonly string[] | undefined;
  readonly format: Format;
  /** Says something in passing on standard error, unless `--quiet`. */
  readonly note: (text: string) => void;
}

export interface BuildOptions {
  /** Whether files are made; commands that only need the program save the work. */
  readonly emits?: boolean;
}

/** What commands that compile have in common: reads the options and compiles. Undefined after wrong usage, which is told. */
export function buildFor(
  invocation: Invocation,
  session: Session,
  { emits = true }: BuildOptions = {},
): BuildResult | undefined {
  const { world, compiler } = session;
  const request = stackRequest(invocation);
  const targets = chosenTargets(invocation, compiler.targets);
  const mistakes = [...request.diagnostics, ...targets.diagnostics];
  if (hasError(mistakes)) {
    reportUsage(world, mistakes);
    return undefined;
  }
  const quiet = hasSwitch(invocation, 'quiet');
  const note = (text: string) => {
    if (!quiet) world.stderr(`${text}\n`);
  };
  const names = invocation.options.has('target') ? targets.value.map((target) => target.name) : undefined;
  const options = { ...request.value.options, targets: names, emits };
  const build = compileStacks(
    { ...request.value, options },
    {
      world,
      workspace: openDisk(world, compiler),
      compiler,
    },
  );
  build.value.notices.forEach(note);
  return { build, targets: names, format: formatOf(invocation), note };
}

/** `-t terraform`, `-t terraform,kubernetes`, or several. Reports STK8005. */
function chosenTargets(invocation: Invocation, all: readonly Target[]): Outcome<readonly Target[]> {
  const given = invocation.options.get('target');
  if (!given) return outcome(all);
  const names = all.map((target) => target.name);
  const diagnostics: Diagnostic[] = [];
  const wanted = new Set<string>();
  for (const { text, at } of given) {
    for (const name of text.split(',').map((part) => part.trim())) {
      const suggestion = didYouMean(name, names);
      const row = { value: name, name: '--target', choices: names.join(', '), suggestion };
      if (names.includes(name)) wanted.add(name);
      else diagnostics.push(say.unknownChoice(at, row));
    }
  }
  return outcome(
    all.filter((target) => wanted.has(target.name)),
    diagnostics,
  );
}

/** How messages are printed: `--format`. */
export function formatOf(invocation: Invocation): Format {
  const format = lastValue(invocation, 'format')?.text;
  return format === 'json' || format === 'sarif' ? format : 'text';
}
