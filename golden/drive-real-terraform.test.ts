/** The real Terraform, where it is installed, driven by stackc: what it refuses, and what must hold when something comes between. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Drive, inDriveFolder, start, until } from './drive-world.ts';

const test = suite('golden/drive-real-terraform');
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

const real = spawnSync('which', ['terraform'], { encoding: 'utf8' }).stdout.trim();
if (real === '') process.stdout.write('skipped: terraform is not installed, so it was not driven\n');
const declare = real === '' ? test.skip : test;
const inRealFolder = (body: (drive: Drive) => Promise<void>, text: string, variables = {}) =>
  inDriveFolder({ stack: text, programs: { terraform: `#!/bin/sh\nexec ${real} "$@"\n` }, variables }, body);

declare('the real terraform: an error points into the stack, in every environment', () =>
  inRealFolder(
    async ({ stackc }) => {
      for (const environment of environments) {
        const { exit, stderr } = await stackc(`preview -e ${environment}`);
        assert.is(exit, 1);
        assert.match(
          stderr,
          /STK8025: .*Invalid function argument: Invalid value for "path" parameter[\s\S]*--> stack\.yaml:10:15/,
        );
      }
    },
    stackWith(`"\${file('nope-\${vars.size}')}"`.replaceAll("'", '\\"')),
  ),
);

declare('the real terraform: a version that the stack does not want', () =>
  inRealFolder(
    async ({ stackc }) => {
      const { exit, stderr } = await stackc('preview -e dev');
      assert.is(exit, 1);
      assert.match(
        stderr,
        /STK8026: This Terraform is version \d[\d.]*, and the stack asks for >= 99\.\n {2}--> stack\.yaml:3:/,
      );
    },
    stackWith('1', 'terraform: {required_version: ">= 99"}\n'),
  ),
);

declare('the real terraform: a stack that gets a backend takes its state along, and back', () =>
  inRealFolder(async ({ stackc, write, folder }) => {
    const local = (path: string) =>
      stackWith(`"\${vars.size}"`, `terraform: {backend: {local: {path: ${folder}/${path}}}}\n`);
    for (const environment of environments) assert.is((await stackc(`deploy -e ${environment} --yes`)).exit, 0);
    write('stack.yaml', local('a.tfstate'));
    const refused = await stackc('preview -e staging');
    assert.is(refused.exit, 1);
    assert.match(
      refused.stderr,
      /STK8029: .*"\.stackc\/staging\/terraform\/terraform\.tfstate", and the stack has a backend now/,
    );
    const moved = await stackc('preview -e staging --migrate-state');
    assert.is(moved.exit, 0, moved.stdout + moved.stderr);
    assert.ok(existsSync(join(folder, '.stackc/staging/terraform/terraform.tfstate.moved')));
    write('stack.yaml', local('b.tfstate'));
    const other = await stackc('preview -e staging');
    assert.is(other.exit, 1);
    assert.match(other.stderr, /STK8028/);
    assert.is((await stackc('preview -e staging --migrate-state')).exit, 0);
    write('stack.yaml', stack);
    assert.is((await stackc('preview -e staging --migrate-state')).exit, 0, 'home again');
    assert.not.ok(existsSync(join(folder, 'generated/staging/terraform/terraform.tfstate')));
    const anew = await stackc('preview -e dev');
    assert.is(anew.exit, 0);
  }, stack),
);

declare('the real terraform: status lists what is deployed, and nothing before', () =>
  inRealFolder(async ({ stackc }) => {
    const before = await stackc('status -e prod');
    assert.equal([before.exit, before.stdout], [0, ''], before.stderr);
    assert.is((await stackc('deploy -e prod --yes')).exit, 0);
    assert.equal([(await stackc('status -e prod')).stdout], ['terraform_data.bucket\n']);
  }, stack),
);

declare('the real terraform: the status of a backend that has no state yet is empty', () =>
  inRealFolder(
    async ({ stackc }) => {
      const before = await stackc('status -e prod');
      assert.equal([before.exit, before.stdout], [0, ''], before.stderr);
      assert.is((await stackc('deploy -e prod --yes')).exit, 0);
      const after = await stackc('status -e prod');
      assert.equal([after.exit, after.stdout], [0, 'terraform_data.bucket\n'], after.stderr);
    },
    stackWith('1', 'terraform: {backend: {local: {path: backend.tfstate}}}\n'),
  ),
);

/** Somebody else deploys between the plan and its use. */
const overtaken = `#!/bin/sh
if [ "$1" = apply ]; then for each; do case "$each" in -state=*) ${real} apply -auto-approve "$each" > "$RECORD/other" 2>&1 ;; esac; done; fi
exec ${real} "$@"
`;

declare('the real terraform: a saved plan that somebody overtook', () =>
  inDriveFolder({ stack, programs: { terraform: overtaken } }, async ({ stackc, folder }) => {
    const { exit, stderr } = await stackc('deploy -e dev --yes');
    assert.is(exit, 1);
    assert.match(stderr, /Saved plan is stale[\s\S]*STK8027: .*of "shop" in "dev" after/);
    assert.not.ok(existsSync(join(folder, '.stackc/dev/terraform/plan')), 'the saved plan is removed');
    assert.is((await stackc('preview -e dev')).exit, 0);
  }),
);

declare('the real terraform: an interrupted apply ends in order, keeps its state, and the next one goes on', () =>
  inDriveFolder(
    {
      stack: stackWith(
        '1\n      provisioner: [{local-exec: {command: "cd \\"$RECORD\\" && test -f ready || (touch ready; exec sleep 60)"}}]\n    after: {input: "${resources.bucket.id}"}',
      ),
      programs: { terraform: `#!/bin/sh\nexec ${real} "$@"\n` },
    },
    async (drive) => {
      const { stackc, folder } = drive;
      const child = start(drive, 'deploy', '--yes', '-e', 'dev');
      const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)));
      await until(() => existsSync(join(folder, 'record/ready')));
      child.kill('SIGINT');
      assert.is(await ended, 1);
      assert.equal((await stackc('status -e dev')).stdout, 'terraform_data.bucket\n');
      assert.is((await stackc('deploy -e dev --yes')).exit, 0);
      assert.equal((await stackc('status -e dev')).stdout, 'terraform_data.after\nterraform_data.bucket\n');
    },
  ),
);

test.run();
