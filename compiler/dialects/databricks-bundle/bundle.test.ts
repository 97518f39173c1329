import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { shown, withFiles } from '../../../golden/shown-bundle.ts';
import { run } from '../../cli/run.ts';
import { recordingWorld } from '../../cli/test-world.ts';
import { compiler } from '../../cli/whole-compiler.ts';

/** The pitfalls of bundles (specs/databricks-bundles §12): what is written, and what stands in the Terraform of the target `t`. */
const test = suite('dialects/databricks-bundle');

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
    'and are written as Go writes them, alone and in a longer text',
    `variables: {a: {default: 1.0}, b: {default: 1e-7}, c: {default: 1e21}}\n${job('description: "${var.a}/${var.b}/${var.c}", tags: {a: "${var.a}", b: "${var.b}", c: "${var.c}", d: 1.50, e: 1e3}')}`,
    '"description":"1/1e-07/1e+21","tags":{"a":"1","b":"0.0000001","c":"1000000000000000000000","d":"1.5","e":"1000"}',
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
  [
    'a monitor of snapshots says so with nothing',
    'resources: {quality_monitors: {m: {table_name: a.b.c, assets_dir: /x, output_schema_name: a.b, snapshot: {}}}}\ntargets: {t: {}}',
    '"snapshot":[{}]',
  ],
  [
    'whom a monitor tells is a list in Terraform',
    'resources: {quality_monitors: {m: {table_name: a.b.c, assets_dir: /x, output_schema_name: a.b, snapshot: {}, notifications: {on_failure: {email_addresses: [a@b.c]}}}}}\ntargets: {t: {}}',
    '"notifications":[{"on_failure":[{"email_addresses":["a@b.c"]}]}]',
  ],
  [
    'what marks a job as of the CLI is left out',
    job('deployment: {kind: BUNDLE}, edit_mode: UI_LOCKED, format: MULTI_TASK, tags: {a: b}'),
    '"load":{"name":"load","tags":{"a":"b"},"max_concurrent_runs":1,"queue":{"enabled":true}}',
  ],
  [
    'the secret ACLs of a scope come one after the other',
    'resources: {secret_scopes: {s: {name: s, permissions: [{level: READ, group_name: a}, {level: READ, group_name: b}]}}}\ntargets: {t: {}}',
    '"depends_on":["databricks_secret_acl.secret_acl_s_0"]',
  ],
  [
    'newer types ask for a newer provider',
    'resources: {postgres_roles: {r: {role_id: r, parent: projects/p/branches/b}}}\ntargets: {t: {}}',
    '"version":">=1.112"',
  ],
  [
    'a schema that is named by its text alone is made first',
    'resources: {schemas: {raw: {name: raw, catalog_name: main}}, volumes: {v: {name: v, catalog_name: main, schema_name: raw}}}\ntargets: {t: {}}',
    '"schema_name":"${databricks_schema.raw.name}"',
  ],
  [
    'a monitor waits for the catalog and the schema that it names in one text',
    'resources: {catalogs: {lake: {name: l}}, schemas: {raw: {name: r, catalog_name: l}}, quality_monitors: {m: {table_name: a.b.c, assets_dir: /x, output_schema_name: l.r, snapshot: {}}}}\ntargets: {t: {}}',
    '"output_schema_name":"${databricks_catalog.lake.name}.${databricks_schema.raw.name}"',
  ],
  [
    'a monitor waits for the catalog also where its schema is made elsewhere',
    'resources: {catalogs: {lake: {name: l}}, quality_monitors: {m: {table_name: a.b.c, assets_dir: /x, output_schema_name: l.r, snapshot: {}}}}\ntargets: {t: {}}',
    '"output_schema_name":"${databricks_catalog.lake.name}.r"',
  ],
  [
    'the former table of an endpoint waits for its schema',
    'resources: {schemas: {ml: {name: ml, catalog_name: main}}, model_serving_endpoints: {e: {name: e, config: {auto_capture_config: {catalog_name: main, schema_name: ml, enabled: true}}}}}\ntargets: {t: {}}',
    '"auto_capture_config":{"catalog_name":"main","schema_name":"${databricks_schema.ml.name}","enabled":true}',
  ],
  [
    'keys are no place for references, and Terraform must not read them as its own',
    `variables: {k: {default: a}}\n${job('tags: {"${var.k}": x, "${bundle.target}_a": "${var.k}", "$${b}": y}')}`,
    '"tags":{"$${var.k}":"x","$${bundle.target}_a":"a","$${b}":"y"}',
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

const withWheel = (library: string, artifacts = '') =>
  `bundle: {name: shop}\n${artifacts}resources: {jobs: {load: {name: load, tasks: [{task_key: a, libraries: [{whl: "${library}"}]}]}}}\ntargets: {t: {workspace: {root_path: /Shared/x}}}\n`;
const describedWheel = { 'pyproject.toml': '[project]\nname = "shop"\nversion = "1.0"\n' };

const libraries: readonly (readonly [name: string, files: Readonly<Record<string, string>>, holds: string])[] = [
  [
    'a wheel that an artifact builds',
    {
      'databricks.yml': withWheel('./dist/*.whl', 'artifacts: {a: {type: whl, build: uv build --wheel}}\n'),
      ...describedWheel,
    },
    '"whl":"${databricks_workspace_file.a.path}"',
  ],
  [
    'a wheel that a setup.py beside the bundle builds',
    {
      'databricks.yml': withWheel('dist/shop-2.0-py3-none-any.whl'),
      'setup.py': 'setup(name="shop", version="2.0")\n',
    },
    '"path":"/Workspace/Shared/x/artifacts/.internal/shop-2.0-py3-none-any.whl"',
  ],
  [
    'a wheel that is there',
    { 'databricks.yml': withWheel('./lib/*.whl'), 'lib/b-1.whl': 'wheel' },
    '"path":"/Workspace/Shared/x/artifacts/.internal/b-1.whl"',
  ],
];
for (const [name, files, holds] of libraries) {
  test(`${name} is uploaded, and its path stands in the task`, async () => {
    const { json, stderr } = await withFiles(files);
    assert.ok(json.includes(holds), `${holds} is not in ${json}\n${stderr}`);
  });
}

test('a wheel that is not there, and that nothing builds, is told', async () => {
  assert.match((await withFiles({ 'databricks.yml': withWheel('./wheels/*.whl') })).stderr, /STK3638/);
});

const notebooks = {
  'databricks.yml':
    'bundle: {name: shop}\nsync: {include: [data/kept.csv], exclude: ["*.tmp"]}\nresources: {jobs: {load: {name: load, tasks: [{task_key: a, notebook_task: {notebook_path: ./src/a.py}}]}}}\ntargets: {t: {workspace: {root_path: /Shared/x}}}\n',
  '.gitignore': '*.csv\nbuild/\n',
  'src/a.py': '# Databricks notebook source\n',
  'src/.gitignore': '/local.py\n',
  'src/local.py': '',
  'data/kept.csv': '',
  'data/left.csv': '',
  'data/a.tmp': '',
  'build/x.py': '',
  '.config': '',
};

test('the files of a bundle are uploaded under the paths that tasks have', async () => {
  const { json } = await withFiles(notebooks);
  assert.ok(json.includes('"notebook_path":"/Workspace/Shared/x/files/src/a"'), json);
  const paths = [...json.matchAll(/"path":"\/Workspace\/Shared\/x\/files\/([^"]*)"/g)].map(([, path]) => path);
  const wanted = ['.config', '.gitignore', 'data/kept.csv', 'databricks.yml', 'src/.gitignore', 'src/a'];
  assert.equal(paths.toSorted(), wanted);
});

test('--files none leaves the files to somebody else, and says so', async () => {
  const { json, stderr } = await withFiles(notebooks, '--files', 'none');
  assert.not(json.includes('databricks_notebook'));
  assert.match(stderr, /STK3637/);
});

test('--skip leaves out a kind, and what refers to it is told', async () => {
  const genie = (more: string) => ({
    'databricks.yml': `bundle: {name: shop}\nresources: {genie_spaces: {g: {title: g}}, jobs: {load: {name: "load${more}"}}}\ntargets: {t: {}}\n`,
  });
  assert.match((await withFiles(genie(''))).stderr, /STK3621/);
  assert.ok((await withFiles(genie(''), '--skip', 'genie_spaces')).json.includes('"name":"load"'));
  const referring = await withFiles(genie(' ${resources.genie_spaces.g.id}'), '--skip', 'genie_spaces');
  assert.match(referring.stderr, /STK3622/);
});

test('what the direct engine has deployed is imported, and what is new or gone is told', async () => {
  const state = { state: { 'resources.jobs.load': { __id__: '12' }, 'resources.jobs.gone': { __id__: '13' } } };
  const files = {
    'databricks.yml':
      'bundle: {name: shop}\nresources: {jobs: {load: {name: load}, new: {name: new}}}\ntargets: {t: {}}\n',
    'resources.json': JSON.stringify(state),
  };
  const { json, stderr } = await withFiles(files, '--state', 't=resources.json');
  assert.ok(json.includes('"import":[{"id":"12","to":"databricks_job.load"}]'), json);
  assert.match(stderr, /STK3642: "databricks_job.gone"/);
  assert.match(stderr, /STK3644: .*databricks_job.new/);
});

test('a second import over a changed bundle shows a difference, and writes nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-bundle-'));
  const bundle = (name: string) => `bundle: {name: shop}\nresources: {jobs: {load: {name: ${name}}}}\n`;
  const imported = async () => {
    const { world, printed } = recordingWorld({ folder });
    const code = await run(['import', '--from', 'bundle', 'databricks.yml'], { world, compiler });
    return { code, ...printed() };
  };
  writeFileSync(join(folder, 'databricks.yml'), bundle('load'));
  assert.is((await imported()).code, 0);
  writeFileSync(join(folder, 'databricks.yml'), bundle('unload'));
  const { code, stdout } = await imported();
  const written = readFileSync(join(folder, 'stack/job.yaml'), 'utf8');
  rmSync(folder, { recursive: true, force: true });
  assert.is(code, 2);
  assert.match(stdout, /\+ {2}name: unload/);
  assert.match(written, /name: load/);
});

test.run();
