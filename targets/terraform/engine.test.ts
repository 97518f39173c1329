import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Deployment, Step, Verb } from '../../compiler/engine.ts';
import { sourceFile } from '../../compiler/source/source-file.ts';
import { startOf } from '../../compiler/source/span.ts';
import { dictAt, textAt, valueAt } from '../../compiler/value/build.ts';
import type { Value } from '../../compiler/value/value.ts';
import { engine } from './engine.ts';

const test = suite('targets/terraform/engine');
const at = startOf(sourceFile('stack.yaml', ''));

function stepsFor(verb: Verb, changes: Partial<Deployment>): readonly Step[] {
  return engine.steps(verb, deployment(changes)).value;
}

function deployment(changes: Partial<Deployment>): Deployment {
  return {
    folder: '/shop/generated/dev/terraform',
    files: new Map(),
    workFolder: '/shop/.stackc/dev/terraform',
    stackFolder: '/shop',
    isProtected: false,
    startFolder: '/home',
    stack: 'shop',
    organization: undefined,
    at,
    environment: 'dev',
    section: dictAt(at, {}),
    options: new Map(),
    extra: [],
    hasFile: () => false,
    hasColors: true,
    ...changes,
  };
}

const section = (entries: Readonly<Record<string, Value>>) => dictAt(at, entries);
const backend = section({ backend: dictAt(at, { s3: dictAt(at, { key: textAt(at, 'a') }) }) });
const state = '-state=/shop/.stackc/dev/terraform/terraform.tfstate';
const saved = '/shop/.stackc/dev/terraform/plan';
const common = '-input=false';

const commands: readonly (readonly [string, Verb, Partial<Deployment>, readonly string[]])[] = [
  [
    'a preview keeps no plan',
    'preview',
    {},
    [`terraform init ${common}`, `terraform plan ${common} -detailed-exitcode ${state}`],
  ],
  [
    'what is deployed is the plan that was shown',
    'deploy',
    {},
    [
      `terraform init ${common}`,
      `terraform plan ${common} -detailed-exitcode ${state} -out=${saved}`,
      `terraform apply ${common} ${state} ${saved}`,
    ],
  ],
  [
    'a backend keeps the state',
    'destroy',
    { section: backend },
    [
      `terraform init ${common}`,
      `terraform plan ${common} -detailed-exitcode -destroy -out=${saved}`,
      `terraform apply ${common} ${saved}`,
    ],
  ],
  [
    'files of a backend are seen from where stackc was started; arguments go to the plan',
    'preview',
    {
      section: backend,
      options: new Map([['backend-config', ['key=a/b', 'dev.tfbackend']]]),
      extra: ['-refresh=false'],
    },
    [
      `terraform init ${common} -backend-config=key=a/b -backend-config=/home/dev.tfbackend`,
      `terraform plan ${common} -detailed-exitcode -refresh=false`,
    ],
  ],
  [
    'the status is what the state has',
    'status',
    { extra: ['databricks_job.ingest'], hasFile: () => true },
    [`terraform init ${common}`, `terraform state list ${state} databricks_job.ingest`],
  ],
  [
    'the status of a backend, which may have no state yet',
    'status',
    { section: backend },
    [`terraform init ${common}`, 'terraform state pull'],
  ],
  [
    'without colors',
    'preview',
    { section: backend, hasColors: false },
    [`terraform init ${common} -no-color`, `terraform plan ${common} -no-color -detailed-exitcode`],
  ],
];
for (const [name, verb, changes, expected] of commands) {
  test(name, () =>
    assert.equal(
      stepsFor(verb, changes).map(({ run }) => run.join(' ')),
      expected,
    ),
  );
}

const programs: readonly (readonly [string, Partial<Deployment>, string])[] = [
  ['by default', {}, 'terraform'],
  ['of the stack, by name', { section: section({ engine: textAt(at, 'tofu') }) }, 'tofu'],
  ['of the stack, by path', { section: section({ engine: textAt(at, './bin/tofu') }) }, '/shop/bin/tofu'],
  ['of the command line', { options: new Map([['engine', ['../bin/tofu']]]) }, '/bin/tofu'],
  ['by absolute path', { options: new Map([['engine', ['/opt/tofu']]]) }, '/opt/tofu'],
];
for (const [name, changes, expected] of programs) {
  test(`the program ${name}`, () => assert.is(stepsFor('preview', changes)[0]?.run[0], expected));
}

const local = '/shop/.stackc/dev/terraform/terraform.tfstate';
const isThere = (path: string) => path === local;

test('a state from before there was a backend is neither forgotten nor moved unasked', () => {
  const { value, diagnostics } = engine.steps('deploy', { ...deployment({}), section: backend, hasFile: isThere });
  assert.equal([value, diagnostics.map(({ code }) => code)], [[], ['STK8029']]);
});

test('it is pushed into the backend, and put aside', () => {
  const options = new Map([['migrate-state', ['--migrate-state']]]);
  const [, push] = stepsFor('deploy', { section: backend, hasFile: isThere, options });
  assert.is(push?.run.join(' '), `terraform state push ${local}`);
  assert.equal(push?.moves, [{ from: local, to: `${local}.moved` }]);
});

test('or only put aside', () => {
  const options = new Map([['reconfigure', ['--reconfigure']]]);
  const [init, plan] = stepsFor('preview', { section: backend, hasFile: isThere, options });
  assert.equal(init?.moves, [{ from: local, to: `${local}.moved` }]);
  assert.is(plan?.run[1], 'plan');
});

test('a state that Terraform brings home from a backend goes to the working files', () => {
  assert.equal(stepsFor('deploy', {})[0]?.moves, [
    { from: '/shop/generated/dev/terraform/terraform.tfstate', to: local },
  ]);
});

test('a state in the workspace is reached by variables of the process', () => {
  const workspace = section({ backend: dictAt(at, { databricks_workspace: valueAt(at, true) }) });
  assert.is(engine.workspaceFile?.(deployment({ section: workspace })), '.laktory/shop/dev/state/terraform.tfstate');
  const bare = { ...deployment({ section: workspace }), environment: undefined };
  assert.is(engine.workspaceFile?.(bare), '.laktory/shop/state/terraform.tfstate');
  assert.is(engine.workspaceFile?.(deployment({ section: backend })), undefined);
  const workspaceFile = { address: 'https://dbc/a', username: 'token', password: 'p' };
  for (const { run, environment } of stepsFor('deploy', { section: workspace, workspaceFile })) {
    assert.is(environment?.['TF_HTTP_PASSWORD'], 'p');
    assert.not.ok(run.some((word) => word.includes('https://') || word.startsWith('-state')));
  }
});

test('a switch of the command line reaches init', () => {
  const options = new Map(['reconfigure', 'migrate-state', 'upgrade'].map((name) => [name, [`--${name}`]]));
  const [init] = stepsFor('preview', { options });
  assert.equal(init?.run.slice(3), ['-reconfigure', '-migrate-state', '-force-copy', '-upgrade']);
});

test('working files are kept out of the artifact, and a saved plan is removed', () => {
  for (const { environment, folder } of stepsFor('deploy', {})) {
    assert.is(environment?.['TF_DATA_DIR'], '/shop/.stackc/dev/terraform/data');
    assert.is(folder, '/shop/generated/dev/terraform');
  }
  assert.equal(
    stepsFor('deploy', {}).flatMap(({ temporary = [] }) => temporary),
    [saved],
  );
});

test.run();
