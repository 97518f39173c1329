/** Inputs where Laktory itself is wrong: we make what is right, or refuse what cannot be right. Each input is listed with what we do. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Compilation } from '../../compiler/compile.ts';
import { compileLaktory } from './compile-laktory.ts';
import { type LaktoryCase, laktoryCases } from './laktory-case.ts';
import { comparable, differences } from './same-document.ts';

const test = suite('golden/conformance/laktory-defects');

/** Inputs that we refuse, with the code that says why. */
const refused: Readonly<Record<string, string>> = {
  'conflicting-provider-versions': 'STK6000',
  'dbfs-permissions': 'STK3107',
  'import-on-a-lookup': 'STK4010',
  'looked-up-pipeline': 'STK3102',
  'membership-declared-on-both-sides': 'STK4007',
  'principals-that-sanitise-alike': 'STK4007',
  'two-trees-one-path': 'STK4007',
  'unknown-provider-key-is-guessed': 'STK2015',
  'unknown-reference-passes': 'STK4000',
};

/** Where the collection says what is right in words only: our resources, as `resource.type.name` or `data.type.name`. */
const made: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'alias-text-replacement': { 'resource.databricks_job.j': { name: 'j', tags: { 'databricks.dev': 'x' } } },
  'escaped-dollar-is-replaced': {
    'resource.databricks_query.q': {
      display_name: 'q',
      parent_path: '/.laktory',
      query_text: "SELECT '$${vars.x}', '$${resources.d.id}'",
      warehouse_id: 'w',
    },
  },
  'generated-name-overwrites-a-resource': {
    'resource.databricks_grants.grants-main': {
      catalog: '${databricks_catalog.main.id}',
      grant: [{ principal: 'a', privileges: ['USE_CATALOG'] }],
      depends_on: ['databricks_catalog.main'],
    },
    'resource.databricks_schema.grants-main': { catalog_name: 'other', name: 's', force_destroy: true },
  },
  'ingestion-schema-object': {
    'resource.databricks_pipeline.p': {
      name: 'p',
      ingestion_definition: {
        connection_name: 'c',
        objects: [{ schema: { source_schema: 's', destination_catalog: 'a', destination_schema: 'b' } }],
      },
    },
  },
  'looked-up-dbfs-file': {
    'data.databricks_dbfs_file.f': { path: '/FileStore/a.txt', limit_file_size: true },
  },
  'looked-up-registered-model': { 'data.databricks_registered_model.m': { full_name: 'a.b.m' } },
  'secret-acl-principal-with-at-sign': {
    'resource.databricks_secret_acl.secret-scope-acl-s-jo-brook-example': {
      scope: 's',
      permission: 'READ',
      principal: 'jo@brook.example',
      depends_on: ['databricks_secret_scope.s'],
    },
  },
  // The task and the parameter of the user stand beside those that are made for the pipeline.
  'user-tasks-of-a-job-orchestrator': {
    'resource.databricks_job.job-f.parameter': [
      { name: 'mine', default: 'x' },
      { name: 'full_refresh', default: 'false' },
    ],
    'resource.databricks_job.job-f.task': [
      { task_key: 'extra', notebook_task: { notebook_path: '/x' } },
      {
        task_key: 'node-n',
        environment_key: 'laktory',
        depends_on: [],
        python_wheel_task: {
          package_name: 'laktory',
          entry_point: 'models.pipeline._execute',
          named_parameters: { filepath: '/Workspace/.laktory/pipelines/f.json', selects: 'n' },
        },
      },
    ],
  },
};

const cases = laktoryCases('golden/conformance/laktory-defects.json.gz').filter(isOurs);

for (const one of cases) {
  test(one.name, () => {
    const compilation = compileLaktory(one, false);
    const code = refused[one.name];
    if (code !== undefined) assert.ok(codesOf(compilation).includes(`error ${code}`), codesOf(compilation).join());
    else if (made[one.name]) checkMade(compilation, made[one.name] ?? {});
    else checkDocument(compilation, one);
  });
}

test('every input of the lists exists', () => {
  const names = new Set(cases.map(({ name }) => name));
  const listed = [...Object.keys(refused), ...Object.keys(made)];
  assert.equal(
    listed.filter((name) => !names.has(name)),
    [],
  );
});

function isOurs({ settings }: LaktoryCase): boolean {
  return settings.target === 'terraform';
}

function checkDocument(compilation: Compilation, { correct }: LaktoryCase): void {
  assert.ok(correct, 'the collection has no right document');
  assert.equal(differences(comparable(documentOf(compilation)), comparable(correct)), []);
}

function checkMade(compilation: Compilation, resources: Readonly<Record<string, unknown>>): void {
  const document = documentOf(compilation);
  for (const [address, body] of Object.entries(resources)) {
    const actual = address.split('.').reduce<unknown>(memberOf, document);
    assert.equal(differences(comparable({ resource: actual }), comparable({ resource: body })), [], address);
  }
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function documentOf(compilation: Compilation): unknown {
  const errors = codesOf(compilation).filter((code) => code.startsWith('error'));
  assert.equal(errors, [], 'errors');
  return JSON.parse(compilation.files.find(({ path }) => path.endsWith('.tf.json'))?.text ?? 'null');
}

function codesOf({ diagnostics }: Compilation): readonly string[] {
  return diagnostics.map(({ severity, code }) => `${severity} ${code}`);
}

test.run();
