import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../compiler/cli/run.ts';
import { recordingWorld } from '../compiler/cli/test-world.ts';
import { compiler } from '../compiler/cli/whole-compiler.ts';

const test = suite('golden/show');

const stack = `name: shop
resources:
  dataos_stacks:
    soda-v2:
      stack: {name: soda, flavor: python, version: "2.0", workflowJobConfig: {}, image: {registry: docker.io, repository: example, image: soda, tag: "2"}}
    echo-v1:
      stack: {name: echo, version: "1.0", serviceConfig: {}, workerConfig: {}}
    former:
      resource_options: {is_enabled: false}
      stack: {name: former, version: "1.0", serviceConfig: {}}
  kubernetes:
    settings: {apiVersion: v1, kind: ConfigMap, metadata: {namespace: shop}, data: {a: "1"}}
    other: {apiVersion: v1, kind: ConfigMap, metadata: {namespace: shop}}
`;

function show(...args: readonly string[]) {
  return showOf(stack, ...args);
}

async function showOf(text: string, ...args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-show-'));
  try {
    writeFileSync(join(folder, 'stack.yaml'), text);
    const { world, printed } = recordingWorld({ folder });
    const code = await run(['show', ...args], { world, compiler });
    return { code, ...printed() };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const settings = `apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
  namespace: shop
data:
  a: "1"
`;

test('what one block becomes', async () => {
  const { code, stdout } = await show('--as', 'kubernetes', '--only', 'settings');
  assert.equal([code, stdout], [0, settings]);
});

test('without a target, too', async () => {
  const { code, stdout } = await show('--only', 'settings');
  assert.equal([code, stdout], [0, settings]);
});

test('several files are a stream', async () => {
  const { stdout } = await show('--as', 'kubernetes');
  assert.equal(stdout.match(/^# .*$/gm), [
    '# kubernetes/shop/configmap-other.yaml',
    '# kubernetes/shop/configmap-settings.yaml',
  ]);
});

test('the stacks that the input defines', async () => {
  const { stdout } = await show('--as', 'stacks');
  assert.is(
    stdout,
    `STACK  FLAVOR  VERSION  RUN BY          IMAGE
echo   -       1.0      service,worker  -
soda   python  2.0      workflow        docker.io/example/soda:2
`,
  );
});

test('the stacks that environments define', async () => {
  const overlay = `environments:
  dev: {resources: {dataos_stacks: {echo-v1: {stack: {version: "10.0"}}}}}
  prod:
    resources:
      dataos_stacks:
        echo-v9: {stack: {name: echo, version: "9.0", workerConfig: {}}}
        echo-v10: {stack: {name: echo, version: "10.0", workerConfig: {}}}
`;
  const { stdout } = await showOf(stack + overlay, '--as', 'stacks', '--all-environments');
  assert.is(
    stdout.replace(/ {2,}/g, ' '),
    `# stack.yaml, environment dev
STACK FLAVOR VERSION RUN BY IMAGE
echo - 10.0 service,worker -
soda python 2.0 workflow docker.io/example/soda:2
# stack.yaml, environment prod
STACK FLAVOR VERSION RUN BY IMAGE
echo - 1.0 service,worker -
echo - 9.0 worker -
echo - 10.0 worker -
soda python 2.0 workflow docker.io/example/soda:2
`,
  );
  const { stdout: one } = await showOf(stack + overlay, '--as', 'stacks', '-e', 'dev');
  assert.match(one, /^STACK .*\necho +- +10\.0 /);
});

test('the program', async () => {
  const { stdout } = await show('--as', 'program', '--only', 'settings');
  assert.match(stdout, 'resource v1/ConfigMap.settings');
  assert.not.match(stdout, 'ConfigMap.other');
});

test('nothing of that name, no such target', async () => {
  assert.match((await show('--only', 'setings')).stderr, 'Did you mean "settings"?');
  const wrong = await show('--as', 'kubernets');
  assert.equal([wrong.code, wrong.stderr.includes('Did you mean "kubernetes"?')], [64, true]);
});

const unwritten = `name: shop
resources:
  dataos_secrets:
    mail: {workspace: public, secret: {type: key-value, data: {username: me, other: hunter2xy}}}
  dataos_depots:
    d: {depot: {type: REDIS, redis: {url: "redis://:hunter2xy@h:6379", table: a}}}
`;

test('as a stack without the credentials of which nothing is written', async () => {
  const { code, stdout } = await showOf(unwritten, '--as', 'stack');
  assert.is(code, 0);
  assert.not.match(stdout, 'hunter2xy');
  assert.match(stdout, 'redis://:***@h:6379');
  assert.match(stdout, 'username: me');
  assert.match((await showOf(unwritten, '--as', 'stack', '--allow-plain-secrets')).stdout, 'other: hunter2xy');
});

test.run();
