/** The real Terraform, where it is installed, on stacks that need no network: what it makes of our documents. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { synthesize } from '../../golden/synthesize.ts';

const test = suite('targets/terraform/apply');

const stack = (networkName: string, moved = '') => `
name: offline
variables:
  team: data
  regions: [eu, us]
resources:
  terraform_data:
    ${networkName}:
      input: {name: "net-\${vars.team}", note: 'a literal $\${placeholder} and 100%'}${moved}
    workspace:
      for_each: {dev: 1, prod: 3}
      input: \${each.key}-\${each.value}-\${resources.${networkName}.output.name}
      depends_on: ["\${resources.${networkName}}"]
    region:
      input: \${each.value}
      resource_options:
        for_each: \${vars.regions}
        lifecycle: {create_before_destroy: true}
environments:
  dev: {}
  prod:
    variables: {team: sales}
    resources:
      terraform_data:
        audit: {input: [1, 2.5, true, null, 12345678901234567890]}
`;

const isInstalled = spawnSync('terraform', ['version']).status === 0;
if (!isInstalled)
  process.stdout.write('skipped: terraform is not installed, so its verdict on our documents is unknown\n');
const declare = isInstalled ? test : test.skip;

declare('init, validate, plan and apply accept every environment; a move destroys nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-terraform-'));
  try {
    for (const environment of ['dev', 'prod']) {
      write(folder, synthesize(stack('network'), { environment }));
      terraform(folder, 'init', '-no-color');
      terraform(folder, 'validate', '-no-color');
      terraform(folder, 'apply', '-no-color', '-auto-approve');
    }
    assert.match(readFileSync(join(folder, 'terraform.tfstate'), 'utf8'), /a literal \$\{placeholder\} and 100%/);
    const moved = stack('vpc', '\n      resource_options: {moved_from: network}');
    write(folder, synthesize(moved, { environment: 'prod' }));
    const plan = terraform(folder, 'plan', '-no-color');
    assert.match(plan, /has moved to terraform_data\.vpc/);
    assert.match(plan, /0 to add, 0 to change, 0 to destroy|No changes/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function write(folder: string, text: string): void {
  writeFileSync(join(folder, 'stack.tf.json'), text);
}

/** Runs in a folder of its own, with nothing of the machine's configuration. */
function terraform(folder: string, ...args: readonly string[]): string {
  const env = { PATH: process.env['PATH'], HOME: folder, TF_CLI_CONFIG_FILE: '/dev/null', CHECKPOINT_DISABLE: '1' };
  const run = spawnSync('terraform', args, { cwd: folder, env, encoding: 'utf8' });
  assert.is(run.status, 0, `terraform ${args[0]}: ${run.stdout}${run.stderr}`);
  return run.stdout;
}

test.run();
