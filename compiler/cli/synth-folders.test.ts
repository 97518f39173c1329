import { execFileSync } from 'node:child_process';
import { existsSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inTestWorld, type TestWorld } from './test-world.ts';

/** What stands in an output folder already, and who else writes there. */
const test = suite('cli/synth-folders');
const two = { 'stack.yaml': 'files: {terraform/a: one, pulumi/b: two}\n' };
const a = 'generated/default/terraform/a';
const b = 'generated/default/pulumi/b';
const record = 'generated/default/.stackc.json';

function there(world: TestWorld, path: string): boolean {
  return existsSync(join(world.folder, path));
}

const several = {
  'shop/stack.yaml': 'environments: {dev: {files: {terraform/a: shop}}}\n',
  'bank/stack.yaml': 'files: {terraform/a: bank}\n',
  'bank/loans.yaml': 'files: {terraform/a: loans}\n',
};

test('a file that Git has is replaced after a pull, one that was edited is not', () =>
  inTestWorld(two, async (world) => {
    const git = (...args: readonly string[]) => execFileSync('git', ['-C', world.folder, ...args], { stdio: 'pipe' });
    git('init', '-q');
    await world.run('synth');
    // What another machine wrote and committed, without the working files of this one.
    world.write(a, 'of a colleague');
    git('add', '.');
    rmSync(join(world.folder, 'generated/.stackc'), { recursive: true });
    world.write('stack.yaml', 'files: {terraform/a: new, pulumi/b: two}\n');
    assert.equal((await world.run('synth --check')).exit, 2);
    assert.is((await world.run('synth')).exit, 0);
    assert.is(world.read(a), 'new');
    world.write(a, 'by hand');
    world.write('stack.yaml', 'files: {terraform/a: newer, pulumi/b: two}\n');
    assert.equal((await world.run('synth')).codes, ['STK8040']);
  }));

test('only the record and the files are there for Git; an edit changes no record', () =>
  inTestWorld(two, async (world) => {
    await world.run('synth');
    const before = world.read(record);
    assert.match(before, '"stack": "../../stack.yaml"');
    world.write('stack.yaml', 'files: {terraform/a: other, pulumi/b: two}\n');
    await world.run('synth');
    assert.is(world.read(record), before);
    assert.is(world.read('generated/.stackc/.gitignore'), '*\n');
    // What a full disk has left.
    world.write('generated/.stackc/.gitignore', '');
    world.write('stack.yaml', 'files: {terraform/a: another, pulumi/b: two}\n');
    await world.run('synth');
    assert.is(world.read('generated/.stackc/.gitignore'), '*\n');
  }));

test('the files of another stack are refused, and taken over by force', () =>
  inTestWorld(several, async (world) => {
    await world.run('synth shop -o out -e dev');
    world.write('mall/stack.yaml', 'environments: {dev: {files: {terraform/a: mall}}}\n');
    const refused = await world.run('synth mall -o out -e dev');
    assert.equal([refused.exit, ...refused.codes], [1, 'STK8050']);
    assert.match(refused.stderr, '"shop/stack.yaml"');
    assert.is(world.read('out/dev/terraform/a'), 'shop');
    assert.is((await world.run('synth mall -o out -e dev --force')).exit, 0);
    assert.is(world.read('out/dev/terraform/a'), 'mall');
  }));

const renamed = 'environments: {prod: {files: {terraform/a: one}}, test: {files: {terraform/a: one}}}\n';

test('folders of environments that are no more are found by the gate and removed', () =>
  inTestWorld({ 'stack.yaml': renamed }, async (world) => {
    await world.run('synth --all-environments');
    await world.run('synth --no-environment');
    world.write('generated/mine/x', 'not of stackc');
    world.write('stack.yaml', renamed.replace('test:', 'dev:'));
    await world.run('synth -e dev');
    assert.is((await world.run('synth --check -e dev')).exit, 0);
    const gate = await world.run('synth --check --all-environments --json');
    assert.is(gate.exit, 2);
    assert.equal(
      JSON.parse(gate.stdout).files.map(({ path, difference }: Record<string, string>) => `${difference} ${path}`),
      ['extra generated/test/terraform/a'],
    );
    assert.is((await world.run('synth --all-environments')).exit, 0);
    assert.not(there(world, 'generated/test'));
    assert.ok(there(world, 'generated/mine/x'));
    assert.is((await world.run('synth --check --all-environments')).exit, 0);
  }));

