import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../../cli/run.ts';
import { recordingWorld } from '../../cli/test-world.ts';
import { compiler } from '../../cli/whole-compiler.ts';

/** The pitfalls of bundles (specs/databricks-bundles §12): what is written, and what stands in the Terraform of the target `t`. */
const test = suite('dialects/databricks-bundle');

async function shown(bundle: string, variables: Readonly<Record<string, string>> = {}, ...options: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-bundle-'));
  writeFileSync(join(folder, 'databricks.yml'), `bundle: {name: shop}\n${bundle}\n`);
  const { world, printed } = recordingWorld({ folder, variables });
  await run(['show', 'databricks.yml', '--as', 'terraform', '-e', 't', ...options], { world, compiler });
  rmSync(folder, { recursive: true, force: true });
  const { stdout, stderr } = printed();
  return { json: stdout.replace(/\s+/g, ''), stderr };
}

const job = (rest: string, target = '') =>
  `resources: {jobs: {load: {name: load, ${rest}}}}\ntargets: {t: {${target}}}`;
const overJob = (rest: string) => `resources: {jobs: {load: {${rest}}}}`;

const cases: readonly (readonly [name: string, bundle: string, holds: string])[] = [
  ['null never removes', job('description: why', overJob('description: null')), '"description":"why"'],
  [
    'lists of a target are put behind',
    job('email_notifications: {on_failure: [a@b.c]}', overJob('email_notifications: {on_failure: [d@e.f]}')),
    '"on_failure":["a@b.c","d@e.f"]',
  ],
  [
    'tasks are joined by their key, and sorted',
    job('tasks: [{task_key: b}, {task_key: a}]', overJob('tasks: [{task_key: b, max_retries: 1}]')),
    '"task":[{"task_key":"a"},{"task_key":"b","max_retries":1}]',
  ],
  [
    'references nest',
    `variables: {t_c: {default: lab}}\n${job('tags: {c: "${var.${bundle.target}_c}"}')}`,
    '"tags":{"c":"lab"}',
  ],
  ['an escaped reference is text', job('description: "$${var.x}"'), '"description":"$${var.x}"'],
  [
    'numbers become text where text belongs',
    job('tags: {n: 5, yes: true, f: 1.5}'),
    '{"n":"5","yes":"true","f":"1.5"}',
  ],
  [
    'inputs of a loop may be a list',
    job('tasks: [{task_key: a, for_each_task: {inputs: [1], task: {task_key: b}}}]'),
    '"inputs":"[1]"',
  ],
  [
    'a complex default is replaced, not merged',
    `variables: {x: {type: complex, default: {a: "1"}}}\n${job('tags: "${var.x}"', 'variables: {x: {b: "2"}}')}`,
    '"tags":{"b":"2"}',
  ],
  [
    'alerts are those of today',
    'resources: {alerts: {a: {display_name: a, warehouse_id: w, query_text: q, evaluation: {comparison_operator: EQUAL, source: {name: a}}, schedule: {quartz_cron_schedule: c, timezone_id: UTC}}}}\ntargets: {t: {}}',
    '"databricks_alert_v2"',
  ],
  [
    'who deploys is the default of run_as',
    job('run_as: {user_name: "${workspace.current_user.userName}"}'),
    '"max_concurrent_runs":1',
  ],
  ['yes is text', job('description: yes'), '"description":"yes"'],
  [
    'plain prefixes',
    'resources: {schemas: {raw: {name: raw, catalog_name: main}}}\ntargets: {t: {presets: {name_prefix: "[dev jane] "}}}',
    '"name":"dev_jane_raw"',
  ],
];
for (const [name, bundle, holds] of cases) {
  test(name, async () => {
    const { json, stderr } = await shown(bundle);
    assert.ok(json.includes(holds), `${holds} is not in ${json}\n${stderr}`);
  });
}

const withVariable = `variables: {c: {default: main}}\n${job('tags: {c: "${var.c}"}', 'variables: {c: lab}')}`;

test('the command line wins over the process, and both over the target', async () => {
  const environment = { BUNDLE_VAR_c: 'process' };
  assert.ok((await shown(withVariable)).json.includes('{"c":"lab"}'));
  assert.ok((await shown(withVariable, environment)).json.includes('{"c":"process"}'));
  assert.ok((await shown(withVariable, environment, '--var', 'c=line')).json.includes('{"c":"line"}'));
});

test('a variable without a value is asked for where it is used', async () => {
  const bundle = `variables: {c: {description: which}}\n${job('tags: {c: "${var.c}"}')}`;
  assert.match((await shown(bundle)).stderr, /STK2040/);
  assert.ok((await shown(bundle, {}, '--var', 'c=line')).json.includes('{"c":"line"}'));
});

test.run();
