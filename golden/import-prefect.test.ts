/** `stackc import --from prefect`: blocks and work pools become stacks that compile. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { defaultTemplate } from '../compiler/kinds/prefect/default-template.ts';
import type { Json, JsonObject } from '../compiler/util/json.ts';
import { member, sameJson } from '../compiler/util/json-tree.ts';
import { readJson } from '../compiler/util/read-json.ts';
import { jobConfiguration } from '../targets/prefect/job-configuration.ts';
import { jsonText } from '../targets/shared/json-text.ts';
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
    /containers:\n\s+type: docker-container\n\s+command:\n\s+- python\n\s+- -m\n\s+- my loader\n\s+image: example\/loader:2[\s\S]*containers-pool:\n\s+name: containers\n\s+type: docker\n\s+base_job_template: containers-pool\.yaml/,
    /kept[\s\S]*containers-pool\.base_job_template/,
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

function fromJson(value: unknown): Json {
  return readJson(JSON.stringify(value)) ?? null;
}

/** A default pool with other defaults, as Prefect's API prints one. */
function poolWith(type: string, defaults: Readonly<Record<string, Json>>, about: Readonly<Record<string, Json>> = {}) {
  const template = defaultTemplate(type) ?? new Map();
  const variables = objectOf(template.get('variables'));
  const properties = [...objectOf(variables.get('properties'))].map(([name, property]) => {
    const value = defaults[name];
    return [name, value === undefined ? property : new Map([...objectOf(property), ['default', value]])] as const;
  });
  const changed = new Map([...template, ['variables', new Map([...variables, ['properties', new Map(properties)]])]]);
  return new Map<string, Json>([
    ['name', `${type}-eu`],
    ['type', type],
    ...Object.entries(about),
    ['base_job_template', changed],
  ]);
}

function objectOf(json: Json | undefined): JsonObject {
  return json instanceof Map ? json : new Map();
}

const custom: Json = fromJson({
  name: 'Functions (EU)',
  type: 'cloud-run',
  base_job_template: {
    job_configuration: { command: '{{ command }}', region: '{{ region }}', job_body: { memory: '{{ memory }}Mi' } },
    variables: {
      type: 'object',
      required: ['region'],
      properties: {
        command: { type: 'string' },
        region: { type: 'string' },
        memory: { type: 'integer', default: 512 },
      },
    },
  },
});

const pools: readonly (readonly [what: string, json: Json, names: readonly string[]])[] = [
  ['a pool of processes', poolWith('process', { working_dir: '/srv/flows' }), ['process-eu']],
  [
    'a pool of containers with everything',
    poolWith(
      'docker',
      {
        image: 'example/loader:1',
        env: fromJson({ TZ: 'UTC' }),
        volumes: ['/a:/b'],
        mem_limit: '1g',
        privileged: true,
      },
      { is_paused: true, concurrency_limit: 3 },
    ),
    ['docker-eu'],
  ],
  [
    'a pool of Jobs whose deployments say the image',
    poolWith('kubernetes', { namespace: 'data', cpu_limit: '2', backoff_limit: 3, finished_job_ttl: 60 }),
    ['kubernetes-eu'],
  ],
  ['a pool with a template of its own', custom, ['functions-eu']],
];
for (const [what, json, names] of pools) {
  test(`${what} comes back as it went`, () =>
    inBlockWorld('', async ({ folder, stackc }) => {
      writeFileSync(join(folder, 'pool.json'), jsonText(json));
      assert.is((await stackc('import --from prefect pool.json -o made')).exit, 0);
      const { exit, stderr } = await stackc('synth made -t prefect');
      assert.is(exit, 0, stderr);
      const place = join(folder, 'made/generated/default/prefect');
      const written = readdirSync(place).filter((name) => name.endsWith('.json'));
      assert.equal(
        written.map((name) => name.replace(/(?:-pool)?\.json$/, '')),
        names,
      );
      const template = readJson(readFileSync(join(place, written[0] ?? ''), 'utf8')) ?? null;
      const before = member(json, 'base_job_template') ?? null;
      if (json === custom) assert.ok(sameJson(template, before));
      const resolved = (each: Json) => jobConfiguration(each, new Map()).configuration;
      assert.ok(sameJson(resolved(template), resolved(before)), jsonText(resolved(template)));
    }));
}

test('a credential in a template becomes a reference to a Secret block', () =>
  inBlockWorld('', async ({ folder, stackc }) => {
    const spoiled = jsonText(custom)
      .replace('"region": "{{ region }}"', '"region": "{{ region }}", "api_token": "hunter-22"')
      .replace('"default": 512', '"default": {"password": "hunter-23"}');
    assert.match(spoiled, /hunter-22[\s\S]*hunter-23/);
    writeFileSync(join(folder, 'pool.json'), spoiled);
    const { stderr } = await stackc('import --from prefect pool.json -o made');
    const text = readFileSync(join(folder, 'made/functions-eu.yaml'), 'utf8');
    assert.match(text, /api_token: "\{\{ functions_eu_api_token \}\}"/);
    assert.match(text, /default: "\{\{ prefect\.blocks\.secret\.functions-eu-api-token \}\}"/);
    assert.match(text, /password: "\{\{ prefect\.blocks\.secret\.functions-eu-password \}\}"/);
    assert.match(stderr, /Secret block/);
    assert.not.match(text + stderr, /hunter-2/);
    const { exit, stderr: said } = await stackc('check made');
    assert.equal([exit, /STK6248/.test(said)], [1, false], said);
  }));

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
