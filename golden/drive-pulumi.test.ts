/** `stackc preview`, `deploy`, `destroy` and `status` with a stand-in for pulumi that records what it is asked. `npm run conformance:pulumi` runs the real one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Drive, inDriveFolder, start, until } from './drive-world.ts';

const test = suite('golden/drive-pulumi');
const stack = `name: shop
organization: acme
backend: pulumi
variables: {size: 1}
environments:
  dev: {}
  prod: {variables: {size: 2}}
resources:
  databricks_clusters:
    etl: {cluster_name: etl, spark_version: 15.4.x, num_workers: "\${vars.size}"}
`;
const bareStack = stack.replace(/environments:\n(?: {2}.*\n)+/, '').replace('organization: acme\n', '');

/** Writes a line for each call: the folder and arguments; ends as `record/<command>` says, after what `record/<command>.sh` does. */
const standIn = `#!/bin/sh
if [ "$1" = version ]; then cat "$RECORD/version" 2>/dev/null || echo v3.274.1; exit; fi
echo "$(basename "$(dirname "$PWD")")/$(basename "$PWD")|$PULUMI_SKIP_UPDATE_CHECK|$*" >> "$RECORD/calls"
echo "pulumi $1 was here"
if [ -f "$RECORD/$1.sh" ]; then . "$RECORD/$1.sh"; fi
exit "$(cat "$RECORD/$1" 2>/dev/null || echo 0)"
`;

const inFolder = (body: (drive: Drive) => Promise<void>, text = stack) =>
  inDriveFolder({ stack: text, programs: { pulumi: standIn } }, body);

const common = '--non-interactive --color never';
const call = (environment: string, args: string) => `${environment}/pulumi|true|${args} ${common}`;
const select = (environment: string, name = `acme/${environment}`) =>
  call(environment, `stack select --create ${name}`);

const commands: readonly (readonly [line: string, calls: readonly string[]])[] = [
  ['preview -e prod', [select('prod'), call('prod', 'preview --expect-no-changes --stack acme/prod')]],
  [
    'preview -e dev -- --diff --refresh',
    [select('dev'), call('dev', 'preview --expect-no-changes --stack acme/dev --diff --refresh')],
  ],
  [
    'deploy -e dev --yes -- --refresh',
    [
      select('dev'),
      call('dev', 'preview --stack acme/dev --refresh'),
      call('dev', 'up --yes --skip-preview --stack acme/dev --refresh'),
    ],
  ],
  [
    'destroy -e dev --yes',
    [
      call('dev', 'destroy --preview-only --stack acme/dev'),
      call('dev', 'destroy --yes --skip-preview --stack acme/dev'),
    ],
  ],
  ['status -e dev -- --show-urns', [call('dev', 'stack --stack acme/dev --show-urns')]],
  ['status --all-environments', [call('dev', 'stack --stack acme/dev'), call('prod', 'stack --stack acme/prod')]],
];
for (const [line, expected] of commands) {
  test(`"${line}"`, () =>
    inFolder(async ({ stackc, calls, folder }) => {
      const { exit, stderr } = await stackc(line);
      assert.is(exit, 0, stderr);
      assert.equal(calls(), expected);
      assert.ok(existsSync(join(folder, 'generated/dev/pulumi/Pulumi.yaml')) || line.includes('prod'));
    }));
}

test('what pulumi prints is passed on; choosing a stack and asking for the version is not the result', () =>
  inFolder(async ({ stackc }) => {
    const { stdout, stderr } = await stackc('preview -e dev');
    assert.is(stdout, 'pulumi preview was here\n');
    assert.match(stderr, /pulumi stack was here/);
    assert.not.match(stderr, /v3\.274\.1/);
  }));

const codes: readonly (readonly [what: string, line: string, answers: Record<string, string>, exit: number])[] = [
  ['a difference', 'preview', { preview: '7' }, 2],
  ['a failing preview', 'preview', { preview: '4' }, 4],
  ['a preview that misses configuration, which is no difference', 'preview', { preview: '2' }, 1],
  ['refused credentials', 'preview', { stack: '3' }, 3],
  ['a failing preview before a deployment', 'deploy --yes', { preview: '1' }, 1],
  ['a failing deployment', 'deploy --yes', { up: '4' }, 4],
  ['a stack that is not there', 'status', { stack: '6' }, 6],
];
for (const [what, line, answers, exit] of codes) {
  test(`${what} is exit code ${exit}`, () =>
    inFolder(async ({ stackc, write }) => {
      for (const [name, code] of Object.entries(answers)) write(`record/${name}`, code);
      assert.is((await stackc(line)).exit, exit);
    }));
}

const refused: readonly (readonly [what: string, command: string, text: string, place: string])[] = [
  [
    'the language host about the program',
    'preview',
    'Diagnostics:\n  pulumi:pulumi:Stack (shop-dev):\n    Error: Cluster is not assignable from {}\n      on Pulumi.yaml line 12:\n      numWorkers: Cannot assign type',
    'of "etl": numWorkers: Cannot assign type\\.\\n {2}--> stack\\.yaml:10:67',
  ],
  [
    'the workspace about a resource',
    'up',
    'Diagnostics:\n  databricks:index:Cluster (etl):\n    error: cannot create cluster: quota\n',
    'of "etl": cannot create cluster: quota\\.\\n {2}--> stack\\.yaml:10:5',
  ],
];
for (const [what, command, text, place] of refused) {
  test(`what ${what} says is said once more with the line of the stack`, () =>
    inFolder(async ({ stackc, write }) => {
      write('record/said', text);
      write(`record/${command}.sh`, 'cat "$RECORD/said"');
      write(`record/${command}`, '1');
      const { exit, stdout, stderr } = await stackc('deploy -e dev --yes');
      assert.is(exit, 1);
      assert.ok(stdout.includes(text), 'it is passed on as it is, too');
      assert.match(stderr, new RegExp(`STK6131: Pulumi refuses this part ${place}`));
    }));
}

