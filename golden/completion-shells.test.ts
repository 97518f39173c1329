/** The completion of zsh and fish, run by these shells where they are installed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { scripts } from '../compiler/cli/completion/scripts.ts';
import { builtProgram } from '../scripts/built-program.ts';

const test = suite('golden/completion-shells');
const folder = mkdtempSync(join(tmpdir(), 'stackc-completion-'));
const env = { ...process.env, HOME: folder, PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}` };

test.before(() => {
  mkdirSync(join(folder, 'bin'));
  const program = `#!/bin/sh\nexec "${process.execPath}" "${builtProgram()}" "$@"\n`;
  writeFileSync(join(folder, 'bin/stackc'), program, { mode: 0o755 });
  writeFileSync(join(folder, 'stack.yaml'), 'name: two\nenvironments: {dev: {}, prod: {}}\n');
  for (const shell of ['fish', 'zsh'] as const) writeFileSync(join(folder, `stackc.${shell}`), scripts[shell]);
});
test.after(() => rmSync(folder, { recursive: true, force: true }));

function where(shell: string) {
  const isThere = spawnSync('which', [shell]).status === 0;
  if (!isThere) process.stdout.write(`skipped: ${shell} is not installed, so its completion was not run\n`);
  return isThere ? test : test.skip;
}

function inShell(shell: string, script: string): readonly string[] {
  const { stdout, stderr } = spawnSync(shell, ['-c', script], { cwd: folder, encoding: 'utf8', env });
  assert.is(stderr, '');
  return stdout.split('\n').filter((line) => line !== '');
}

const lines: readonly (readonly [string, readonly string[]])[] = [
  ['stackc expl', ['explain']],
  ['stackc synth -e ', ['dev', 'prod']],
  ['stackc synth --environment=p', ['--environment=prod']],
  ['stackc explain databricks_jobs.tasks.notebook_task.n', ['databricks_jobs.tasks.notebook_task.notebook_path']],
];

where('fish')('fish completes commands, environments, and files where it knows nothing', () => {
  const complete = (line: string) => inShell('fish', `source stackc.fish; complete -C '${line}'`);
  for (const [line, expected] of lines) assert.equal(complete(line), expected, line);
  assert.equal(complete('stackc check sta').includes('stack.yaml'), true);
});

where('zsh')('zsh completes the same, sourced or as a file of its own', () => {
  // Stands in for the line editor, which alone may call what it calls.
  const ask = (load: string, words: readonly string[]) =>
    inShell(
      'zsh',
      `compdef() { print -r -- "compdef $*" >&3 }; exec 3>/dev/null
compadd() { shift; print -rl -- "$@" }
_files() { print files }
words=(${words.map((word) => `'${word}'`).join(' ')}); CURRENT=${words.length}
${load}`,
    );
  for (const [line, expected] of lines) {
    const words = line.split(' ');
    assert.equal(ask('source ./stackc.zsh; _stackc', words), expected, line);
    assert.equal(ask('cp stackc.zsh _stackc; fpath=(. $fpath); autoload -U _stackc; _stackc', words), expected, line);
  }
  assert.equal(ask('source ./stackc.zsh; _stackc', ['stackc', 'check', 'sta']), ['files']);
});

test.run();
