import { existsSync, mkdirSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inTestWorld, type TestWorld } from './test-world.ts';

const test = suite('cli/synth');
const two = { 'stack.yaml': 'files: {terraform/a: one, pulumi/b: two}\n' };
const a = 'generated/default/terraform/a';
const b = 'generated/default/pulumi/b';
const record = 'generated/default/.stackc.json';

function there(world: TestWorld, path: string): boolean {
  return existsSync(join(world.folder, path));
}

test('a second run touches nothing', () =>
  inTestWorld(two, async (world) => {
    await world.run('synth');
    const files = [a, b, record].map((path) => join(world.folder, path));
    for (const file of files) utimesSync(file, 1, 1);
    assert.match((await world.run('synth')).stderr, '0 written, 2 unchanged');
    assert.equal(
      files.map((file) => statSync(file).mtimeMs),
      [1000, 1000, 1000],
    );
  }));

test('what is no longer made goes, with its folder', () =>
  inTestWorld(two, async (world) => {
    await world.run('synth');
    world.write('stack.yaml', 'files: {terraform/a: one}\n');
    assert.match((await world.run('synth')).stderr, '0 written, 1 unchanged, 1 removed');
    assert.not(there(world, 'generated/default/pulumi'));
    world.write('stack.yaml', 'files: {}\n');
    await world.run('synth');
    assert.not(there(world, 'generated'));
  }));

test('a run for one target leaves the files of the others', () =>
  inTestWorld(two, async (world) => {
    await world.run('synth');
    world.write('stack.yaml', 'files: {terraform/a: new}\n');
    assert.is((await world.run('synth -t terraform')).exit, 0);
    assert.is(world.read(b), 'two');
    await world.run('synth');
    assert.not(there(world, b));
  }));

test('files of others are refused, all of them at once, and nothing is written', () =>
  inTestWorld(two, async (world) => {
    world.write(a, 'mine');
    world.write(b, 'mine');
    const refused = await world.run('synth');
    assert.equal([refused.exit, ...refused.codes], [1, 'STK8041', 'STK8041']);
    assert.is(world.read(a), 'mine');
    assert.not(there(world, record));
    assert.is((await world.run('synth --force')).exit, 0);
    assert.is(world.read(a), 'one');
  }));

test('changes by hand are refused', () =>
  inTestWorld(two, async (world) => {
    await world.run('synth');
    world.write(a, 'by hand');
    world.write('stack.yaml', 'files: {terraform/a: new}\n');
    assert.equal((await world.run('synth')).codes, ['STK8040']);
    assert.is(world.read(b), 'two');
    world.write('stack.yaml', 'files: {}\n');
    assert.match((await world.run('synth')).stderr, 'let stackc delete the file with --force');
    assert.is((await world.run('synth --force')).exit, 0);
    assert.not(there(world, a));
  }));

test('nothing is written on an error', () =>
  inTestWorld({ 'stack.yaml': 'files: {terraform/a: one}\nx: 1\nx: 2\n' }, async (world) => {
    assert.is((await world.run('synth')).exit, 1);
    assert.not(there(world, 'generated'));
  }));

test('--out replaces the folder, from where stackc was started', () =>
  inTestWorld({ 'shop/stack.yaml': 'files: {terraform/a: one}\n' }, async (world) => {
    assert.is((await world.run('synth shop -o out')).stdout, 'out/default/terraform/a\n');
    assert.is((await world.run('synth shop')).stdout, 'shop/generated/default/terraform/a\n');
  }));

const several = {
  'shop/stack.yaml': 'environments: {dev: {files: {terraform/a: shop}}}\n',
  'bank/stack.yaml': 'files: {terraform/a: bank}\n',
  'bank/loans.yaml': 'files: {terraform/a: loans}\n',
};

test('several stacks are written in one run, each beside its file', () =>
  inTestWorld(several, async (world) => {
    const { stdout, stderr } = await world.run('synth shop bank bank/loans.yaml bank/stack.yaml');
    const files = ['shop/generated/dev', 'bank/generated/default', 'bank/generated/loans/default'];
    assert.is(stdout, files.map((folder) => `${folder}/terraform/a\n`).join(''));
    assert.is(stderr, 'shop/stack.yaml: environment dev\n3 written, 0 unchanged\n');
    assert.equal(
      files.map((folder) => world.read(`${folder}/terraform/a`)),
      ['shop', 'bank', 'loans'],
    );
    assert.is((await world.run('synth shop bank bank/loans.yaml --check -q')).exit, 0);
  }));

