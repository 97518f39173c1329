/** What stackc makes of a Terraform that fails: the line of the stack, and what can be done. With a stand-in that says what Terraform says; the real one is in `drive-real-terraform.test.ts`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Drive, inDriveFolder, start, until } from './drive-world.ts';
import { withWorkspace } from './fake-workspace.ts';

const test = suite('golden/drive-errors');
const environments = ['dev', 'staging', 'prod'] as const;
const stackWith = (input: string, more = '') => `name: shop
variables: {size: 1}
${more}environments:
  dev: {}
  staging: {variables: {size: 2}}
  prod: {variables: {size: 3}}
resources:
  terraform_data:
    bucket:
      input: ${input}
`;
const stack = stackWith(`"\${vars.size}"`);

/** Says what stands in `record/<command>.txt` on standard error, and ends as `record/<command>` says. */
const standIn = `#!/bin/sh
echo "$(basename "$0") $*" >> "$RECORD/calls"
env | grep ^TF_HTTP_ >> "$RECORD/calls"
if [ -f "$RECORD/$1.sh" ]; then . "$RECORD/$1.sh"; fi
if [ -f "$RECORD/$1.txt" ]; then cat "$RECORD/$1.txt" >&2; fi
exit "$(cat "$RECORD/$1" 2>/dev/null || echo 0)"
`;
const inFolder = (body: (drive: Drive) => Promise<void>, text = stack) =>
  inDriveFolder({ stack: text, programs: { terraform: standIn, tofu: standIn } }, body);

const said: readonly (readonly [what: string, command: string, text: string, wanted: RegExp])[] = [
  [
    'an error in the document',
    'plan',
    'Error: Invalid value\n\n  on stack.tf.json line 9, in resource.terraform_data.bucket:\n   9:         "input": "1"\n\nIt is too small.\n',
    /STK8025: Terraform refuses this part of "terraform_data\.bucket": Invalid value: It is too small\.\n {2}--> stack\.yaml:10:15/,
  ],
  [
    'an error of the provider, of a resource',
    'apply',
    '╷\n│ Error: cannot create: quota\n│ \n│   with terraform_data.bucket,\n│   on stack.tf.json line 8, in resource.terraform_data.bucket:\n│    8:       "bucket": {\n│ \n╵\n',
    /STK8025: Terraform refuses this part of "terraform_data\.bucket": cannot create: quota\.\n {2}--> stack\.yaml:9:5/,
  ],
  [
    'a stale plan',
    'apply',
    'Error: Saved plan is stale\n\nThe given plan file…\n',
    /STK8027: .*of "shop" in "dev" after/,
  ],
  [
    'another backend',
    'init',
    'Error: Backend configuration changed\n\nA change in the backend…\n',
    /STK8028: The backend of "shop" in "dev".*--migrate-state/,
  ],
  [
    'a lock',
    'plan',
    'Error: Error acquiring the state lock\n\nLock Info:\n  ID: 1\n  Who:       jane@laptop\n',
    /STK8030: .*being changed by "jane@laptop"/,
  ],
  [
    'an old program',
    'init',
    'Error: Unsupported block type\n\n  on stack.tf.json line 1:\n   1: {\n\nBlocks of type "removed" are not expected here.\n',
    /STK8031: This Terraform is too old: the document has a block "removed", which Terraform 1\.7 brought\./,
  ],
  [
    'a version that the stack does not want',
    'init',
    'Error: Unsupported OpenTofu Core version\n\n  on stack.tf.json line 4, in terraform:\n   4:   "required_version": ">= 99"\n\nThis configuration does not support OpenTofu version 1.6.2. To proceed, …\n',
    /STK8026: This Terraform is version 1\.6\.2/,
  ],
];
for (const [what, command, text, wanted] of said) {
  test(`${what} is told once more`, () =>
    inFolder(async ({ stackc, write }) => {
      write('record/plan', '2');
      write(`record/${command}.txt`, text);
      write(`record/${command}`, '1');
      const { exit, stderr } = await stackc('deploy -e dev --yes');
      assert.is(exit, 1);
      assert.ok(stderr.includes(text), 'what Terraform says is passed on');
      assert.match(stderr.slice(stderr.indexOf(text) + text.length), wanted, stderr);
    }));
}

test('what nobody can explain is left as it is', () =>
  inFolder(async ({ stackc, write }) => {
    write('record/init.txt', 'Error: Failed to install provider\n\nNo network.\n');
    write('record/init', '1');
    const { exit, stderr } = await stackc('preview -e dev');
    assert.equal([exit, /STK\d/.test(stderr)], [1, false]);
  }));

