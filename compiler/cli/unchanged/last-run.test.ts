/** A run that would do what the last one did is over before anything is compiled; any change makes it a run again. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../run.ts';
import { recordingWorld } from '../test-world.ts';
import { compiler } from '../whole-compiler.ts';

const test = suite('cli/unchanged');

const files = {
  'stack.yaml': `name: shop
variables: {region: west}
resources:
  providers:
    databricks: {profile: shop}
  databricks_workspacetrees:
    tree: {source: ./src, path: "/Shared/\${vars.region}"}
environments: {dev: {}, prod: {}}
`,
  'src/a.py': 'print(1)\n',
  'src/deep/b.py': '# Databricks notebook source\n',
};

interface Place {
  readonly write: (path: string, text: string) => void;
  readonly path: (path: string) => string;
  readonly stackc: (
    line: string,
    variables?: Readonly<Record<string, string>>,
  ) => Promise<{ code: number; compiled: number; stdout: string; stderr: string }>;
}

// The clock of a file system may tick every two seconds only, so that what is newer is not trusted. All folders are made before, and wait at the same time.
test.before(async () => {
  await setTimeout(2500);
});

/** A test in a folder of its own, which is made at once. */
function testIn(name: string, own: Readonly<Record<string, string>>, body: (place: Place) => Promise<void>): void {
  const root = mkdtempSync(join(tmpdir(), 'stackc-unchanged-'));
  const path = (file: string) => join(root, file);
  const write = (file: string, text: string) => {
    mkdirSync(dirname(path(file)), { recursive: true });
    writeFileSync(path(file), text);
  };
  for (const [file, text] of Object.entries({ ...files, ...own })) write(file, text);
  mkdirSync(path('.git'));
  mkdirSync(path('src/empty'));
  const stackc: Place['stackc'] = async (line, variables = {}) => {
    let compiled = 0;
    const { world, printed } = recordingWorld({ folder: root, variables });
    const compile: typeof compiler.compile = (...question) => {
      compiled++;
      return compiler.compile(...question);
    };
    const session = { world: { ...world, program: 'test' }, compiler: { ...compiler, compile } };
    const code = await run(line.split(' '), session);
    return { code, compiled, ...printed() };
  };
  test(name, async () => {
    try {
      await body({ path, write, stackc });
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
}

testIn('a run with another value behind an equals sign is another run', {}, async ({ stackc, path }) => {
  const region = () =>
    /"\/Shared\/(\w+)/.exec(readFileSync(path('generated/dev/terraform/stack.tf.json'), 'utf8'))?.[1];
  const lines = ['--environment=dev --var region=east', '--environment=dev --var region=north'];
  for (const line of lines) {
    const { compiled } = await stackc(`synth ${line}`);
    assert.is(compiled, 1);
    assert.is(region(), line.split('=').at(-1));
  }
  assert.is((await stackc('synth --environment=prod --var region=north')).compiled, 1);
  assert.is((await stackc('synth --environment=prod --var region=north')).compiled, 0);
});

testIn('the second run compiles nothing and says the same, but that nothing was written', {}, async ({ stackc }) => {
  const first = await stackc('synth');
  const second = await stackc('synth');
  assert.equal([first.code, second.code, first.compiled, second.compiled], [0, 0, 1, 0]);
  assert.is(second.stdout, first.stdout);
  assert.is(second.stderr, first.stderr.replace('1 written, 0 unchanged', '0 written, 1 unchanged'));
});

const changes: readonly (readonly [what: string, change: (place: Place) => void])[] = [
  [
    'a file of the tree that keeps its size and its time',
    ({ path, write }) => {
      const { atime, mtime } = statSync(path('src/a.py'));
      write('src/a.py', 'print(2)\n');
      utimesSync(path('src/a.py'), atime, mtime);
    },
  ],
  ['a new file in an empty folder of the tree', ({ write }) => write('src/empty/c.py', '')],
  ['a file of the tree that is gone', ({ path }) => rmSync(path('src/a.py'))],
  ['the stack', ({ write }) => write('stack.yaml', files['stack.yaml'].replace('west', 'east'))],
  ['a variable file that was not there', ({ write }) => write('variables.yaml', 'region: east\n')],
  ['what was written is gone', ({ path }) => rmSync(path('generated'), { recursive: true })],
];
for (const [what, change] of changes) {
  testIn(`compiled again: ${what}`, {}, async (place) => {
    await place.stackc('synth');
    change(place);
    const { code, compiled } = await place.stackc('synth');
    assert.equal([code, compiled], [0, 1]);
  });
}

testIn('compiled again: what was written was changed by hand, which is told', {}, async ({ stackc, write, path }) => {
  await stackc('synth');
  const document = 'generated/dev/terraform/stack.tf.json';
  write(document, `${readFileSync(path(document), 'utf8')} `);
  const { code, compiled, stderr } = await stackc('synth');
  assert.equal([code, compiled], [1, 1]);
  assert.match(stderr, /STK8040/);
});

testIn('compiled again: other options, other variables of the process', {}, async ({ stackc }) => {
  await stackc('synth');
  assert.is((await stackc('synth -e prod')).compiled, 1);
  assert.is((await stackc('synth -e prod')).compiled, 0);
  assert.is((await stackc('synth -e prod --check')).compiled, 1);
  assert.is((await stackc('synth -e prod', { LAKTORY_BUILD_ROOT: 'made' })).compiled, 1);
});

const undeclared = { 'stack.yaml': files['stack.yaml'].replace('{region: west}', '{other: x}') };
testIn(
  'nothing is kept of a run that used a variable of the process, which may be a secret',
  undeclared,
  async ({ stackc, path }) => {
    const variables = { region: 'hunter2' };
    assert.is((await stackc('synth --allow-plain-secrets', variables)).code, 0);
    assert.is((await stackc('synth --allow-plain-secrets', variables)).compiled, 1);
    assert.throws(() => readFileSync(path('generated/.stackc/last-run.json')));
  },
);

test.run();
