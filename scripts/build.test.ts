import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';

const test = suite('scripts/build');
const folder = mkdtempSync(join(tmpdir(), 'stackc-build-'));
const node = process.execPath;

/** Runs the built command line in `folder/stack`. */
function stackc(...args: readonly string[]) {
  return spawnSync(node, [join(folder, 'dist/stackc.js'), ...args], { cwd: join(folder, 'stack'), encoding: 'utf8' });
}

test.before(() => {
  execFileSync(node, ['--import', 'tsx', 'scripts/build.ts', join(folder, 'dist')], { stdio: 'pipe' });
  mkdirSync(join(folder, 'stack'));
  writeFileSync(
    join(folder, 'stack/stack.yaml'),
    'name: shop\nresources:\n  providers:\n    databricks: {host: https://shop}\n  databricks_jobs:\n    ingest: {name: ingest}\n',
  );
});

test.after(() => rmSync(folder, { recursive: true, force: true }));

test('what is built compiles and writes a stack, without the sources', () => {
  const { status, stdout, stderr } = stackc('synth');
  assert.equal(
    [status, stdout, stderr],
    [0, 'generated/default/terraform/stack.tf.json\n', '1 written, 0 unchanged\n'],
  );
  const text = readFileSync(join(folder, 'stack', stdout.trim()), 'utf8');
  assert.is(JSON.parse(text).resource.databricks_job.ingest.name, 'ingest');
});

test('what is built has the pages, and its version', () => {
  assert.match(stackc('explain', 'STK1003').stdout, /^# STK1003: /);
  assert.match(stackc('--version').stdout, /^stackc \d/);
});

test('wrong usage has its exit code', () => assert.is(stackc('synth', '--wrong').status, 64));

test('an old Node is told in one sentence', () => {
  const old = 'Object.defineProperty(process,"versions",{value:{...process.versions,node:"18.1.0"}})';
  const args = ['--import', `data:text/javascript,${old}`, join(folder, 'dist/stackc.js'), 'synth'];
  const { status, stderr } = spawnSync(node, args, { encoding: 'utf8' });
  assert.equal([status, stderr], [64, 'stackc needs Node 20 or later; this is Node 18.1.0.\n']);
});

test('a reader who has seen enough is no error', () => {
  const line = `"${node}" "${join(folder, 'dist/stackc.js')}" explain STK1003 | head -c 1; exit "\${PIPESTATUS[0]}"`;
  const { status, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8' });
  assert.equal([status, stderr], [0, '']);
});

test.run();