test('deploying asks after the preview, and any other answer changes nothing', () =>
  inFolder(async ({ stackc, calls }) => {
    const { exit, stderr } = await stackc('deploy -e dev', 'no\n');
    assert.is(exit, 1);
    assert.match(stderr, /Deploy "shop" in "dev" as planned above\?/);
    assert.match(stderr, /Nothing was changed\./);
    assert.is(calls().length, 2);
  }));

test('where there is no environment, a person says which stack it is', () =>
  inFolder(async ({ stackc, calls }) => {
    const { exit, stderr } = await stackc('preview', 'acme/sandbox\n');
    assert.is(exit, 0);
    assert.match(
      stderr,
      /Which stack of Pulumi is "shop" deployed to \(organization\/name\), as it has no environments\?/,
    );
    assert.equal(calls(), [
      select('default', 'acme/sandbox'),
      call('default', 'preview --expect-no-changes --stack acme/sandbox'),
    ]);
  }, bareStack));

test('or the command line does; without either nothing is run', () =>
  inFolder(async ({ stackc, calls }) => {
    const { exit, stderr } = await stackc('status');
    assert.is(exit, 1);
    assert.match(stderr, /STK8306: .*"--stack" answers it\./);
    assert.equal(calls(), []);
    assert.is((await stackc('status --stack sandbox')).exit, 0);
    assert.equal(calls(), [call('default', 'stack --stack sandbox')]);
  }, bareStack));

const homeless = stack.replace('organization: acme\n', '');

test('where there is no organization, a person says which one it is, once for each environment', () =>
  inFolder(async ({ stackc, calls }) => {
    const { exit, stderr } = await stackc('status --all-environments', 'hub\norganization\n');
    assert.is(exit, 0);
    assert.match(stderr, /Which organization of Pulumi does "shop" belong to/);
    assert.match(stderr, /"organization" where state is kept in files or a bucket/);
    assert.equal(calls(), [call('dev', 'stack --stack hub/dev'), call('prod', 'stack --stack organization/prod')]);
  }, homeless));

test('without an organization and without anybody to ask, nothing is run', () =>
  inFolder(async ({ stackc, calls }) => {
    const { exit, stderr } = await stackc('deploy -e dev --yes');
    assert.is(exit, 1);
    assert.match(stderr, /STK8306: Nobody answered "Which organization of Pulumi .*"--organization" answers it\./);
    assert.equal(calls(), []);
  }, homeless));

test('an environment is the name of a stack, so it is not named twice', () =>
  inFolder(async ({ stackc, calls }) => {
    const { exit, stderr } = await stackc('deploy -e dev --yes --stack prod');
    assert.is(exit, 1);
    assert.match(stderr, /STK6127/);
    assert.equal(calls(), []);
  }));

test("an option of terraform's is refused", () =>
  inFolder(async ({ stackc, calls }) => {
    const { exit, stderr } = await stackc('preview -e dev --upgrade');
    assert.is(exit, 64);
    assert.match(stderr, /STK8307: "--upgrade" means nothing to what deploys the files for "pulumi"\./);
    assert.equal(calls(), []);
  }));

test('a pulumi that is too old is refused before it does anything', () =>
  inFolder(async ({ stackc, calls, write }) => {
    write('record/version', 'v3.150.0\n');
    const { exit, stderr } = await stackc('deploy -e dev --yes');
    assert.is(exit, 1);
    assert.match(stderr, /STK8305: .*"pulumi".* is version 3\.150\.0; stackc needs 3\.226\.1/);
    assert.equal(calls(), []);
    write('record/version', '');
    assert.is((await stackc('preview -e dev')).exit, 0, "a build of one's own tells no version");
  }));

test('no pulumi at all', () =>
  inDriveFolder({ stack, programs: {}, variables: { PATH: '/nowhere' } }, async ({ stackc }) => {
    const { exit, stderr } = await stackc('preview -e dev');
    assert.is(exit, 1);
    assert.match(
      stderr,
      /STK8300: The program "pulumi", with which the files for "pulumi" are deployed, was not found\./,
    );
  }));

test('the program of the stack, and of the command line', () =>
  inFolder(async ({ stackc, calls, write }) => {
    write('stack.yaml', `${stack}pulumi: {engine: ./bin/nothing}\n`);
    assert.match((await stackc('status -e dev')).stderr, /STK8300: The program ".*\/bin\/nothing"/);
    assert.is((await stackc('status -e dev --engine bin/pulumi')).exit, 0);
    assert.is(calls().length, 1);
  }));

test('an interrupt is passed on once: pulumi finishes what it does, and its exit code is ours', () =>
  inFolder(async (drive) => {
    const { write, folder, calls } = drive;
    write(
      'record/up.sh',
      'trap "echo interrupted >> \\"$RECORD/calls\\"" INT; : > "$RECORD/ready"; while [ ! -f "$RECORD/stop" ]; do sleep 0.1; done',
    );
    write('record/up', '8');
    const child = start(drive, 'deploy', '--yes', '--all-environments');
    const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)));
    await until(() => existsSync(join(folder, 'record/ready')));
    child.kill('SIGINT');
    await until(() => calls().includes('interrupted'));
    await setTimeout(200);
    write('record/stop', '');
    assert.is(await ended, 8);
    assert.equal(
      calls().map((line) => line.replace(/^.*\|/, '').replace(/ .*/, '')),
      ['stack', 'preview', 'up', 'interrupted'],
    );
  }));

test.run();
