import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inTestWorld, type TestWorld } from './test-world.ts';

const test = suite('cli/run');
const stack = { 'stack.yaml': 'name: shop\n' };

interface Expected {
  readonly exit: number;
  readonly codes?: readonly string[];
  readonly stdout?: RegExp;
  readonly stderr?: RegExp;
}

const lines: readonly (readonly [string, Expected])[] = [
  ['', { exit: 64, stderr: /Usage: stackc/ }],
  ['--help', { exit: 0, stdout: /Commands:\n {2}synth/ }],
  ['help', { exit: 0, stdout: /Commands:/ }],
  ['help synth', { exit: 0, stdout: /--all-environments/ }],
  ['synth -h', { exit: 0, stdout: /Examples:/ }],
  ['synth --help --wrong', { exit: 0, stdout: /Examples:/ }],
  ['--version', { exit: 0, stdout: /^stackc \d+\.\d+\.\d+\n$/ }],
  ['check --version', { exit: 0, stdout: /^stackc \d/ }],
  ['check -t pulumi,terraform -t pulumi', { exit: 0 }],
  ['-V', { exit: 0, stdout: /^stackc \d/ }],
  ['version', { exit: 0, stdout: /^stackc \d/ }],
  ['check -V', { exit: 0, stdout: /^stackc \d/ }],
  ['-q check', { exit: 0, stderr: /^$/ }],
  ['-e dev check -q --no-environment', { exit: 64, codes: ['STK8007'] }],
  ['--no-color check', { exit: 0, stderr: /^no problems/ }],
  ['--wrong check', { exit: 64, codes: ['STK8002'] }],
  ['-x', { exit: 64, codes: ['STK8001'] }],
  ['validate', { exit: 64, codes: ['STK8001'], stderr: /Did you mean "check"\?/ }],
  ['fmt', { exit: 64, codes: ['STK8001'], stderr: /Did you mean "check"\?/ }],
  ['diff', { exit: 64, codes: ['STK8001'], stderr: /Did you mean "synth --check"\?/ }],
  ['terraform plan', { exit: 64, codes: ['STK8001'], stderr: /Did you mean "preview"\?/ }],
  ['check -t tf', { exit: 64, codes: ['STK8005'], stderr: /Did you mean "terraform"\?/ }],
  ['--verison', { exit: 64, codes: ['STK8001'], stderr: /Did you mean "--version"\?/ }],
  ['check -E prod', { exit: 64, codes: ['STK8002'], stderr: /Did you mean "-e"\?/ }],
  ['check --all-envs', { exit: 64, codes: ['STK8002'], stderr: /Did you mean "--all-environments"\?/ }],
  ['check stack', { exit: 1, codes: ['STK8020'], stderr: /Did you mean "stack\.yaml"\?/ }],
  ['check --var region eu', { exit: 64, codes: ['STK8008'], stderr: /Write "region=…"\./ }],
  ['synth --out=', { exit: 64, codes: ['STK8003'] }],
  ['synth --dry-run', { exit: 64, codes: ['STK8002'], stderr: /Did you mean "--check"\?/ }],
  ['synth --output x', { exit: 64, codes: ['STK8002'], stderr: /Did you mean "--out"\?/ }],
  ['check --output json', { exit: 64, codes: ['STK8002'], stderr: /Did you mean "--format"\?/ }],
  ['deploy --auto-approve', { exit: 64, codes: ['STK8002'], stderr: /Did you mean "--yes"\?/ }],
  ['check -f stack.yaml', { exit: 64, codes: ['STK8002'], stderr: /A file is given without an option\./ }],
  ['check . --paths sideways', { exit: 64, codes: ['STK8005'] }],
  ['synth -', { exit: 64, codes: ['STK8011'] }],
  ['synth -o -', { exit: 64, codes: ['STK8011'] }],
  ['render - --data -', { exit: 64, codes: ['STK8007'] }],
  ['synht', { exit: 64, codes: ['STK8001'], stderr: /Did you mean "synth"\?/ }],
  ['check --wrong', { exit: 64, codes: ['STK8002'], stderr: /"stackc check --help" shows its options/ }],
  ['check -e a --no-environment --var x', { exit: 64, codes: ['STK8007', 'STK8008'] }],
  ['synth -t terafrom', { exit: 64, codes: ['STK8005'], stderr: /Did you mean "terraform"\?/ }],
  ['check', { exit: 0, stdout: /^$/, stderr: /^no problems in stack\.yaml\n$/ }],
  ['check --quiet', { exit: 0, stdout: /^$/, stderr: /^$/ }],
  ['check stack.yaml', { exit: 0 }],
  ['check stack.yml', { exit: 1, codes: ['STK8020'], stderr: /Did you mean "stack\.yaml"\?/ }],
  ['check --var-file nope.yaml', { exit: 1, codes: ['STK8021'] }],
  ['check --format json', { exit: 0, stdout: /^\[\]\n$/ }],
  ['check nowhere --format json', { exit: 1, stdout: /"code": "STK8020"/ }],
  ['check nowhere --format sarif', { exit: 1, stdout: /"ruleId": "STK8020"/ }],
  ['explain', { exit: 0, stdout: /^STK8001 {2}There is no command of this name\.\n/m }],
  ['schema', { exit: 0, stdout: /^\{\n[\s\S]*"databricks_jobs"/ }],
  ['schema stack.yaml other.yaml', { exit: 64, codes: ['STK8006'] }],
  ['schema no-such.yaml', { exit: 64, codes: ['STK8020'] }],
  ['explain STK8001 STK8002', { exit: 64, codes: ['STK8006'] }],
  ['check . stack.yaml', { exit: 0, stderr: /^no problems in stack\.yaml\n$/ }],
  ['check . nowhere', { exit: 1, codes: ['STK8020'] }],
  ['synth . stack.yaml -o out', { exit: 64, codes: ['STK8010'] }],
  ['explain stk8001', { exit: 0, stdout: /^# STK8001: / }],
  ['explain 8001', { exit: 0, stdout: /^# STK8001: / }],
  ['explain STK0001', { exit: 64, codes: ['STK8009'] }],
];
for (const [line, expected] of lines) {
  test(`stackc ${line}`, () =>
    inTestWorld(stack, async ({ run }) => {
      const result = await run(line);
      assert.is(result.exit, expected.exit, result.stderr);
      if (expected.codes) assert.equal(result.codes, expected.codes);
      if (expected.stdout) assert.match(result.stdout, expected.stdout);
      if (expected.stderr) assert.match(result.stderr, expected.stderr);
    }));
}

const environments = {
  'stack.yaml': 'name: shop\nenvironments:\n  dev: {files: {terraform/a: dev}}\n  prod: {files: {terraform/a: prod}}\n',
};

test('the first environment is chosen, and named', () =>
  inTestWorld(environments, async ({ run }) => {
    const { stdout, stderr } = await run('synth');
    assert.is(stdout, 'generated/dev/terraform/a\n');
    assert.is(stderr, 'environment dev, the first of dev, prod; choose with -e\n1 written, 0 unchanged\n');
  }));

test('all environments are written in one run', () =>
  inTestWorld(environments, async ({ run, read }) => {
    await run('synth --all-environments -q');
    assert.is(read('generated/dev/terraform/a') + read('generated/prod/terraform/a'), 'devprod');
  }));

test('several environments may stand in one option, with and without an equals sign', () =>
  inTestWorld(environments, async ({ run }) => {
    const both = 'generated/prod/terraform/a\ngenerated/dev/terraform/a\n';
    for (const line of [
      'synth -e prod,dev',
      'synth -e=prod,dev',
      '--environment=prod,dev synth',
      'synth -e prod -e dev',
    ])
      assert.is((await run(line)).stdout, both, line);
    assert.is((await run('synth -e=dev')).stdout, 'generated/dev/terraform/a\n');
  }));

test('a stack may come from standard input', () =>
  inTestWorld({}, async ({ run }) => {
    assert.is((await run('check -', 'name: shop\n')).stderr, 'no problems in <standard input>\n');
    assert.match((await run('check -', 'a: 1\na: 2\n')).stderr, '--> <standard input>:2:1');
  }));

test('so may a template, or its data', () =>
  inTestWorld({ 'a.tmpl': '{{ .x }}', 'a.json': '{"x": 1}' }, async ({ run }) => {
    assert.is((await run('render - --data a.json', '{{ .x }}{{ .x }}')).stdout, '11');
    assert.is((await run('render a.tmpl --data -', 'x: 2\n')).stdout, '2');
  }));

const completions: readonly (readonly [words: string, candidates: readonly string[]])[] = [
  ['init --template w', ['workspace', 'workflows']],
  ['run --action w', ['wait']],
  ['import --from te', ['terraform']],
  ['migrate --ch', ['--check']],
  ['syn', ['synth']],
  ['check --all-e', ['--all-environments']],
  ['-q synth --fo', ['--force', '--format']],
  ['check --format s', ['sarif']],
  ['check -t p', ['pulumi']],
  ['check -e d', ['dev']],
  ['synth . -e dev,p', ['dev,prod']],
  ['synth --environment=dev,p', ['--environment=dev,prod']],
  ['--environment=dev check -e p', ['prod']],
  [
    'explain STK800',
    ['STK8001', 'STK8002', 'STK8003', 'STK8004', 'STK8005', 'STK8006', 'STK8007', 'STK8008', 'STK8009'],
  ],
  ['explain databricks_jo', ['databricks_job', 'databricks_jobs']],
  ['explain databricks_jobs.tasks.notebook_task.n', ['databricks_jobs.tasks.notebook_task.notebook_path']],
  ['explain settings.provider_', ['settings.provider_schemas']],
  ['explain no_such_kind.x', []],
  ['schema --for dataos_ser', ['dataos_services']],
  ['state p', ['pull', 'push']],
  ['state show p', []],
  ['deployer d', ['download', 'delete']],
  ['completion f', ['fish']],
  ['check sta', []],
  ['nothing x', []],
];
for (const [words, expected] of completions) {
  test(`completes ${words}`, () =>
    inTestWorld(environments, async ({ run }) => {
      const { exit, stdout } = await run(`completion --complete -- ${words}`);
      assert.equal([exit, stdout.split('\n').slice(0, -1)], [0, expected]);
    }));
}

test('a shell that is not known is told', () =>
  inTestWorld({}, async ({ run }) => {
    assert.equal((await run('completion bsh')).codes, ['STK8005']);
    assert.equal((await run('completion')).codes, ['STK8005']);
    assert.match((await run('completion bash')).stdout, /^_stackc\(\) \{/);
  }));

test('the bare stack has a folder of its own', () =>
  inTestWorld({ 'stack.yaml': 'files: {terraform/a: x}\n' }, async ({ run }) => {
    assert.is((await run('synth --no-environment')).stdout, 'generated/default/terraform/a\n');
  }));

test('an environment that cannot be a folder is refused', () =>
  inTestWorld({ 'stack.yaml': 'environments: {../up: {}}\n' }, async ({ run }) => {
    const { exit, stderr } = await run('check');
    assert.is(exit, 1);
    assert.match(stderr, /STK8046.*\n {2}--> stack\.yaml:1:16/);
  }));

test('what is wrong in one environment only says in which', () =>
  inTestWorld({ 'stack.yaml': 'environments:\n  dev: {}\n  prod: {fail: here}\n' }, async ({ run }) => {
    const { stderr } = await run('check --all-environments');
    assert.match(stderr, '::: stack.yaml:3:3: only in the environment "prod"\n');
    assert.not.match((await run('check -e prod')).stderr, 'only in');
  }));

test('with --strict warnings are errors', () =>
  inTestWorld({ 'stack.yaml': 'name: yes\n' }, async ({ run }) => {
    const [lenient, strict] = [await run('check'), await run('check --strict')];
    assert.match(lenient.stderr, /^warning STK/);
    assert.match(strict.stderr, /^error STK/);
    assert.equal([lenient.exit, strict.exit], [0, 1]);
  }));

test('paths are relative to where stackc was started', () =>
  inTestWorld({ 'deep/shop/stack.yaml': 'a: 1\na: 2\n' }, async ({ run }) => {
    assert.match((await run('check deep/shop')).stderr, '--> deep/shop/stack.yaml:2:1');
  }));

const badFiles: readonly (readonly [string, (world: TestWorld) => void, string])[] = [
  ['Windows-1252', ({ write }) => write('stack.yaml', Uint8Array.of(0x61, 0x3a, 0x20, 0xe9)), 'byte 3'],
  ['a folder', ({ write }) => write('stack.yaml/stack.yaml/x', ''), 'it is a folder'],
];
for (const [name, prepare, expected] of badFiles) {
  test(`a stack that is ${name}`, () =>
    inTestWorld({}, async (world) => {
      prepare(world);
      const { exit, stderr } = await world.run('check stack.yaml');
      assert.is(exit, 1);
      assert.match(stderr, expected);
    }));
}

test('a byte order mark is no text', () =>
  inTestWorld({ 'stack.yaml': '\uFEFFname: shop\nname: shop\n' }, async ({ run }) => {
    assert.match((await run('check')).stderr, '--> stack.yaml:2:1');
  }));

for (const line of ['synth --vra t=hunter2', 'check t=hunter2', 'synth --var =hunter2', 'check --vra=hunter2']) {
  test(`nothing behind "=" is repeated: ${line}`, () =>
    inTestWorld({ 'stack.yaml': 'files: {}\n' }, async ({ run }) => {
      const { exit, stdout, stderr } = await run(line);
      assert.ok(exit === 1 || exit === 64);
      assert.not.match(stdout + stderr, 'hunter2');
    }));
}

test.run();
