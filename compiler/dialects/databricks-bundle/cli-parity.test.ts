import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { shown, withFiles } from '../../../golden/shown-bundle.ts';

/** What the Databricks CLI takes is taken as it takes it, and what it refuses is told: found by comparing with the real one. */
const test = suite('dialects/databricks-bundle/cli');

test('what the CLI printed is read instead of Python code, and only for its target', async () => {
  const printed = {
    bundle: { name: 'shop', target: 't' },
    resources: { jobs: { made: { name: 'made', url: 'https://x' } } },
  };
  const files = {
    'databricks.yml': 'bundle: {name: shop}\npython: {resources: ["a:b"]}\ntargets: {t: {}}\n',
    't.json': JSON.stringify(printed),
    'other.json': JSON.stringify({ ...printed, bundle: { name: 'shop', target: 'other' } }),
  };
  assert.match((await withFiles(files)).stderr, /STK3617/);
  assert.ok((await withFiles(files, '--resolved', 't=t.json')).json.includes('"made":{"name":"made"'));
  assert.match((await withFiles(files, '--resolved', 't=other.json')).stderr, /STK3605/);
  assert.match((await withFiles(files, '--resolved', 't=none.json')).stderr, /STK3601/);
});

test('of what the CLI prints, the address of a page is none of a resource, that of a storage is', async () => {
  const jobs = { load: { name: 'load', url: 'https://adb-1.net/jobs/1' } };
  const external_locations = {
    landing: { name: 'landing', credential_name: 'key', url: 's3://landing', id: 'landing' },
  };
  const printed = { bundle: { name: 'shop', target: 't' }, resources: { jobs, external_locations } };
  const files = { 'databricks.yml': 'bundle: {name: shop}\ntargets: {t: {}}\n', 't.json': JSON.stringify(printed) };
  const { json } = await withFiles(files, '--resolved', 't=t.json');
  assert.ok(json.includes('"load":{"name":"load"'), json);
  assert.ok(json.includes('"landing":{"name":"landing","credential_name":"key","url":"s3://landing"}'), json);
});

const targets = 'targets: {t: {}}';

/** What is written, and the code and the words that say it; what is an error in the CLI and makes something wrong is one here. */
const told: readonly (readonly [name: string, bundle: string, said: RegExp])[] = [
  [
    'a field that Terraform does not have',
    `resources: {jobs: {load: {name: load, trigger: {cron: x}}}}\n${targets}`,
    /warning STK3670: "cron" of "trigger" is dropped: Terraform has no such field/,
  ],
  [
    'a word of Terraform that is no field of a bundle',
    `resources: {jobs: {load: {name: load, depends_on: [resources.jobs.other.id]}}}\n${targets}`,
    /warning STK3670: "depends_on" of "databricks_job"/,
  ],
  [
    'what only the platform sets',
    `resources: {jobs: {load: {name: load, id: 1}}}\n${targets}`,
    /warning STK3670: "id" of "databricks_job" is dropped: only the provider sets it/,
  ],
  [
    "Terraform's word for a field",
    `resources: {jobs: {load: {name: load, task: [{task_key: a}]}}}\n${targets}`,
    /warning STK3670: "task" of "jobs" is dropped: a bundle calls it "tasks"/,
  ],
  [
    'the wheel wrapper',
    `experimental: {python_wheel_wrapper: true}\n${targets}`,
    /error STK3617: .*python_wheel_wrapper/,
  ],
  [
    'a script that may change the files',
    `experimental: {scripts: {preinit: make}}\n${targets}`,
    /error STK3617: .*preinit/,
  ],
  [
    'a resource without anything',
    `resources: {jobs: {load: }}\n${targets}`,
    /error STK3671: .*"jobs\.load" has nothing/,
  ],
  ['a resource that is text', `resources: {jobs: {load: x}}\n${targets}`, /error STK3671: .*"jobs\.load" is text/],
  ['kinds that hold a list', `resources: {jobs: [x]}\n${targets}`, /error STK3671: .*"jobs" is a list/],
  [
    'a key with a placeholder',
    `resources: {jobs: {"\${bundle.name}": {name: x}}}\n${targets}`,
    /error STK3671: .*has a placeholder in its name/,
  ],
  [
    'a variable without a value',
    `variables: {c: {description: x}}\n${targets}`,
    /warning STK3672: .*--var c=….*BUNDLE_VAR_c/,
  ],
  [
    'variables in a circle that nothing uses',
    `variables: {a: {default: "\${var.b}"}, b: {default: "\${var.a}"}}\n${targets}`,
    /error STK3612/,
  ],
  [
    'a variable that nothing uses and that refers to nothing',
    `variables: {a: {default: "\${var.none}"}}\n${targets}`,
    /error STK3610: "\$\{var\.none\}"/,
  ],
  [
    'presets that start jobs of a target for development',
    'targets: {t: {mode: development, presets: {trigger_pause_status: UNPAUSED}}}',
    /error STK3673/,
  ],
  ['a mode that nothing has', 'targets: {t: {mode: dev}}', /error STK3678: .*not "dev"/],
  [
    'a prefix that everybody has',
    'targets: {t: {mode: development, presets: {name_prefix: test_}}}',
    /warning STK3679: .*"presets\.name_prefix"/,
  ],
  [
    'a folder that everybody has',
    'targets: {t: {mode: development, workspace: {root_path: /Shared/x}}}',
    /warning STK3679: .*"workspace\.root_path"/,
  ],
  [
    'files in a volume',
    'targets: {t: {workspace: {file_path: /Volumes/a/b/c}}}',
    /error STK3674: "workspace\.file_path"/,
  ],
  [
    'two merges in one mapping',
    `x: &x {a: b}\ny: &y {c: d}\nresources:\n  jobs:\n    load:\n      name: load\n      tags:\n        <<: *x\n        <<: *y\n${targets}`,
    /warning STK3677/,
  ],
  [
    // The CLI takes the last without a word.
    'a key that stands twice',
    `resources: {jobs: {load: {name: first, name: last}}}\n${targets}`,
    /error STK1003/,
  ],
  [
    'grants for nobody',
    `resources: {schemas: {s: {name: s, catalog_name: c, grants: [{privileges: [USE_SCHEMA]}]}}}\n${targets}`,
    /error STK3675: A line of the grants of "s" names nobody/,
  ],
  [
    'permissions for nobody',
    `resources: {jobs: {load: {name: l, permissions: [{level: CAN_VIEW, user_name: ""}]}}}\n${targets}`,
    /error STK3675: A line of the permissions of "load"/,
  ],
  ['to run as nobody', `run_as: {user_name: ""}\n${targets}`, /error STK3633: .*none of them/],
  [
    'to run as another where whoever deploys lends the rights',
    `run_as: {user_name: a@b.c}\nresources: {dashboards: {d: {display_name: d, warehouse_id: w, serialized_dashboard: "{}", embed_credentials: true}}}\n${targets}`,
    /warning STK3630: "dashboards\.d"/,
  ],
  [
    'the path of a volume',
    `resources: {volumes: {v: {name: v, catalog_name: c, schema_name: s, volume_path: /x}}}\n${targets}`,
    /warning STK3627: "volume_path"/,
  ],
  ['an artifact without anything', `artifacts: {a: }\n${targets}`, /error STK3640/],
  [
    'files of an artifact that are not there',
    `artifacts: {a: {files: [{source: x/*.jar}]}}\n${targets}`,
    /error STK3638: "x\/\*\.jar"/,
  ],
  [
    'a pattern of a pipeline that nothing matches',
    `resources: {pipelines: {p: {libraries: [{notebook: {path: "src/*.py"}}]}}}\n${targets}`,
    /error STK3625: "src\/\*\.py".*no file matches it/,
  ],
];
for (const [name, bundle, said] of told) {
  test(`told: ${name}`, async () => assert.match((await shown(bundle)).stderr, said));
}