test('the folder of the bare stack is left from before when the stack has environments', () =>
  inTestWorld({ 'stack.yaml': 'files: {terraform/a: one}\n' }, async (world) => {
    await world.run('synth');
    world.write('stack.yaml', renamed);
    await world.run('synth --all-environments');
    assert.not(there(world, 'generated/default'));
  }));

test('--json lists what was written; with --check what differs, and how', () =>
  inTestWorld(
    { 'stack.yaml': 'files: {terraform/a: one, terraform/b: b, terraform/c: c, terraform/d: d}\n' },
    async (world) => {
      const list = (text: string) =>
        JSON.parse(text).files.map(
          (file: Record<string, string>) => `${file['change'] ?? file['difference']} ${file['path']?.at(-1)}`,
        );
      assert.equal(list((await world.run('synth --json')).stdout), [
        'written a',
        'written b',
        'written c',
        'written d',
      ]);
      world.write('stack.yaml', 'files: {terraform/a: two, terraform/b: bb, terraform/d: d, terraform/e: e}\n');
      world.write('generated/default/terraform/b', 'by hand');
      const { exit, stdout, stderr } = await world.run('synth --check --json');
      assert.is(exit, 2);
      assert.equal(list(stdout), ['stale a', 'hand-edited b', 'extra c', 'missing e']);
      assert.match(JSON.parse(stdout).files[0].diff, '-one\n+two');
      assert.match(stderr, '1 file changed by hand');
      assert.is((await world.run('synth --json --format json')).exit, 64);
    },
  ));

test('the hint of --check repeats the options that were given', () =>
  inTestWorld(several, async ({ run }) => {
    const { stderr } = await run('synth shop --check -e dev -t terraform --var t=secret');
    assert.match(stderr, 'run "stackc synth shop -e dev -t terraform --var t=…" and commit');
  }));

test('-q is quiet', () =>
  inTestWorld(two, async ({ run }) => {
    const quiet = async (line: string) => {
      const { exit, stdout, stderr } = await run(line);
      return [exit, stdout, stderr];
    };
    assert.equal(await quiet('synth --check -q'), [2, '', '']);
    assert.equal(await quiet('synth -q'), [0, '', '']);
  }));

test('the temporary files of a run that was killed go with the next one', () =>
  inTestWorld(two, async (world) => {
    await world.run('synth');
    const state = JSON.parse(world.read('generated/.stackc/default.json'));
    world.write('generated/.stackc/default.json', JSON.stringify({ ...state, pending: { 'terraform/a': 'x' } }));
    world.write(`${a}.1742930175`, 'half');
    world.write(`${record}.1742930176`, 'half');
    world.write(`${b}.1742930175`, 'of somebody else');
    world.write('stack.yaml', 'files: {terraform/a: new, pulumi/b: two}\n');
    assert.is((await world.run('synth')).exit, 0);
    assert.equal([there(world, `${a}.1742930175`), there(world, `${record}.1742930176`)], [false, false]);
    assert.ok(there(world, `${b}.1742930175`));
  }));

test('while another run writes, a run waits, and then says who it is', () =>
  inTestWorld(two, async (world) => {
    const holder = { process: process.pid, machine: hostname() };
    world.write('generated/.stackc/lock/holder.json', JSON.stringify(holder));
    const refused = await world.run('synth --lock-timeout 0');
    assert.equal([refused.exit, ...refused.codes], [75, 'STK8049']);
    assert.match(refused.stderr, `process ${process.pid} on ${hostname()}`);
    assert.not(there(world, a));
    const waiting = world.run('synth --lock-timeout 600');
    setTimeout(() => rmSync(join(world.folder, 'generated/.stackc/lock'), { recursive: true }), 300);
    const { exit, stderr } = await waiting;
    assert.is(exit, 0);
    assert.match(stderr, 'waiting');
    assert.not(there(world, 'generated/.stackc/lock'));
  }));

test('a lock of a process that is no more is taken over', () =>
  inTestWorld(two, async (world) => {
    world.write('generated/.stackc/lock/holder.json', JSON.stringify({ process: 999_999_999, machine: hostname() }));
    assert.is((await world.run('synth --lock-timeout 0')).exit, 0);
  }));

const knowsBegin = existsSync(`/proc/${process.pid}/stat`) ? test : test.skip;
knowsBegin('a lock of a process that is no more is taken over, also when another process has its number', () =>
  inTestWorld(two, async (world) => {
    const holder = { process: process.pid, machine: hostname(), began: '1' };
    world.write('generated/.stackc/lock/1.json', JSON.stringify(holder));
    assert.is((await world.run('synth --lock-timeout 0')).exit, 0);
    assert.not(there(world, 'generated/.stackc/lock'));
  }),
);

