import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Deployment, Step, Verb } from '../../compiler/engine.ts';
import { sourceFile } from '../../compiler/source/source-file.ts';
import { startOf } from '../../compiler/source/span.ts';
import { dictAt, textAt } from '../../compiler/value/build.ts';
import type { Value } from '../../compiler/value/value.ts';
import { engine } from './engine.ts';

const test = suite('targets/terraform/engine');
const at = startOf(sourceFile('stack.yaml', ''));

function stepsFor(verb: Verb, changes: Partial<Deployment>): readonly Step[] {
  const deployment: Deployment = {
    folder: '/shop/generated/dev/terraform',
    workFolder: '/shop/.stackc/dev/terraform',
    stackFolder: '/shop',
    startFolder: '/home',
    stack: 'shop',
    organization: undefined,
    at,
    environment: 'dev',
    section: dictAt(at, {}),
    options: new Map(),
    extra: [],
    hasColors: true,
    ...changes,
  };
  return engine.steps(verb, deployment).value;
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
    { extra: ['databricks_job.ingest'] },
    [`terraform init ${common}`, `terraform state list ${state} databricks_job.ingest`],
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