test('of several stacks none is written when one is wrong', () =>
  inTestWorld({ ...several, 'bank/stack.yaml': 'x: 1\nx: 2\n' }, async (world) => {
    assert.is((await world.run('synth shop bank')).exit, 1);
    assert.not(there(world, 'shop/generated'));
  }));

test('an environment without its option is no stack', () =>
  inTestWorld(several, async ({ run }) => {
    const { exit, stderr } = await run('check shop dev');
    assert.is(exit, 1);
    assert.match(stderr, 'There is no stack at "dev". Did you mean "--environment dev"?');
  }));

test('nor is one of the stack in this folder, and another spelling of it is one message', () =>
  inTestWorld({ 'stack.yaml': 'environments: {dev: {}, prod: {}}\n' }, async ({ run }) => {
    const { exit, stderr } = await run('check dev prod');
    assert.is(exit, 1);
    for (const name of ['dev', 'prod']) assert.match(stderr, `Did you mean "--environment ${name}"?`);
    assert.equal((await run('synth -e Prod')).codes.includes('STK8047'), false);
  }));

test('--check shows the difference, writes nothing, and exits with 2', () =>
  inTestWorld(two, async (world) => {
    assert.is((await world.run('synth --check')).exit, 2);
    assert.not(there(world, 'generated'));
    await world.run('synth');
    assert.equal([(await world.run('synth --check')).exit, (await world.run('synth --check')).stdout], [0, '']);
    world.write('stack.yaml', 'files: {terraform/a: other}\n');
    const { exit, stdout, stderr } = await world.run('synth --check');
    assert.is(exit, 2);
    assert.match(stdout, `--- ${a}\n+++ ${a}\n@@ -1,1 +1,1 @@\n-one\n+other\n`);
    assert.match(stdout, `--- ${b}\n+++ /dev/null\n`);
    assert.match(stderr, '2 files are not up to date');
    rmSync(join(world.folder, record));
    world.write('stack.yaml', two['stack.yaml']);
    assert.is((await world.run('synth --check')).exit, 0);
  }));

test('an unreadable record is refused, and replaced by force', () =>
  inTestWorld(two, async (world) => {
    await world.run('synth');
    world.write(record, '<<<<<<< HEAD\n');
    assert.equal((await world.run('synth')).codes, ['STK8045']);
    // A gate that says that all is well would let through what nobody can write.
    assert.equal((await world.run('synth --check')).codes, ['STK8045']);
    assert.is((await world.run('synth --force')).exit, 0);
    assert.match(world.read(record), '"terraform/a"');
  }));

const obstacles: readonly (readonly [string, (world: TestWorld) => void, string])[] = [
  ['a file instead of a folder', ({ write }) => write('generated', ''), 'STK8043'],
  ['a file instead of a deeper folder', ({ write }) => write('generated/default/terraform', ''), 'STK8043'],
  ['a folder instead of a file', ({ folder }) => mkdirSync(join(folder, a), { recursive: true }), 'STK8043'],
  [
    'a link to another folder',
    ({ folder, write }) => {
      write('elsewhere/x', '');
      write('generated/x', '');
      symlinkSync('../elsewhere', join(folder, 'generated/default'));
    },
    'STK8044',
  ],
  [
    'a link to nothing',
    ({ folder, write }) => {
      write('generated/default/terraform/x', '');
      symlinkSync('../../../../nothing', join(folder, a));
    },
    'STK8044',
  ],
];
for (const [name, prepare, code] of obstacles) {
  test(`in the way: ${name}`, () =>
    inTestWorld({ 'stack.yaml': 'files: {terraform/a: one}\n' }, async (world) => {
      prepare(world);
      const { exit, codes } = await world.run('synth');
      assert.is(exit, 1);
      assert.equal([...new Set(codes)], [code]);
    }));
}

test('the folder itself may be a link', () =>
  inTestWorld(two, async (world) => {
    mkdirSync(join(world.folder, 'elsewhere'));
    symlinkSync('elsewhere', join(world.folder, 'generated'));
    assert.is((await world.run('synth')).exit, 0);
    assert.is(world.read('elsewhere/default/terraform/a'), 'one');
  }));

test('a folder that cannot be written is told', () =>
  inTestWorld(two, async (world) => {
    assert.equal((await world.run('synth -o /proc/stackc --force')).codes, ['STK8042']);
  }));

test('with a format for programs, only messages are results', () =>
  inTestWorld(two, async ({ run }) => assert.is((await run('synth --format json')).stdout, '[]\n')));

test.run();
