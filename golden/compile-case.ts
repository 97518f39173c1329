import { resolve } from 'node:path';
import { buildFor } from '../compiler/cli/build-for.ts';
import { commands } from '../compiler/cli/commands.ts';
import type { Build } from '../compiler/cli/compile-stacks.ts';
import { commandLine, readArguments } from '../compiler/cli/read-arguments.ts';
import { recordingWorld } from '../compiler/cli/test-world.ts';
import { compiler } from '../compiler/cli/whole-compiler.ts';
import type { Outcome } from '../compiler/diagnostics/outcome.ts';
import { plainPalette } from '../compiler/diagnostics/print/palette.ts';
import { printText } from '../compiler/diagnostics/print/text.ts';
import { printProgram } from '../compiler/ir/print.ts';
import { caseArguments, type GoldenCase } from './case.ts';

/**
 * Compiles a case as the command line would, without writing. Returns what belongs into its `expected/`: the text of each
 * file by path.
 */
export function compileCase(golden: GoldenCase): ReadonlyMap<string, string> {
  const { value: build, diagnostics } = buildCase(golden);
  const files = new Map<string, string>();
  if (diagnostics.length > 0) files.set('diagnostics.txt', printText(diagnostics, plainPalette));
  if (diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return files;
  for (const { name, compilation } of build.stacks.flatMap(({ environments }) => environments)) {
    const folder = golden.settings.allEnvironments && name !== undefined ? `${name}/` : '';
    if (compilation.program) files.set(`${folder}ir.txt`, printProgram(compilation.program));
    // What a build root holds is outside of the environment's folder; here it stands beside the targets.
    for (const file of compilation.files) files.set(folder + file.path.replace(/^(?:\.\.\/)+/, ''), file.text);
  }
  return files;
}

/** The compilations of a case, with all that was reported. */
export function buildCase(golden: GoldenCase): Outcome<Build> {
  const { world } = recordingWorld({ folder: resolve(golden.folder), variables: golden.settings.variables });
  const command = commands.find(({ name }) => name === 'synth');
  if (!command) throw new Error('There is no command synth');
  const invocation = readArguments(command, commandLine(caseArguments(golden)));
  const result = buildFor(invocation.value, { world, compiler });
  if (!result || invocation.diagnostics.length > 0) throw new Error(`${golden.folder}/case.json: options are wrong`);
  return result.build;
}