test('what is unknown is not there', async () => {
  const { json } = await shown(`resources: {jobs: {load: {name: last, foo: 1}}}\n${targets}`);
  assert.ok(json.includes('"name":"last"'), json);
  assert.not(json.includes('foo'), json);
});

test('names in any letters are names that Terraform takes', async () => {
  const { json, stderr } = await shown(
    `resources: {jobs: {变量: {name: a}, b: {name: "\${resources.jobs.变量.id}"}}}\n${targets}`,
  );
  assert.ok(json.includes('"name":"${databricks_job.resource---.id}"'), stderr + json);
});

test('the addresses of whoever deploys are a variable, which is told', async () => {
  const { json, stderr } = await shown(
    `resources: {jobs: {load: {name: "\${workspace.current_user.emails[0].value}"}}}\n${targets}`,
    {},
    '--var',
    'current_user_email=a@b.c',
  );
  assert.match(stderr, /STK3629.*current_user_email/);
  assert.ok(json.includes('"name":"a@b.c"'), json);
});

test('patterns of an included file are found where they lead to', async () => {
  const { json, stderr } = await withFiles({
    'databricks.yml': 'bundle: {name: shop}\ninclude: [resources/*.yml]\ntargets: {t: {}}\n',
    'resources/flow.yml': 'resources: {pipelines: {flow: {name: f, libraries: [{file: {path: "../src/*.sql"}}]}}}\n',
    'src/a.sql': 'select 1\n',
  });
  assert.match(json, /files\/src\/a\.sql"/, stderr);
});

test('presets reach alerts that stand in files, and their files refer to nothing', async () => {
  const alert = (summary: string) => ({
    'databricks.yml': `bundle: {name: shop}
resources: {alerts: {late: {display_name: late, warehouse_id: "1", file_path: late.dbalert.json}}}
targets: {t: {presets: {trigger_pause_status: PAUSED}}}
`,
    'late.dbalert.json': JSON.stringify({
      custom_summary: summary,
      query_lines: ['select 1'],
      evaluation: { comparison_operator: 'GREATER_THAN', source: { name: 'n' } },
      schedule: { quartz_cron_schedule: '0 0 1 * * ?', timezone_id: 'UTC' },
    }),
  });
  const { json, stderr } = await withFiles(alert('late'));
  assert.ok(json.includes('"pause_status":"PAUSED"'), stderr + json);
  assert.match((await withFiles(alert('${var.target}'))).stderr, /error STK3676/);
});

test('a folder of an AI task is packed by the CLI alone', async () => {
  const { stderr } = await withFiles({
    'databricks.yml': `bundle: {name: shop}
resources: {jobs: {train: {name: t, tasks: [{task_key: a, ai_runtime_task: {code_source_path: ./src}}]}}}
targets: {t: {}}
`,
    'src/train.py': 'x = 1\n',
  });
  assert.match(stderr, /error STK3617: "\.\/src"/);
});

test('a folder of "sync" that is not there is told', async () => {
  const { stderr } = await withFiles({
    'databricks.yml': `bundle: {name: shop}
sync: {paths: [., made]}
resources: {jobs: {load: {name: t, tasks: [{task_key: a, spark_python_task: {python_file: a.py}, environment_key: e}]}}}
targets: {t: {}}
`,
    'a.py': 'x = 1\n',
  });
  assert.match(stderr, /error STK3625: "made"/);
});

test.run();
