/** A compiled stack in a CDKTF app synthesizes our document, and its neighbours can refer to it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, TerraformOutput, TerraformResource, TerraformStack } from 'cdktf';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileFolder } from '../../compiler/index.ts';
import { CompiledStack } from './index.ts';

const test = suite('targets/cdktf/compiled-stack');

const cases: readonly (readonly [folder: string, environment?: string])[] = [
  ['golden/example-lakehouse', 'dev'],
  ['golden/example-lakehouse', 'prod'],
  ['golden/terraform-options-joined'],
  ['golden/terraform-literal-text'],
  ['golden/terraform-modules-and-outputs', 'frozen'],
  ['golden/databricks-build-root', 'prod'],
  ['golden/databricks-governance'],
  ['golden/databricks-pipeline-declarative'],
  ['golden/databricks-python-packages', 'dev'],
  ['golden/databricks-rendered-files', 'dev'],
  ['golden/databricks-workspace-trees'],
  ['golden/databricks-jobs'],
  ['golden/databricks-catalogs'],
  ['golden/databricks-grants'],
  ['golden/databricks-identity'],
  ['golden/databricks-notebooks'],
  ['golden/databricks-pipelines'],
  ['golden/databricks-secrets'],
];
for (const [folder, environment] of cases) {
  test(`${folder} ${environment ?? ''}`, () => {
    const settings = { home: '../..', ...(environment === undefined ? {} : { environment }) };
    const { files } = compileFolder(folder, { ...settings, targets: ['terraform'] });
    const ours = files.find(({ path }) => path === 'terraform/stack.tf.json')?.text;
    assert.ok(ours);
    const [theirs] = synthesized((app) => new CompiledStack(app, 'one', { stack: folder, ...settings }), ['one']);
    assert.equal(withoutComment(theirs), withoutComment(JSON.parse(ours)));
  });
}

test('constructs beside it, references inside and from another stack, and overrides', () => {
  const [lake, other] = synthesized(
    (app) => {
      const stack = new CompiledStack(app, 'lake', { stack: 'golden/databricks-jobs' });
      const [address = ''] = Object.entries(jobsOf(stack)).map(([name]) => name);
      new TerraformResource(stack, 'more', { terraformResourceType: 'terraform_data' }).addOverride(
        'input',
        stack.reference(`${address}.id`),
      );
      stack.addOverride(`resource.databricks_job.${address}.name`, 'renamed');
      const consumer = new TerraformStack(app, 'other');
      new TerraformOutput(consumer, 'job', { value: stack.reference(`databricks_job.${address}.id`) });
      assert.throws(() => stack.reference('nothing.id'), /nothing called "nothing"/);
    },
    ['lake', 'other'],
  );
  const [name = ''] = Object.keys(lake.resource.databricks_job);
  assert.is(lake.resource.databricks_job[name].name, 'renamed');
  assert.is(lake.resource.terraform_data.more.input, `\${databricks_job.${name}.id}`);
  assert.match(other.output.job.value, /^\$\{data\.terraform_remote_state\..*\.outputs\./);
});

test('mistakes of the stack are thrown as they are printed', () => {
  assert.throws(
    () =>
      synthesized(
        (app) => new CompiledStack(app, 'one', { stack: 'golden/broken/overlay-removes-what-is-referred-to' }),
        ['one'],
      ),
    /STK\d{4}/,
  );
});

function jobsOf(stack: CompiledStack): object {
  const document: Readonly<Record<string, Readonly<Record<string, object>>>> = JSON.parse(
    JSON.stringify(stack.toTerraform()),
  );
  return document['resource']?.['databricks_job'] ?? {};
}

/** The documents of an app, by the names of its stacks. */
function synthesized(build: (app: App) => unknown, names: readonly string[]): readonly ReturnType<typeof JSON.parse>[] {
  const outdir = mkdtempSync(join(tmpdir(), 'stackc-cdktf-'));
  try {
    const app = new App({ outdir });
    build(app);
    app.synth();
    return names.map((name) => JSON.parse(readFileSync(join(outdir, 'stacks', name, 'cdk.tf.json'), 'utf8')));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** Ours is a sentence, theirs is about the app. */
function withoutComment({ '//': _, ...document }: Readonly<Record<string, unknown>>): unknown {
  return document;
}

test.run();
