import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { goldenCases } from '../golden/case.ts';
import { merges } from './build/bundle.ts';
import { deferredModules, deferredName } from './build/deferred.ts';
import { builtFolder } from './built-program.ts';

const test = suite('scripts/build');
const folder = mkdtempSync(join(tmpdir(), 'stackc-build-'));
const node = process.execPath;

/** Runs the built command line in `folder/stack`. */
function stackc(...args: readonly string[]) {
  return spawnSync(node, [join(folder, 'dist/stackc.js'), ...args], { cwd: join(folder, 'stack'), encoding: 'utf8' });
}

test.before(() => {
  // A copy, because code is taken away and made anew below.
  cpSync(builtFolder(), join(folder, 'dist'), { recursive: true });
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

/** The files of the program that a command line reads, and so loads. */
function loadedBy(...args: readonly string[]): readonly string[] {
  const told = `const fs = require('node:fs');
const { readFileSync } = fs;
const read = [];
fs.readFileSync = (...question) => (read.push(question[0]), readFileSync(...question));
process.on('exit', () => process.stderr.write(read.join('\\n')));`;
  writeFileSync(join(folder, 'told.cjs'), told);
  const program = ['--require', join(folder, 'told.cjs'), join(folder, 'dist/stackc.js')];
  const { stderr } = spawnSync(node, [...program, ...args], { cwd: join(folder, 'stack'), encoding: 'utf8' });
  return stderr.split('\n').map((path) => relative(join(folder, 'dist'), path));
}

const ofEveryStack = merges.flatMap(({ entries }) => entries);
const deferredFiles = deferredModules
  .filter((path) => !ofEveryStack.includes(path))
  .map((path) => `${deferredName(path)}.js`);

test('what a plain stack has no use for is not loaded', () => {
  const loaded = loadedBy('check', '-q');
  assert.ok(loaded.includes('main.js'));
  assert.equal(
    deferredFiles.filter((name) => loaded.includes(name)),
    [],
  );
});

test('what asks for no compilation loads no compiler', () => {
  const loaded = loadedBy('--version').filter((name) => name.endsWith('.js') && !name.startsWith('code'));
  assert.equal(loaded, ['stackc.js', 'loader.js', 'main.js', 'start.js']);
});

test('what every stack loads has its code, which this Node takes', () => {
  const { codeFolder, scriptOf } = createRequire(import.meta.url)(join(folder, 'dist/loader.js'));
  const files: readonly string[] = readdirSync(codeFolder(join(folder, 'dist')));
  for (const name of ['start.js', 'core.js', 'compile.js']) {
    assert.ok(files.includes(name));
    assert.is(scriptOf(join(folder, 'dist'), name).cachedDataRejected, false);
  }
});

test('code that is not taken is made anew', () => {
  const { codeFolder } = createRequire(import.meta.url)(join(folder, 'dist/loader.js'));
  const file = join(codeFolder(join(folder, 'dist')), 'start.js');
  const code = readFileSync(file);
  writeFileSync(file, 'no code');
  assert.match(stackc('--version').stdout, /^stackc \d/);
  rmSync(file);
  assert.match(stackc('--version').stdout, /^stackc \d/);
  writeFileSync(file, code);
});

test('every file of the program can be read by Node, also those that few runs need', () => {
  const { scriptOf } = createRequire(import.meta.url)(join(folder, 'dist/loader.js'));
  const files = readdirSync(join(folder, 'dist')).filter((name) => name.endsWith('.js'));
  assert.ok(files.length > 50, `${files.length} files`);
  for (const name of files) scriptOf(join(folder, 'dist'), name);
});

/** The folders of working golden cases, by the targets that they name. */
const casesByTarget = new Map<string, string[]>();
for (const { folder: one, settings } of goldenCases('golden', ''))
  if (existsSync(`${one}/stack.yaml`) && !one.startsWith('golden/broken'))
    for (const target of settings.targets ?? ['']) {
      const known = casesByTarget.get(target);
      if (known) known.push(resolve(one));
      else casesByTarget.set(target, [resolve(one)]);
    }

for (const [target, folders] of casesByTarget) {
  test(`the golden cases of ${target === '' ? 'any target' : target} compile in what is built`, () => {
    const words = ['check', ...folders, '--all-environments', ...(target === '' ? [] : ['--target', target])];
    const { status, stderr } = stackc(...words);
    assert.ok(status === 0 || status === 1, `exit ${status}`);
    assert.not.match(stderr, /STK9001/);
  });
}

const needing: readonly (readonly [text: string, module: string])[] = [
  ['name: "a${{ 1 + 1 }}"\n', 'compiler/expression/evaluate.ts'],
  ['name: &a b\n', 'compiler/yaml/read/events.ts'],
  ['name: a\nresources: {infrastructure: {a: {type: process}}}\n', 'compiler/kinds/infrastructure/index.ts'],
  ['name: a\nversion: v1\ntype: service\n', 'compiler/kinds/dataos/index.ts'],
];
for (const [text, module] of needing) {
  test(`${module} is loaded when it is needed`, () => {
    writeFileSync(join(folder, 'stack/needing.yaml'), text);
    assert.ok(loadedBy('check', 'needing.yaml').includes(`${deferredName(module)}.js`));
  });
}

test('what is built has the pages, and its version', () => {
  assert.match(stackc('explain', 'STK1003').stdout, /^# STK1003: /);
  assert.match(stackc('--version').stdout, /^stackc \d/);
});

test('wrong usage has its exit code', () => assert.is(stackc('synth', '--wrong').status, 64));

test('bash completes commands, and environments of the stack', () => {
  writeFileSync(join(folder, 'stack/two.yaml'), 'name: two\nenvironments: {dev: {}, prod: {}}\n');
  const complete = (...words: readonly string[]) => {
    const script = `stackc() { "${node}" "${join(folder, 'dist/stackc.js')}" "$@"; }
source <(stackc completion bash)
COMP_WORDS=(stackc ${words.map((word) => `'${word}'`).join(' ')})
COMP_CWORD=${words.length}
_stackc
printf '%s ' "\${COMPREPLY[@]}"`;
    return spawnSync('bash', ['-c', script], { cwd: join(folder, 'stack'), encoding: 'utf8' }).stdout.trim();
  };
  assert.is(complete('expl'), 'explain');
  assert.is(complete('check', 'two.yaml', '-e', ''), 'dev prod');
});

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

const isThere = existsSync('/dev/full') ? test : test.skip;
isThere('a full disk behind standard output is told, and what was to be done is done', () => {
  const program = `"${node}" "${join(folder, 'dist/stackc.js')}"`;
  const ended = (line: string) => spawnSync('bash', ['-c', line], { cwd: join(folder, 'stack'), encoding: 'utf8' });
  for (const words of ['explain STK1003', 'synth --force', 'show']) {
    const { status, stderr } = ended(`${program} ${words} > /dev/full`);
    assert.is(status, 1);
    assert.match(stderr, /error STK8069: What stackc prints .* to standard output: the disk is full\.\n/);
    assert.not.match(stderr, /\n {4}at /);
  }
  assert.is(ended(`${program} synth 2> /dev/full`).status, 0);
  assert.is(ended(`${program} check --wrong 2> /dev/full`).status, 64);
});

test.run();
