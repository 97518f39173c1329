import type { Compilation } from '../../compile.ts';
import { hasError, type Outcome, outcome } from '../../diagnostics/outcome.ts';
import type { OutputFile } from '../../ir/output-file.ts';
import { printProgram } from '../../ir/print.ts';
import type { Program } from '../../ir/program.ts';
import type { Stack } from '../../ir/stack.ts';
import { configKeys, imageOf, readDefinition } from '../../kinds/dataos/model/definition.ts';
import { openKinds } from '../../kinds/index.ts';
import type { Kinds } from '../../kinds/kind.ts';
import { stackText } from '../../query/stack-text.ts';
import { openProviderTypes } from '../../schema/provider-types.ts';
import type { Target } from '../../target.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import { baseName } from '../../util/path.ts';
import { pickText } from '../../value/pick.ts';
import { buildFor } from '../build-for.ts';
import { readCatalogueFile } from '../catalogue-folder.ts';
import type { RunCommand } from '../command.ts';
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
    const suggestion = didYouMean(as.text, choices);
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
}

function textOf(compilation: Compilation, showing: Showing): Outcome<string> {
  const { program, stack } = compilation;
  if (showing.as === 'stack') return stack ? stackOf(stack, showing) : outcome('');
  if (showing.as === 'stacks') return outcome(definitions(compilation));
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
  const known = stack.blocks.map(({ name }) => name);
  const unknown = names.filter(({ text }) => !known.includes(text));
  const blocks = stack.blocks.filter(({ name }) => names.some(({ text }) => text === name));
  return outcome(
    stackText({ ...stack, blocks }, kinds),
    unknown.map(({ text, at }) =>
      usageDiagnostics.nothingOfName(at, { name: text, suggestion: didYouMean(text, known) }),
    ),
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

/** The DataOS stacks that the input defines: how they are named, what they run, and what can run them. */
function definitions({ stack }: Compilation): string {
  const rows = (stack?.blocks ?? [])
    .filter(({ kind }) => kind === 'dataos_stacks')
    .flatMap(({ body }) => readDefinition(body) ?? [])
    .map((definition) => {
      const runners = Object.entries(configKeys).filter(([, key]) => definition.body.entries.has(key));
      const flavor = pickText(definition.body, 'flavor') ?? '-';
      return [
        definition.name,
        flavor,
        definition.version,
        runners.map(([name]) => name).join(',') || '-',
        imageOf(definition) ?? '-',
      ];
    })
    .toSorted((one, other) => (one.join(' ') < other.join(' ') ? -1 : 1));
  const table = [['STACK', 'FLAVOR', 'VERSION', 'RUN BY', 'IMAGE'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