test('of another machine only a lock counts that has shown life within a minute', () =>
  inTestWorld(two, async (world) => {
    const lock = join(world.folder, 'generated/.stackc/lock');
    for (const holder of ['{"process": 1, "machine": "elsewhere"}', 'half a']) {
      world.write('generated/.stackc/lock/holder.json', holder);
      const { exit, stderr } = await world.run('synth --lock-timeout 0 --force');
      assert.is(exit, 75);
      assert.match(stderr, holder.startsWith('{') ? 'process 1 on elsewhere' : 'another run of stackc');
      const longAgo = new Date(Date.now() - 61_000);
      utimesSync(lock, longAgo, longAgo);
      assert.is((await world.run('synth --lock-timeout 0 --force')).exit, 0);
      assert.not(existsSync(lock));
      rmSync(join(world.folder, 'generated'), { recursive: true });
    }
  }));

test('two runs at once both end well', () =>
  inTestWorld(two, async (world) => {
    const runs = await Promise.all([world.run('synth'), world.run('synth'), world.run('synth')]);
    assert.equal(
      runs.map(({ exit }) => exit),
      [0, 0, 0],
    );
    assert.is((await world.run('synth --check')).exit, 0);
  }));

test('the files of a stack that was renamed are told, and stay', () =>
  inTestWorld(several, async (world) => {
    await world.run('synth bank/loans.yaml');
    renameSync(join(world.folder, 'bank/loans.yaml'), join(world.folder, 'bank/credits.yaml'));
    const told = await world.run('synth bank/credits.yaml');
    assert.equal([told.exit, ...told.codes], [0, 'STK8058']);
    assert.ok(there(world, 'bank/generated/loans/default/terraform/a'));
    assert.equal((await world.run('synth bank/stack.yaml --check')).codes, ['STK8058']);
    assert.equal((await world.run('synth bank/credits.yaml -o out')).codes, []);
    rmSync(join(world.folder, 'bank/generated/loans'), { recursive: true });
    assert.equal((await world.run('synth bank/credits.yaml')).codes, []);
  }));

const folders: readonly (readonly [string, string, number, readonly string[]])[] = [
  ['the root of the disk', '/', 1, ['STK8048']],
  ['a folder of the system', '/proc/stackc', 1, ['STK8048']],
  ['a device', '/dev/null', 1, ['STK8043']],
  ['the stack itself', 'stack.yaml', 1, ['STK8043']],
  ['a folder with files of others', '/etc', 1, ['STK8048']],
];
for (const [name, out, exit, codes] of folders) {
  test(`-o is no place of ours: ${name}`, () =>
    inTestWorld(two, async ({ run }) => {
      const result = await run(`synth -o ${out}`);
      assert.equal([result.exit, result.codes], [exit, codes]);
    }));
}

test('-o may be a new folder elsewhere', () =>
  inTestWorld(two, async ({ folder, run }) => {
    const out = `../${basename(folder)}-out`;
    try {
      assert.is((await run(`synth -o ${out}`)).exit, 0);
      assert.is((await run(`synth -o ${out}`)).exit, 0);
    } finally {
      rmSync(join(folder, out), { recursive: true, force: true });
    }
  }));

const clashes: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['letter case', '{dev: {}, Dev: {}}', '-e dev', ['STK8047']],
  ['forms of an accent', '{"caf\\u00e9": {}, "cafe\\u0301": {}}', '--all-environments', ['STK8047']],
  ['a device of Windows', '{CON: {}}', '', ['STK8046']],
  ['one with a small number', '{LPT¹: {}}', '', ['STK8046']],
  ['one with a dollar sign', '{conin$: {}}', '', ['STK8046']],
  ['the bare stack', '{default: {}}', '--no-environment', ['STK8047']],
  ['a name that is too long', `{${'a'.repeat(250)}: {}}`, '', ['STK8046']],
  ['none', '{default: {}, dev: {}}', '--all-environments', []],
];
for (const [name, environments, options, codes] of clashes) {
  test(`names of environments: ${name}`, () =>
    inTestWorld({ 'stack.yaml': `environments: ${environments}\nfiles: {terraform/a: one}\n` }, async ({ run }) => {
      assert.equal((await run(`synth ${options}`)).codes, codes);
    }));
}

test.run();
