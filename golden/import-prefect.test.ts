/** `stackc import --from prefect`: blocks and work pools become stacks that compile. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inBlockWorld } from './block-world.ts';

const test = suite('golden/import-prefect');

const job = {
  type: 'kubernetes-job',
  _block_type_slug: 'kubernetes-job',
  block_type_slug: 'kubernetes-job',
  env: { TZ: 'UTC', RETRIES: 3, API_TOKEN: 'hunter-22', GONE: null },
  labels: { team: 'data' },
  name: null,
  command: ['python', '-m', 'loader'],
  image: 'example/loader:1',
  namespace: 'data',
  image_pull_policy: 'IfNotPresent',
  job: {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { labels: {} },
    spec: {
      template: {
        spec: {
          parallelism: 1,
          completions: 1,
          restartPolicy: 'Never',
          containers: [{ name: 'prefect-job', env: [] }],
        },
      },
    },
  },
  customizations: [
    { op: 'add', path: '/spec/template/spec/containers/0/resources', value: { limits: { memory: '1Gi' } } },
  ],
  finished_job_ttl: 60,
  stream_output: true,
};
const registry = { username: 'robot', password: '********', registry_url: 'registry.example.com' };
const container = {
  name: 'Report!',
  block_type: { slug: 'docker-container' },
  data: { image: 'example/report:1', command: ['report'], mem_limit: 300000000.0, image_registry: registry },
};
const variables = {
  command: { default: "python -m 'my loader'" },
  image: { default: 'example/loader:2' },
  env: { default: { A: '1' } },
  labels: {},
  size: { default: 3 },
};
const pool = {
  name: 'containers',
  type: 'docker',
  base_job_template: {
    job_configuration: {
      command: '{{ command }}',
      image: '{{ image }}',
      env: '{{ env }}',
      labels: { team: 'fixed' },
      size: '{{ size }}',
    },
    variables: { type: 'object', properties: variables },
  },
};

const cases: readonly (readonly [what: string, json: unknown, stack: RegExp, report: RegExp])[] = [
  [
    'a block of Kubernetes',
    job,
    /type: kubernetes-job\n[\s\S]*GONE: null[\s\S]*memory: 1Gi[\s\S]*secretKeyRef:\n\s+name: blocks\n\s+key: API_TOKEN/,
    /API_TOKEN come from the Secret "blocks"/,
  ],
  [
    'a block document with a registry',
    container,
    /report:\n\s+type: docker-container[\s\S]*mem_limit: 300000000[\s\S]*password: \$\{vars\.report_registry_password\}/,
    /password is a sensitive variable/,
  ],
  [
    'a work pool',
    pool,
    /containers:\n\s+type: docker-container\n\s+command:\n\s+- python\n\s+- -m\n\s+- my loader\n\s+image: example\/loader:2/,
    /size[\s\S]*job_configuration\.labels/,
  ],
  ['a list of them', [job, container, pool], /blocks:[\s\S]*report:[\s\S]*containers:/, /fields/],
];
for (const [what, json, stack, report] of cases) {
  test(`${what} becomes a stack that compiles`, () =>
    inBlockWorld('', async ({ folder, stackc }) => {
      writeFileSync(join(folder, 'blocks.json'), JSON.stringify(json));
      const { exit, stderr } = await stackc('import --from prefect blocks.json -o made');
      assert.is(exit, 0, stderr);
      const text = readFileSync(join(folder, 'made/stack.yaml'), 'utf8');
      assert.match(text, stack);
      assert.match(stderr, report);
      assert.not.match(text + stderr, /hunter-22|\*\*\*\*/);
      const checked = await stackc('check made');
      assert.is(checked.exit, 0, `${text}\n${checked.stderr}`);
    }));
}

for (const [what, text, said] of [
  ['no JSON', '{', /STK8518.*no JSON/],
  ['something else', '{"type": "ecs-task"}', /STK8518.*a block has the type/],
] as const) {
  test(`${what} is refused`, () =>
    inBlockWorld('', async ({ folder, stackc }) => {
      writeFileSync(join(folder, 'blocks.json'), text);
      const { exit, stderr } = await stackc('import --from prefect blocks.json -o made');
      assert.equal([exit, said.test(stderr)], [1, true], stderr);
    }));
}

test('a file that is not there', () =>
  inBlockWorld('', async ({ stackc }) => {
    const { exit, stderr } = await stackc('import --from prefect gone.json');
    assert.equal([exit, /STK8022.*gone\.json/.test(stderr)], [1, true], stderr);
  }));

test.run();
