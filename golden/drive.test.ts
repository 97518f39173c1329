/** `stackc preview`, `deploy` and `destroy`: with a stand-in for terraform that records what it is asked, and with the real one where it is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Drive, inDriveFolder, start, until } from './drive-world.ts';

const test = suite('golden/drive');
const stack = `name: shop
variables: {size: 1}
environments:
  dev: {}
  prod: {variables: {size: 2}}
resources:
  terraform_data:
    bucket: {input: "\${vars.size}"}
`;

/** Writes a line for each call: the command, the folder, where working files are, and arguments; ends as `answers/<command>` says, after what `answers/<command>.sh` does. */
const standIn = `#!/bin/sh
echo "$(basename "$PWD")|$TF_DATA_DIR|$*" >> "$RECORD/calls"
echo "terraform $1 was here"
if [ -f "$RECORD/$1.sh" ]; then . "$RECORD/$1.sh"; fi
for word in "$@"; do case "$word" in -out=*) echo plan > "\${word#-out=}";; esac; done
exit "$(cat "$RECORD/$1" 2>/dev/null || echo 0)"
`;

const inFolder = (body: (drive: Drive) => Promise<void>, terraform = standIn) =>
  inDriveFolder({ stack, programs: { terraform } }, body);

const work = (environment: string) => `.stackc/${environment}/terraform`;
const call = (environment: string, args: string) => `terraform|${work(environment)}/data|${args}`;
const stateOf = (environment: string) => `-state=${work(environment)}/terraform.tfstate`;
const init = (environment: string) => call(environment, 'init -input=false -no-color');
const plan = (environment: string, rest: string) =>
  call(environment, `plan -input=false -no-color -detailed-exitcode ${stateOf(environment)}${rest}`);

test('a preview runs init and plan in the folder of the artifact; what terraform prints is passed on', () =>
  inFolder(async ({ stackc, calls, folder }) => {
    const { exit, stdout, stderr } = await stackc('preview -e prod');
    assert.equal([exit, stdout], [0, 'terraform plan was here\n']);
    assert.match(stderr, /terraform init was here/);
    assert.equal(calls(), [init('prod'), plan('prod', '')]);
    assert.ok(existsSync(join(folder, 'generated/prod/terraform/stack.tf.json')));
    assert.is(readFileSync(join(folder, '.stackc/.gitignore'), 'utf8'), '*\n');
  }));

const codes: readonly (readonly [what: string, command: string, answers: Record<string, string>, exit: number])[] = [
  ['a difference', 'preview', { plan: '2' }, 2],
  ['a failing plan', 'preview', { plan: '1' }, 1],
  ['a failing init', 'deploy --yes', { init: '3', plan: '2' }, 3],
  ['a failing apply', 'deploy --yes', { plan: '2', apply: '7' }, 7],
  ['a successful deployment', 'deploy --yes', { plan: '2' }, 0],
  ['nothing to deploy', 'deploy', { plan: '0' }, 0],
];
for (const [what, command, answers, exit] of codes) {
  test(`${what} is exit code ${exit}`, () =>
    inFolder(async ({ stackc, write }) => {
      for (const [name, code] of Object.entries(answers)) write(`record/${name}`, code);
      assert.is((await stackc(command)).exit, exit);
    }));
}

test('deploying asks, and applies the saved plan, which is removed afterwards', () =>
  inFolder(async ({ stackc, write, calls, folder }) => {
    write('record/plan', '2');
    const { exit, stderr } = await stackc('deploy -e dev -- -target=terraform_data.bucket', 'yes\n');
    assert.is(exit, 0);
    assert.match(stderr, /Deploy "shop" in "dev" as planned above\?/);
    assert.equal(calls(), [
      init('dev'),
      plan('dev', ` -out=${work('dev')}/plan -target=terraform_data.bucket`),
      call('dev', `apply -input=false -no-color ${stateOf('dev')} ${work('dev')}/plan`),
    ]);
    assert.not.ok(existsSync(join(folder, work('dev'), 'plan')));
  }));

