/** What `--job`, `--pipeline` and `--block` are completed with: names of the stack, as the environment of the line has them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../run.ts';
import { recordingWorld } from '../test-world.ts';
import { compiler } from '../whole-compiler.ts';

const test = suite('cli/completion/names-to-run');

/** No environment but those that are declared can be compiled: `env` has no value otherwise. */
const stack = `name: shop
variables: {word: load}
resources:
  databricks_jobs:
    nightly: {name: "\${vars.word}-\${vars.env}"}
    other: {name: with space}
  databricks_pipelines:
    tables: {name: tables}
  infrastructure:
    clean: {type: process, command: [echo, done]}
environments:
  dev: {variables: {env: dev}}
  prod: {variables: {env: prod}}
`;

const lines: readonly (readonly [words: readonly string[], candidates: readonly string[]])[] = [
  [
    ['run', '--job', ''],
    ['nightly', 'load-dev', 'other'],
  ],
  [['run', '-e', 'prod', '--job', 'l'], ['load-prod']],
  [['run', '--environment=prod', '--job', 'load-d'], []],
  [['run', '--pipeline', ''], ['tables']],
  [['run', '--block', 'c'], ['clean']],
  [
    ['show', '--only', ''],
    ['clean', 'nightly', 'other', 'tables'],
  ],
  [['kill', '--block', 'c'], ['clean']],
  [['run', 'no-such-folder', '--job', ''], []],
  [['run', '--no-environment', '--job', ''], []],
];
for (const [words, expected] of lines) {
  test(`completes "${words.join(' ')}"`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stackc-names-'));
    try {
      writeFileSync(join(folder, 'stack.yaml'), stack);
      const { world, printed } = recordingWorld({ folder });
      const exit = await run(['completion', '--complete', '--', ...words], { world, compiler });
      assert.equal([exit, printed().stdout.split('\n').filter(Boolean), printed().stderr], [0, expected, '']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

test.run();
