/** `stackc import --from dataiku`: what a fake fleet has becomes a stack whose plan is empty, and of which nothing has drifted. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Doc, docOf } from '../scripts/conformance/dataiku/fake-dss/json.ts';
import { type DssWorld, type Ended, ends, inDssWorld } from './dss-world.ts';

const test = suite('golden/dataiku-import');

const everything = `version: "1.0"
project: {key: SALES, name: "Sales \${projectKey}", description: Orders, settings: {container: {containerMode: NONE}}, tags: [gold], owner: dev}
variables: {standard: {region: eu, nested: {list: [1, 2.5, true, null]}}, local: {path: "/\${projectKey}"}}
permissions: [{group: devs, role: write}, {group: ops, admin: true, readProjectContent: true}]
datasets:
  - name: ORDERS
    type: postgresql
    connection: pg_dev
    params: {schema: public, table: orders}
    schema: {columns: [{name: id, type: varchar(20)}, {name: amount, type: double}, {name: "yes", type: int, comment: a}]}
  - {name: CLEAN, type: managed, format_type: parquet, description: "Without: doubles"}
  - {name: TOTALS, type: sql, connection: snow_dev, params: {table: totals}}
  - {name: FILES, type: s3, connection: s3_dev, params: {path: "/\${projectKey}/a", bucket: b}, format_type: csv}
  - {name: BLOBS, type: azure_blob, connection: az_dev, params: {path: /b}}
  - {name: LAKE, type: hdfs, connection: hdfs_root, params: {path: /l}, format_type: avro}
  - {name: LOCAL_FILES, type: filesystem, connection: fs_in, params: {path: /f}, format_type: json}
  - {name: MY_TABLE, type: mysql, connection: my_dev, params: {table: t}}
recipes:
  - {name: clean_up, type: python, inputs: [ORDERS], outputs: [CLEAN], code: "print('{{ env.X }} \${a}')\\n", tags: [a], code_env: py39}
  - {name: sum_up, type: grouping, inputs: [CLEAN], outputs: [TOTALS], params: {keys: [{column: id}], values: [{column: amount, sum: true}]}}
  - {name: read_files, type: sql, inputs: [FILES, LAKE], outputs: [BLOBS], code: "SELECT 1"}
  - {name: sort_it, type: sort, inputs: [CLEAN], outputs: [LOCAL_FILES], params: {orders: [{column: a, desc: true}]}}
scenarios:
  - {name: nightly, type: step_based, active: true, steps: [{type: build_flowitem, name: b}], triggers: [{type: temporal, active: true}]}
`;

/** Imports a project into a folder of its own, and sees to it that nothing is left to do. */
async function isImported(world: DssWorld, project = 'SALES'): Promise<Ended> {
  const imported = await ends(world, `import --from dataiku --project ${project} -o stack`, 0);
  assert.not.match(imported.stderr, 'STK7113');
  const { stdout } = await ends(world, 'plan stack --json', 0);
  assert.ok(stdout.includes('"has_changes": false'));
  await ends(world, 'drift stack', 0);
  return imported;
}

function projectIn({ fake }: DssWorld) {
  const project = fake.server.fleet.nodes.get('design')?.projects.get('SALES');
  if (!project) throw new Error('The fleet has no project');
  return project;
}

test('every type of thing', async () => {
  await inDssWorld({ 'project.yml': everything }, async (world) => {
    await ends(world, 'apply project.yml --yes', 0);
    await isImported(world);
    assert.is(world.read('stack/code/clean_up.py'), "print('{{ env.X }} ${a}')\n");
    const before = world.fake.server.journal.length;
    await ends(world, 'apply stack --yes', 0);
    const writes = world.fake.server.journal.slice(before).filter(({ method }) => method !== 'GET');
    assert.equal(writes, [], 'the imported stack changes nothing');
    await ends(world, 'import --from dataiku --project SALES -o stack', 0);
    await ends(world, 'destroy stack --yes', 0);
  });
});