test('any other answer changes nothing', () =>
  inFolder(async ({ stackc, write, calls, folder }) => {
    write('record/plan', '2');
    const { exit, stderr } = await stackc('destroy -e dev', 'no\n');
    assert.is(exit, 1);
    assert.match(stderr, /Nothing was changed\./);
    assert.equal(calls(), [init('dev'), plan('dev', ` -destroy -out=${work('dev')}/plan`)]);
    assert.not.ok(existsSync(join(folder, work('dev'), 'plan')));
  }));

test('environments one after the other, up to the first that fails', () =>
  inFolder(async ({ stackc, write, calls }) => {
    write('record/plan', '2');
    assert.is((await stackc('deploy --all-environments', 'yes\nno\n')).exit, 1);
    assert.equal(
      calls().map((line) => line.replace(/ .*/, '')),
      [
        ...['init', 'plan', 'apply'].map((command) => call('dev', command)),
        ...['init', 'plan'].map((command) => call('prod', command)),
      ],
    );
  }));

test('mistakes of the stack come first: nothing is run', () =>
  inFolder(async ({ stackc, write, calls }) => {
    write('stack.yaml', 'name: shop\nresorces: {}\n');
    const { exit, stderr } = await stackc('deploy --yes');
    assert.is(exit, 1);
    assert.match(stderr, /error STK\d{4}/);
    assert.equal(calls(), []);
  }));

test('the status is what terraform has in its state', () =>
  inFolder(async ({ stackc, calls, write }) => {
    assert.equal([(await stackc('status -e dev')).exit, calls()], [0, []], 'nothing is deployed yet');
    write('.stackc/dev/terraform/terraform.tfstate', '{}');
    const { exit, stdout } = await stackc('status -e dev -- terraform_data.bucket');
    assert.equal([exit, stdout], [0, 'terraform state was here\n']);
    assert.equal(calls(), [init('dev'), call('dev', `state list ${stateOf('dev')} terraform_data.bucket`)]);
  }));

for (const line of ['status --json', 'status --deployer']) {
  test(`"${line}" asks Dataiku only, so terraform is not run`, () =>
    inFolder(async ({ stackc, calls }) => {
      await stackc(line);
      assert.equal(calls(), []);
    }));
}

test('an option of another engine is refused', () =>
  inFolder(async ({ stackc, calls }) => {
    const { exit, stderr } = await stackc('preview -e dev --stack dev');
    assert.is(exit, 64);
    assert.match(stderr, /STK8307: "--stack" means nothing to what deploys the files for "terraform"\./);
    assert.equal(calls(), []);
  }));

test('--committed refuses what is not what the stack says', () =>
  inFolder(async ({ stackc, write, calls }) => {
    assert.is((await stackc('synth -e dev')).exit, 0);
    assert.is((await stackc('preview -e dev --committed')).exit, 0);
    write('stack.yaml', stack.replace('size: 1', 'size: 5'));
    const { exit, stderr } = await stackc('preview -e dev --committed');
    assert.is(exit, 1);
    assert.match(stderr, /STK8302: .*"generated\/dev\/terraform\/stack\.tf\.json" is stale/);
    assert.is(calls().length, 2);
  }));

test('an interrupt is passed on once: terraform finishes, and nothing else is begun', () =>
  inFolder(async (drive) => {
    const { write, folder, calls } = drive;
    write(
      'record/plan.sh',
      'trap "echo interrupted >> \\"$RECORD/calls\\"" INT; : > "$RECORD/ready"; while [ ! -f "$RECORD/stop" ]; do sleep 0.1; done',
    );
    write('record/plan', '2');
    const child = start(drive, 'deploy', '--yes', '-e', 'dev');
    const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)));
    await until(() => existsSync(join(folder, 'record/ready')));
    child.kill('SIGINT');
    await until(() => calls().includes('interrupted'));
    await setTimeout(200);
    write('record/stop', '');
    assert.is(await ended, 130);
    assert.equal(
      calls().map((line) => line.replace(/^.*\|/, '').replace(/ .*/, '')),
      ['init', 'plan', 'interrupted'],
    );
  }));

