import type { Compilation } from '../../compile.ts';
import { hasError, type Outcome, outcome } from '../../diagnostics/outcome.ts';
import type { OutputFile } from '../../ir/output-file.ts';
import { printProgram } from '../../ir/print.ts';
import type { Program } from '../../ir/program.ts';
import type { Stack } from '../../ir/stack.ts';
import { openKinds } from '../../kinds/index.ts';
import type { Kinds } from '../../kinds/kind.ts';
import { stackText } from '../../query/stack-text.ts';
import { withoutCredentials } from '../../query/without-credentials.ts';
import { openProviderTypes } from '../../schema/provider-types.ts';
import type { Target } from '../../target.ts';
import { didYouMean, suggester } from '../../util/did-you-mean.ts';
import { baseName } from '../../util/path.ts';
import { buildFor, shortNames } from '../build-for.ts';
import { readCatalogueFile } from '../catalogue-folder.ts';
import type { RunCommand } from '../command.ts';
import { definitionsTable } from '../definitions-table.ts';
import { usageDiagnostics } from '../diagnostics.ts';
import { emitPart, type PartEmission, partOf } from '../emit-part.ts';
import { hasSwitch, type Invocation, lastValue } from '../invocation.ts';
import { report, reportUsage } from '../report.ts';
import { shownComparisons } from '../show-comparison.ts';
import { exit } from '../world.ts';

/** `stackc show`: prints what a stack becomes, without writing: for one target, as a program, as one stack without environments and
 * variables, or the DataOS stacks that it defines; with `--diff` what deployments of Prefect say over their work pools. */
export const run: RunCommand = (invocation, session) => {
  const { world, compiler } = session;
  const as = lastValue(invocation, 'as');
  const choices = ['stack', 'program', 'stacks', ...compiler.targets.map(({ name }) => name)];
  if (as && !choices.includes(as.text)) {
    const suggestion = didYouMean(shortNames.get(as.text) ?? as.text, choices);
    reportUsage(world, [
      usageDiagnostics.unknownChoice(as.at, { value: as.text, name: '--as', choices: choices.join(', '), suggestion }),
    ]);
    return exit.usage;
  }
  const diff = invocation.options.get('diff')?.[0];
  if (as && diff) {
    reportUsage(world, [usageDiagnostics.conflictingOptions(diff.at, { first: '--as', second: '--diff' })]);
    return exit.usage;
  }
  const setup = buildFor(invocation, session);
  if (!setup) return exit.usage;
  const { build, format, read, parse } = setup;
  report({ ...world, stdout: world.stderr }, build.diagnostics, format);
  if (hasError(build.diagnostics)) return exit.errors;
  const kinds = openKinds(openProviderTypes(readCatalogueFile));
  const target = compiler.targets.find(({ name }) => name === as?.text);
  const isOne = build.value.stacks.flatMap(({ environments }) => environments).length === 1;
  for (const { path, environments } of build.value.stacks) {
    for (const { compilation } of environments) {
      const only = invocation.options.get('only') ?? [];
      const showing = {
        as: as?.text,
        kinds,
        target,
        all: compiler.targets,
        only: invocation,
        stackFile: baseName(path),
        heading: isOne ? '' : headingOf(path, compilation),
        read,
        parse,
      };
      const shown = diff
        ? shownComparisons(compilation, { only, targets: compiler.targets, world })
        : textOf(compilation, showing);
      report({ ...world, stdout: world.stderr }, shown.diagnostics, format);
      if (hasError(shown.diagnostics)) return exit.errors;
      world.stdout(shown.value);
    }
  }
  return exit.done;
};

interface Showing extends Omit<PartEmission, 'targets' | 'isChosen' | 'allowUnresolved'> {
  readonly kinds: Kinds;
  readonly as: string | undefined;
  readonly target: Target | undefined;
  readonly all: readonly Target[];
  readonly only: Invocation;
  /** What a table is about, where there are several. */
  readonly heading: string;
}

function headingOf(path: string, { stack }: Compilation): string {
  return `# ${path}${stack?.environment === undefined ? '' : `, environment ${stack.environment}`}\n`;
}

function textOf(compilation: Compilation, showing: Showing): Outcome<string> {
  const { program, stack } = compilation;
  if (showing.as === 'stack') {
    const isOpen = hasSwitch(showing.only, 'allow-plain-secrets');
    return stack ? stackOf(isOpen ? stack : withoutCredentials(stack, showing.kinds), showing) : outcome('');
  }
  if (showing.as === 'stacks') return outcome(showing.heading + definitionsTable(compilation));
  if (!program) return outcome('');
  const only = showing.only.options.get('only') ?? [];
  const part = only.length === 0 ? outcome(program) : partOf(program, compilation, only);
  if (hasError(part.diagnostics)) return outcome('', part.diagnostics);
  if (showing.as === 'program') return outcome(printProgram(part.value));
  const files = only.length === 0 ? outcome(compilation.files) : emitted(part.value, showing);
  const wanted = files.value.filter(({ path }) => !showing.target || path.startsWith(`${showing.target.name}/`));
  return outcome(joined(wanted), files.diagnostics);
}

/** The stack, or those of its blocks that `--only` names. Reports STK8057 for a name that no block has. */
function stackOf(stack: Stack, { only, kinds }: Showing): Outcome<string> {
  const names = only.options.get('only') ?? [];
  if (names.length === 0) return outcome(stackText(stack, kinds));
  const known = new Set(stack.blocks.map(({ name }) => name));
  const asked = new Set(names.map(({ text }) => text));
  const unknown = names.filter(({ text }) => !known.has(text));
  const blocks = stack.blocks.filter(({ name }) => asked.has(name));
  const suggest = suggester(() => known);
  return outcome(
    stackText({ ...stack, blocks }, kinds),
    unknown.map(({ text, at }) => usageDiagnostics.nothingOfName(at, { name: text, suggestion: suggest(text) })),
  );
}

function emitted(program: Program, { target, all, only, ...site }: Showing): Outcome<readonly OutputFile[]> {
  const targets = target ? [target] : all;
  const allowUnresolved = hasSwitch(only, 'allow-unresolved');
  return emitPart(program, { ...site, targets, isChosen: target !== undefined, allowUnresolved });
}

/** One file as it is; several with their paths, so that YAML stays a stream. The list of the files is not shown as one of them. */
function joined(files: readonly OutputFile[]): string {
  const shown = files.filter(({ path }) => !path.endsWith('/kustomization.yaml'));
  const [only] = shown;
  if (only && shown.length === 1) return only.text;
  return shown.map(({ path, text }) => `---\n# ${path}\n${text}`).join('');
}
