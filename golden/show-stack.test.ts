/** `stackc show --as stack`: what it prints for every golden case compiles to the same program and to the same files. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { buildFor } from '../compiler/cli/build-for.ts';
import { readCatalogueFile } from '../compiler/cli/catalogue-folder.ts';
import { commands } from '../compiler/cli/commands.ts';
import { openDisk } from '../compiler/cli/disk-workspace.ts';
import { commandLine, readArguments } from '../compiler/cli/read-arguments.ts';
import { stackRequest } from '../compiler/cli/stack-request.ts';
import { recordingWorld } from '../compiler/cli/test-world.ts';
import { compiler } from '../compiler/cli/whole-compiler.ts';
import type { Compilation } from '../compiler/compile.ts';
import { printProgram } from '../compiler/ir/print.ts';
import { openKinds } from '../compiler/kinds/index.ts';
import { stackText } from '../compiler/query/stack-text.ts';
import { openProviderTypes } from '../compiler/schema/provider-types.ts';
import { caseArguments, type GoldenCase, goldenCases } from './case.ts';

const test = suite('golden/show-stack');
const kinds = openKinds(openProviderTypes(readCatalogueFile));

/** Everything but places: those are in another file now. */
function meaning({ program, files }: Compilation): object {
  const lines = program ? printProgram(program).split('\n') : [];
  const text = lines
    .filter((line) => !line.startsWith('  caused by'))
    .map((line) => line.replace(/ @(?:.+:)?\d+:\d+$/, ''))
    // Of what an environment removes nothing is left.
    .filter((line) => !line.startsWith('  disabled '));
  return { program: text, files: files.map(({ path, text }) => ({ path, text })) };
}

for (const golden of goldenCases('golden', process.env['CASE'] ?? '')) {
  if (golden.folder.startsWith('golden/broken/') || !existsSync(`${golden.folder}/stack.yaml`)) continue;
  test(golden.folder, () => {
    for (const compilation of compilationsOf(golden)) {
      if (!compilation.stack) throw new Error(`${golden.folder} does not compile`);
      const shown = stackText(compilation.stack, kinds);
      assert.equal(meaning(again(golden, shown, compilation.environment)), meaning(compilation), shown);
    }
  });
}

function compilationsOf(golden: GoldenCase): readonly Compilation[] {
  const { world } = recordingWorld({ folder: resolve(golden.folder), variables: golden.settings.variables });
  const result = buildFor(invocationOf(golden), { world, compiler });
  return result?.build.value.stacks.flatMap(({ environments }) => environments.map((one) => one.compilation)) ?? [];
}

/** The shown text in the place of the stack. */
function again(golden: GoldenCase, shown: string, environment: string | undefined): Compilation {
  const { world } = recordingWorld({ folder: resolve(golden.folder), variables: golden.settings.variables });
  const workspace = openDisk(world, compiler);
  workspace.set('stack.yaml', shown);
  const { options } = stackRequest(invocationOf(golden)).value;
  const { targets } = golden.settings;
  return compiler.compile(
    'stack.yaml',
    workspace.env({
      ...options,
      targets,
      variables: [],
      environment,
      variableFile: undefined,
      home: '../..',
    }),
  );
}

function invocationOf(golden: GoldenCase) {
  const command = commands.find(({ name }) => name === 'synth');
  if (!command) throw new Error('There is no command synth');
  return readArguments(command, commandLine(caseArguments(golden))).value;
}

test.run();