const isInstalled = spawnSync('terraform', ['version']).status === 0;
if (!isInstalled) process.stdout.write('skipped: terraform is not installed, so it was not driven\n');
const declare = isInstalled ? test : test.skip;

const guarded = stack.replace('prod: {', 'prod: {protected: true, ');
const removing = (type: string) =>
  `case "$*" in *-json*) echo '{"resource_changes": [{"type": "${type}", "change": {"actions": ["delete", "create"]}}]}'; exit 0;; esac\n`;
const silentShow = standIn.replace('echo "terraform', '[ "$1" = show ] || echo "terraform');
const protectedCases: readonly (readonly [string, string, string, string, number, boolean])[] = [
  ['destroy, yes and its name', 'destroy -e prod', '', 'yes\nprod\n', 0, true],
  ['destroy, yes alone', 'destroy -e prod', '', 'yes\n', 1, false],
  ['destroy, yes twice', 'destroy -e prod', '', 'yes\nyes\n', 1, false],
  ['destroy with --yes', 'destroy -e prod --yes', '', '', 1, false],
  ['destroy with --yes and its name', 'destroy -e prod --yes', '', 'prod\n', 0, true],
  ['destroy of another one', 'destroy -e dev --yes', '', '', 0, true],
  ['a deployment that takes a bucket away', 'deploy -e prod --yes', removing('aws_s3_bucket'), '', 1, false],
  ['the same with its name', 'deploy -e prod --yes', removing('databricks_catalog'), 'prod\n', 0, true],
  ['a deployment that replaces what has no content', 'deploy -e prod --yes', removing('databricks_job'), '', 0, true],
  ['a deployment to another one', 'deploy -e dev --yes', removing('aws_s3_bucket'), '', 0, true],
];
for (const [name, line, show, stdin, exit, isApplied] of protectedCases) {
  test(`a protected environment: ${name}`, () =>
    inDriveFolder({ stack: guarded, programs: { terraform: silentShow } }, async ({ stackc, write, calls }) => {
      write('record/plan', '2');
      if (show !== '') write('record/show.sh', show);
      const ended = await stackc(line, stdin);
      assert.is(ended.exit, exit, ended.stderr);
      assert.is(
        calls().some((each) => each.includes('|apply ')),
        isApplied,
      );
      if (exit === 1 && stdin === '') assert.match(ended.stderr, 'STK8054');
    }));
}

declare('the real terraform: deploy, preview, change, destroy, each environment with a state of its own', () =>
  inFolder(
    async ({ stackc, folder, write }) => {
      assert.is((await stackc('preview --all-environments')).exit, 2);
      const deployed = await stackc('deploy --all-environments --yes');
      assert.is(deployed.exit, 0, deployed.stderr);
      assert.match(deployed.stdout, /Apply complete! Resources: 1 added/);
      assert.is((await stackc('preview --all-environments')).exit, 0);
      for (const environment of ['dev', 'prod']) {
        assert.ok(existsSync(join(folder, work(environment), 'terraform.tfstate')));
        assert.not.ok(existsSync(join(folder, `generated/${environment}/terraform/terraform.tfstate`)));
      }
      write('stack.yaml', stack.replace('size: 1', 'size: 5'));
      assert.is((await stackc('preview -e dev')).exit, 2);
      assert.is((await stackc('preview -e prod')).exit, 0);
      assert.match((await stackc('destroy -e prod', 'yes\n')).stdout, /1 destroyed/);
      assert.is((await stackc('preview -e prod')).exit, 2);
    },
    `#!/bin/sh\nexec ${spawnSync('which', ['terraform'], { encoding: 'utf8' }).stdout.trim() || 'terraform'} "$@"\n`,
  ),
);

test.run();
