/** The YAML language server that editors run, over stacks that compile and over broken ones, with our schema and the settings of the README. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { builtProgram } from '../scripts/built-program.ts';
import { startLanguageServer } from './yaml-language-server.ts';

const test = suite('golden/editor');

const folder = mkdtempSync(join(tmpdir(), 'stackc-editor-'));
const schemaOf = (name: string, ...options: readonly string[]): string => {
  const line = [builtProgram(), 'schema', 'golden/example-lakehouse', ...options];
  const printed = spawnSync(process.execPath, line, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  assert.is(printed.status, 0, printed.stderr);
  writeFileSync(join(folder, name), printed.stdout);
  return pathToFileURL(join(folder, name)).href;
};

/** What the README shows for an editor's settings, with the place of the schema put in. */
function settingsOfReadme(schema: string): unknown {
  const shown = /```json\n(\{\n {2}"yaml\.customTags"[\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1];
  const { 'yaml.customTags': customTags } = JSON.parse(shown ?? '{}');
  return { yaml: { validate: true, customTags, schemas: { [schema]: '*.yaml' }, schemaStore: { enable: false } } };
}

const server = await startLanguageServer(settingsOfReadme(schemaOf('stack.schema.json')));

/** Our own stacks; files of a foreign format have schemas of their own. */
function stacksIn(room: string): readonly { readonly name: string; readonly text: string }[] {
  return readdirSync(room).flatMap((name) => {
    const path = `${room}/${name}/stack.yaml`;
    const text = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    return text === undefined || /^type: \w+$/m.test(text) ? [] : [{ name, text }];
  });
}

test('every golden stack is right in an editor', async () => {
  const stacks = stacksIn('golden');
  assert.ok(stacks.length > 50);
  for (const { name, text } of stacks) assert.equal(await server.problemsOf(text), [], name);
});

/** Codes of mistakes that a schema can see: unknown and missing keys, values of the wrong form, unknown kinds, keys that stand twice. */
const visible = /^error (STK1003|STK2002|STK2010|STK220[0-4]):.*\n {2}--> stack\.yaml:/m;

/** What is wrong there is the value of a variable, or comes together from the stack and an environment. */
const notInOnePlace: ReadonlySet<string> = new Set([
  ...['expression-types', 'option-mistakes', 'overlay-list-positions', 'overlay-one-of-several-environments'],
  ...['provider-unknown', 'type-escaped-placeholder', 'variable-of-wrong-type'],
  // A reference has the type of what it leads to.
  'dataos-references',
  // What a custom resource may contain stands in the file with its definition.
  'kubernetes-metadata-and-custom-resources',
  // A text may stand for a mapping that a variable holds.
  'slip-backend',
  // Editors know the fields of kinds and of the catalogue, which `terraform_data` is not in.
  'terraform-own-resource',
]);

test('what a schema can see of broken stacks is refused', async () => {
  let seen = 0;
  for (const { name, text } of stacksIn('golden/broken')) {
    const told = `golden/broken/${name}/expected/diagnostics.txt`;
    if (!existsSync(told) || !visible.test(readFileSync(told, 'utf8')) || notInOnePlace.has(name)) continue;
    assert.ok((await server.problemsOf(text)).length > 0, name);
    seen++;
  }
  assert.ok(seen >= 20, `${seen} stacks`);
});

const head = 'name: shop\nresources:\n  databricks_jobs:\n    load:\n';
const right: readonly (readonly [string, string])[] = [
  ['an included block', `${head.trimEnd()} !use jobs/load.yaml\n`],
  ['an included folder', 'name: shop\nresources:\n  databricks_jobs: !use jobs\n'],
  ['a merged file', `${head}      <<: !update defaults.yaml\n      tasks:\n        - !extend tasks.yaml\n`],
  ['a merged anchor', `${head}      name: a\n      tags: &tags {team: a}\n    other:\n      tags: *tags\n`],
  ['a lookup', 'name: shop\nresources:\n  databricks_catalogs:\n    main: {lookup_existing: {name: main}}\n'],
  ['an environment without a body', 'name: shop\nenvironments:\n  dev:\n  prod: {variables: {env: prod}}\n'],
  ['numbers and truths as text', `${head}      max_concurrent_runs: "5"\n      control_run_state: "yes"\n`],
  ['truths of YAML 1.1', `${head}      control_run_state: on\n`],
  [
    'a variable in a name of the provider',
    `${head}      schedule: {quartz_cron_expression: "\${vars.a}", timezone_id: UTC, pause_status: "\${vars.p}"}\n`,
  ],
  ['empty fields', `${head}      name: a\n      description:\n      tasks:\n`],
  [
    'items of a list by number',
    `name: shop\nenvironments:\n  dev:\n    resources:\n      databricks_jobs:\n        load: {tasks: {0: {max_retries: 1}}}\n`,
  ],
  [
    'types of other providers',
    'name: shop\nresources:\n  aws_s3_bucket: {b: {bucket: b}}\n  data.aws_region: {here: {}}\n',
  ],
  [
    'types of our provider',
    'name: shop\nresources:\n  databricks_group_member: {m: {group_id: "1", member_id: "2"}}\n',
  ],
  ['a former spelling', 'name: shop\nresources:\n  databricks_dltpipelines:\n    p: {name: p}\n'],
];
for (const [name, text] of right) {
  test(`right: ${name}`, async () => assert.equal(await server.problemsOf(text), []));
}

const wrong: readonly (readonly [string, string, RegExp])[] = [
  ['an unknown key', 'name: shop\nvarables: {a: 1}\n', /varables/],
  ['an unknown kind', 'name: shop\nresources:\n  databricks_job_s: {a: {name: b}}\n', /databricks_job_s/],
  ['a word that is no kind', 'name: shop\nresources:\n  jobs: {a: {name: b}}\n', /jobs/],
  [
    'an unknown kind in an environment',
    'name: shop\nenvironments:\n  dev:\n    resources:\n      databrick_jobs: {}\n      dataos_x: {}\n',
    /dataos_x/,
  ],
  ['an unknown field', `${head}      max_concurent_runs: 5\n`, /max_concurent_runs/],
  ['text where a number is due', `${head}      max_concurrent_runs: five\n`, /./],
  ['a missing field', 'name: shop\nresources:\n  databricks_catalogs:\n    main: {comment: a}\n', /name/],
  ['another word than those that there are', 'name: shop\nsettings: {yaml_version: "1.3"}\n', /1\.1/],
];
for (const [name, text, message] of wrong) {
  test(`wrong: ${name}`, async () => {
    const problems = await server.problemsOf(text);
    assert.match(problems.map((problem) => problem.message).join('\n'), message);
  });
}

test('a file with a job, one with several, and one with tasks', async () => {
  const job = await startLanguageServer(settingsOfReadme(schemaOf('job.json', '--for', 'databricks_jobs')));
  const tasks = await startLanguageServer(settingsOfReadme(schemaOf('tasks.json', '--for', 'databricks_jobs.tasks')));
  try {
    assert.equal(await job.problemsOf('name: load\ntasks: []\n'), []);
    assert.equal(await job.problemsOf('load:\n  name: load\n'), []);
    assert.ok((await job.problemsOf('name: load\ntaks: []\n')).length > 0);
    assert.equal(await tasks.problemsOf('- task_key: a\n  notebook_task: {notebook_path: /a}\n'), []);
    assert.equal(await tasks.problemsOf('task_key: a\n'), []);
    assert.ok((await tasks.problemsOf('- task_key: a\n  notebok_task: {}\n')).length > 0);
  } finally {
    job.close();
    tasks.close();
  }
});

test.after(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

test.run();