test('a missing program, by the name that was asked for', () =>
  inFolder(async ({ stackc }) => {
    const { exit, stderr } = await stackc('deploy -e dev --engine opentofu --yes');
    assert.is(exit, 1);
    assert.match(stderr, /STK8300: The program "opentofu"/);
  }));

test('--engine and terraform.engine choose the program', () =>
  inFolder(async ({ stackc, calls, write }) => {
    assert.is((await stackc('preview -e dev --engine tofu')).exit, 0);
    write('stack.yaml', stack.replace('variables: {size: 1}', 'variables: {size: 1}\nterraform: {engine: tofu}'));
    assert.is((await stackc('preview -e prod')).exit, 0);
    assert.equal(
      calls().map((line) => line.split(' ', 2).join(' ')),
      ['tofu init', 'tofu plan', 'tofu init', 'tofu plan'],
    );
  }));

test('deploy --committed takes what is on the disk, in every environment, and refuses what is stale', () =>
  inFolder(async ({ stackc, write, calls }) => {
    write('record/plan', '2');
    assert.is((await stackc('deploy --all-environments --committed --yes')).exit, 1);
    assert.equal(calls(), []);
    assert.is((await stackc('synth --all-environments')).exit, 0);
    assert.is((await stackc('deploy --all-environments --committed --yes')).exit, 0);
    assert.is(calls().filter((line) => line.startsWith('terraform apply')).length, environments.length);
    write('generated/staging/terraform/stack.tf.json', '{}\n');
    const { exit, stderr } = await stackc('deploy --all-environments --committed --yes');
    assert.is(exit, 1);
    assert.match(
      stderr,
      /STK8302: .*"generated\/staging\/terraform\/stack\.tf\.json".*run "stackc synth --all-environments" first/,
    );
  }));

test('two interrupts reach a Terraform that applies, and its exit code is passed on', () =>
  inFolder(async (drive) => {
    const { write, folder, calls } = drive;
    write('record/plan', '2');
    write(
      'record/apply.sh',
      'count=0; trap "count=\\$((count + 1)); echo interrupted \\$count >> \\"$RECORD/calls\\"; [ \\$count = 2 ] && exit 3" INT; : > "$RECORD/ready"; while :; do sleep 0.1; done',
    );
    const child = start(drive, 'deploy', '--yes', '-e', 'dev');
    const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)));
    await until(() => existsSync(join(folder, 'record/ready')));
    child.kill('SIGINT');
    await until(() => calls().includes('interrupted 1'));
    child.kill('SIGINT');
    assert.is(await ended, 3);
    assert.not.ok(existsSync(join(folder, '.stackc/dev/terraform/plan')), 'the saved plan is removed');
  }));

test('a backend in the workspace: the token is in no argument and no file', () =>
  withWorkspace(
    {
      'GET /api/2.0/preview/scim/v2/Me': [{ body: { userName: 'jane doe@example.com' } }],
      'POST /api/2.0/workspace/mkdirs': [{ body: {} }],
    },
    ({ host, asked }) =>
      inDriveFolder(
        {
          stack: stackWith('1', 'terraform: {backend: {databricks_workspace: true}}\n'),
          programs: { terraform: standIn },
          variables: { DATABRICKS_HOST: host, DATABRICKS_TOKEN: 'dapi123' },
        },
        async ({ stackc, calls, folder }) => {
          const { exit, stdout, stderr } = await stackc('preview -e prod');
          assert.is(exit, 0, stderr);
          assert.match(asked[1] ?? '', '{"path":"/Users/jane doe@example.com/.laktory/shop/prod/state"}');
          const address = `${host}/api/2.0/workspace-files/Users/jane%20doe%40example.com/.laktory/shop/prod/state/terraform.tfstate`;
          assert.ok(calls().includes(`TF_HTTP_ADDRESS=${address}`));
          assert.ok(calls().includes('TF_HTTP_PASSWORD=dapi123'));
          const commands = calls().filter((line) => line.startsWith('terraform'));
          assert.not.ok([...commands, stdout, stderr].some((text) => text.includes('dapi123')));
          const document = readFileSync(join(folder, 'generated/prod/terraform/stack.tf.json'), 'utf8');
          assert.equal(JSON.parse(document).terraform.backend, { http: {} });
        },
      ),
  ));

test('a backend in the workspace without credentials: exit code 77, and nothing is run', () =>
  inFolder(
    async ({ stackc, calls }) => {
      const { exit, stderr } = await stackc('preview -e prod');
      assert.equal([exit, calls()], [77, []]);
      assert.match(stderr, /STK8640/);
    },
    stackWith('1', 'terraform: {backend: {databricks_workspace: true}}\n'),
  ));

test.run();
