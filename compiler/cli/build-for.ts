import type { CompileOptions } from '../compile-options.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasError, type Outcome, outcome } from '../diagnostics/outcome.ts';
import type { Env } from '../env.ts';
import type { Span } from '../source/span.ts';
import type { Target } from '../target.ts';
import { didYouMean } from '../util/did-you-mean.ts';
import { dictAt, valueAt } from '../value/build.ts';
import { withMembers } from '../value/pick.ts';
import type { Session } from './command.ts';
import { type Build, type BuildTools, compileStacks, type Kept } from './compile-stacks.ts';
import { usageDiagnostics as say } from './diagnostics.ts';
import { openDisk } from './disk-workspace.ts';
import { inheritedVariables } from './inherited-variables.ts';
import { hasSwitch, type Invocation, lastValue } from './invocation.ts';
import { type Format, reportUsage } from './report.ts';
import { stackRequest } from './stack-request.ts';
import { dash, standardInput } from './standard-input.ts';

/** Compiled stacks, and how the command should talk about it. */
export interface BuildResult {
  readonly build: Outcome<Build>;
  /** The targets that `-t` names; undefined for all. */
  readonly targets: readonly string[] | undefined;
  readonly format: Format;
  /** Says something in passing on standard error, unless `--quiet`. */
  readonly note: (text: string) => void;
  /** Reads what the compilations read. */
  readonly read: Env['read'];
  readonly parse: Env['parse'];
}

export interface BuildOptions {
  /** What the command needs of a compilation besides its diagnostics; everything when nothing is said. */
  readonly keeps?: Kept;
  /** What was piped into a command that takes a stack from standard input. */
  readonly piped?: string | undefined;
  /** As `BuildTools.built`. */
  readonly built?: BuildTools['built'];
  /** Nothing is said in passing: it was said before. */
  readonly isRepeated?: boolean;
  /** Whether files are made; commands that only need the program save the work. */
  readonly emits?: boolean;
  /** Objects of Kubernetes stay what they are, even where `kubernetes: {via}` gives them to another target. */
  readonly staysInCluster?: true;
}

/**
 * What commands that compile have in common: reads the options and compiles. Undefined after wrong usage, which is told.
 * Reports STK8011 besides what `stackRequest` reports.
 */
export function buildFor(
  invocation: Invocation,
  session: Session,
  { keeps = 'everything', piped, emits = true, built, isRepeated = false, staysInCluster }: BuildOptions = {},
): BuildResult | undefined {
  const { world, compiler } = session;
  const request = stackRequest(invocation);
  const targets = chosenTargets(invocation, compiler.targets);
  const mistakes = [...request.diagnostics, ...targets.diagnostics, ...dashProblems(invocation, piped)];
  if (hasError(mistakes)) {
    reportUsage(world, mistakes);
    return undefined;
  }
  const quiet = hasSwitch(invocation, 'quiet');
  const note = (text: string) => {
    if (!quiet) world.stderr(`${text}\n`);
  };
  const names = invocation.options.has('target') ? targets.value.map((target) => target.name) : undefined;
  const inherit = invocation.options.get('inherit-env')?.[0];
  const inherited = inherit && inheritedVariables(world, inherit.at);
  const given = { ...request.value.options, targets: names, emits, inherited };
  const options = staysInCluster ? { ...given, sections: withoutVia(given.sections, invocation.command.at) } : given;
  const workspace = openDisk(world, compiler);
  if (piped !== undefined) workspace.set(standardInput, piped);
  const tools: BuildTools = { world, workspace, compiler, keeps, built };
  const build = compileStacks({ ...request.value, options }, tools);
  if (!isRepeated) build.value.notices.forEach(note);
  const { read, parse } = workspace.env({ ...options, home: '', environment: undefined, variableFile: undefined });
  return { build, targets: names, format: formatOf(invocation), note, read, parse };
}

function withoutVia(sections: CompileOptions['sections'], at: Span): CompileOptions['sections'] {
  const kubernetes = sections?.get('kubernetes') ?? dictAt(at, {});
  return new Map([...(sections ?? []), ['kubernetes', withMembers(kubernetes, { via: valueAt(at, null) })]]);
}

/** What is written needs folders: the stack must be a file, and `-o` no stream. */
function dashProblems({ arguments: paths, command, options }: Invocation, piped: string | undefined) {
  const path = piped === undefined ? paths.find(({ text }) => text === dash) : undefined;
  const out = options.get('out')?.find(({ text }) => text === dash);
  const problem = (at: Span, reason: string) => say.noStandardStream(at, { command: command.text, reason });
  return [
    ...(path
      ? [problem(path.at, 'files are written beside the stack, so it must be a file; "stackc check -" reads it')]
      : []),
    ...(out ? [problem(out.at, 'it writes several files, so it needs a folder')] : []),
  ];
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
