import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../compiler/cli/run.ts';
import { recordingWorld } from '../../compiler/cli/test-world.ts';
import { compiler } from '../../compiler/cli/whole-compiler.ts';
import { oldStacks } from '../../golden/old-stacks.ts';
import { filesBelow } from '../files-below.ts';
import type { Subject } from './subject.ts';

/** What is a command rather than a language: it reads files of a folder, and its exit code says that it understood what happened. */
export function commandSubjects(): readonly Subject[] {
  const golden = filesBelow('golden');
  const texts = (form: RegExp) => golden.filter((path) => form.test(path)).map((path) => readFileSync(path, 'utf8'));
  const old = Object.values(oldStacks).flatMap((files) => files['stack.yaml'] ?? []);
  const former = texts(/\/databricks-[\w-]*former[\w-]*\/stack\.yaml$/);
  const commands = [
    { name: 'import of HCL', file: 'main.tf', seeds: texts(/\.tf$/), line: 'import --from terraform . -o out --force' },
    {
      name: 'import of Terraform JSON',
      file: 'main.tf.json',
      seeds: texts(/\/(?:databricks|bundle)-[\w-]+\/expected\/(?:\w+\/)?terraform\/stack\.tf\.json$/),
      line: 'import --from terraform . -o out --force',
    },
    { name: 'migrate', file: 'stack.yaml', seeds: [...old, ...former], line: 'migrate --check' },
  ];
  return commands.map(({ name, file, seeds, line }) => ({ name, seeds, run: (text) => runCommand(file, text, line) }));
}

async function runCommand(file: string, text: string, line: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-fuzz-'));
  writeFileSync(join(folder, file), text);
  const { world, printed } = recordingWorld({ folder });
  try {
    const exit = await run(line.split(' '), { world, compiler });
    if (![0, 1, 2].includes(exit)) throw new Error(`exit code ${exit}: ${printed().stderr}`);
    if (exit === 1 && printed().stderr === '') throw new Error('exit code 1 without a word');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
