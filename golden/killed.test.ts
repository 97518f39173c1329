/** `synth` ended by the system at any moment: no file is ever half, and the next run finishes the work and removes what was left over. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { builtProgram } from '../scripts/built-program.ts';

const test = suite('golden/killed');

const command = [builtProgram(), 'synth', '-q', '--all-environments'];

/** More for those who doubt: `KILLS=20`. */
const kills = Number(process.env['KILLS'] ?? 3);

function stack(round: number): string {
  const jobs = Array.from({ length: 40 }, (_, index) => `    j${index}: {input: "round ${round} \${vars.e}"}\n`).join(
    '',
  );
  const environments = Array.from({ length: 12 }, (_, index) => `  e${index}: {variables: {e: ${index}}}\n`).join('');
  return `name: shop\nvariables: {e: x}\nresources:\n  terraform_data:\n${jobs}environments:\n${environments}`;
}

function filesIn(folder: string): readonly string[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function killedAfter(folder: string, milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, command, { cwd: folder, stdio: 'ignore' });
  const ended = new Promise<void>((done) => child.on('close', () => done()));
  await Promise.race([ended, setTimeout(milliseconds)]);
  child.kill('SIGKILL');
  await ended;
}

/** Each document is whole, of this round or of the one before. */
function checkFiles(folder: string): void {
  for (const path of filesIn(folder)) {
    if (!path.endsWith('stack.tf.json')) continue;
    const rounds = new Set(Array.from(readFileSync(path, 'utf8').matchAll(/round (\d+)/g), ([, round]) => round));
    JSON.parse(readFileSync(path, 'utf8'));
    assert.is(rounds.size, 1, path);
  }
}

test('killed at any moment', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-killed-'));
  try {
    const started = performance.now();
    writeFileSync(join(folder, 'stack.yaml'), stack(0));
    execFileSync(process.execPath, command, { cwd: folder });
    const whole = performance.now() - started;
    const before = filesIn(folder).length;
    for (let round = 1; round <= kills; round++) {
      writeFileSync(join(folder, 'stack.yaml'), stack(round));
      await killedAfter(folder, whole * (0.6 + (0.45 * round) / kills));
      checkFiles(folder);
    }
    writeFileSync(join(folder, 'stack.yaml'), stack(kills + 1));
    execFileSync(process.execPath, command, { cwd: folder });
    checkFiles(folder);
    const last = filesIn(join(folder, 'generated')).filter((path) => path.endsWith('stack.tf.json'));
    assert.is(last.length, 12);
    for (const path of last) assert.ok(readFileSync(path, 'utf8').includes(`round ${kills + 1} `), path);
    assert.is(filesIn(folder).length, before, 'nothing is left over');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.run();