test('a second import shows what has changed, and takes it over when it is told to', async () => {
  await inDssWorld({ 'project.yml': everything }, async (world) => {
    await ends(world, 'apply project.yml --yes', 0);
    await isImported(world);
    docOf(projectIn(world).datasets.get('CLEAN') ?? null)['description'] = 'By hand';
    const { stdout } = await ends(world, 'import --from dataiku --project SALES -o stack', 2);
    assert.match(stdout, '+          description: By hand');
    await ends(world, 'import --from dataiku --project SALES -o stack --force', 0);
    await ends(world, 'plan stack', 0);
    await ends(world, 'drift stack', 0);
  });
});

test('what a stack has no words for is told, and stays', async () => {
  await inDssWorld({ 'project.yml': everything }, async (world) => {
    await ends(world, 'apply project.yml --yes', 0);
    const project = projectIn(world);
    const dataset = (name: string, more: Doc) =>
      project.datasets.set(name, { ...structuredClone(project.datasets.get('FILES')), name, ...more });
    dataset('gcs_in', { type: 'GCS', params: { path: '/x', connection: 'fs_in' } });
    dataset('RED', {
      type: 'Redshift',
      params: { table: 'x', mode: 'table', connection: 'snow_dev' },
      formatType: null,
    });
    dataset('XLS', { formatType: 'excel', partitioning: { dimensions: [{ name: 'day', type: 'time' }] } });
    const recipe = (name: string, type: string, more: { payload?: string; outputs?: Doc; inputs?: Doc }) => {
      const known = structuredClone(project.recipes.get('sort_it'));
      if (!known) throw new Error('no recipe');
      const main = (ref: string) => ({ main: { items: [{ ref, deps: [] }] } });
      const doc = {
        ...known.recipe,
        name,
        type,
        inputs: more.inputs ?? main('CLEAN'),
        outputs: more.outputs ?? main('XLS'),
      };
      project.recipes.set(name, { recipe: doc, payload: more.payload });
    };
    recipe('prepare_it', 'shaker', { payload: '{"steps": [{"type": "Trim", "params": {"a": "${x}"}}]}' });
    recipe('Stack_It', 'vstack', { payload: '{"virtualInputs": [{"index": 0}], "mode": "UNION"}' });
    recipe('sync_it', 'sync', {});
    recipe('in_r', 'r', { payload: 'library(a)\n' });
    recipe('to_folder', 'python', { payload: 'x', outputs: { main: { items: [{ ref: 'a1B2c3' }] } } });
    recipe('with_model', 'split', {
      payload: '{}',
      inputs: { main: { items: [{ ref: 'CRM.CLIENTS' }] }, model: { items: [{ ref: 'm1' }] } },
    });
    const { stderr } = await isImported(world);
    for (const said of [
      'recipes.to_folder',
      'recipes.with_model.inputs.model',
      'datasets.XLS.partitioning',
      'datasets.XLS.formatType',
      'datasets.gcs_in.type',
    ])
      assert.match(stderr, said);
    assert.is(world.read('stack/code/in_r.R'), 'library(a)\n');
    assert.not.match(world.read('stack/stack.yaml'), 'to_folder');
  });
});

test('credentials become sensitive variables', async () => {
  await inDssWorld({ 'project.yml': everything }, async (world) => {
    await ends(world, 'apply project.yml --yes', 0);
    const standard = docOf(projectIn(world).documents['variables']?.['standard'] ?? null);
    standard['api_key'] = 'hush-hush';
    await ends(world, 'import --from dataiku --project SALES -o stack', 0);
    assert.match(world.read('stack/stack.yaml'), 'api_key: ${vars.sales_api_key}');
    assert.not.match(world.read('stack/stack.yaml') + world.read('stack/.stackc/dataiku/default.state.json'), 'hush');
    await ends(world, 'plan stack', 0);
    assert.is((await world.run('drift stack', { variables: { SALES_API_KEY: 'hush-hush' } })).exit, 0);
  });
});

test('mistakes', async () => {
  await inDssWorld({}, async (world) => {
    assert.match((await ends(world, 'import --from dataiku', 1)).stderr, 'STK7112');
    assert.match((await ends(world, 'import --from dataiku --project GHOST', 1)).stderr, 'DSS has no project "GHOST"');
    assert.not.ok(existsSync(join(world.folder, 'stack.yaml')));
    const { exit } = await world.run('import --from dataiku --project SALES', { variables: { DATAIKU_API_KEY: '' } });
    assert.is(exit, 77);
  });
});

test.run();
