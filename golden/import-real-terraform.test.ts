/** What the real Terraform, where it is installed, says of an imported stack with the state that it was imported from: there is nothing to change. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../compiler/cli/run.ts';
import { recordingWorld } from '../compiler/cli/test-world.ts';
import { compiler } from '../compiler/cli/whole-compiler.ts';

const test = suite('golden/import-real-terraform');
const real = spawnSync('which', ['terraform'], { encoding: 'utf8' }).stdout.trim();
if (real === '') process.stdout.write('skipped: terraform is not installed, so no state was imported\n');
const declare = real === '' ? test.skip : test;

const resources = `resource "terraform_data" "bucket" { input = { size = 3, tags = ["a", "b"], on = true, none = null } }
resource "terraform_data" "object" {
  input            = terraform_data.bucket.id
  triggers_replace = [terraform_data.bucket.output.size]
}
resource "terraform_data" "text" { input = "a $$\${dollar} and %%{percent}\\nin two lines" }
resource "terraform_data" "nothing" {}
`;
const copies = `resource "terraform_data" "copies" {
  count = 2
  input = "copy-\${count.index}"
}
resource "terraform_data" "named" {
  for_each = { eu = "a", us = "b" }
  input    = each.value
}
`;
const secret = `resource "terraform_data" "secret" { input = sensitive("hunter2-hunter2") }
`;

interface Case {
  readonly configuration: string;
  /** The code with which Terraform ends: 0 for an empty plan, 2 for one with anything in it. */
  readonly code: number;
  readonly says: RegExp;
  readonly variables?: Readonly<Record<string, string>>;
}

const cases: Readonly<Record<string, Case>> = {
  'resources and references': { configuration: resources, code: 0, says: /No changes\. Your infrastructure matches/ },
  'copies, which are only moved': {
    configuration: copies,
    code: 2,
    says: /has moved to terraform_data\.copies-0[\s\S]*Plan: 0 to add, 0 to change, 0 to destroy/,
  },
  'a sensitive value': {
    configuration: secret,
    code: 0,
    says: /No changes\. Your infrastructure matches/,
    variables: { TF_VAR_secret_input: 'hunter2-hunter2' },
  },
};

function terraform(folder: string, line: string, variables: Readonly<Record<string, string>> = {}) {
  const env = { ...process.env, ...variables, CHECKPOINT_DISABLE: '1' };
  const { status, stdout, stderr } = spawnSync(real, line.split(' '), { cwd: folder, encoding: 'utf8', env });
  return { status, stdout, stderr };
}

for (const [name, { configuration, code, says, variables }] of Object.entries(cases)) {
  declare(`the real terraform: nothing changes for ${name}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stackc-import-real-'));
    try {
      const own = join(folder, 'own');
      mkdirSync(own);
      writeFileSync(join(own, 'main.tf'), `terraform {\n  backend "local" {}\n}\n${configuration}`);
      for (const line of ['init -input=false', 'apply -input=false -auto-approve'])
        assert.is(terraform(own, line).status, 0);
      writeFileSync(join(folder, 'state.json'), terraform(own, 'show -json').stdout);
      const { world, printed } = recordingWorld({ folder });
      for (const line of ['import --from terraform state.json -o .', 'synth --strict'])
        assert.is(await run(line.split(' '), { world, compiler }), 0, printed().stderr);
      assert.not.match(readFileSync(join(folder, 'stack.yaml'), 'utf8'), 'hunter2');
      const made = join(folder, 'generated/default/terraform');
      copyFileSync(join(own, 'terraform.tfstate'), join(made, 'terraform.tfstate'));
      assert.is(terraform(made, 'init -input=false').status, 0);
      const plan = terraform(made, 'plan -input=false -no-color -detailed-exitcode', variables);
      assert.match(plan.stdout + plan.stderr, says);
      assert.is(plan.status, code);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

test.run();
