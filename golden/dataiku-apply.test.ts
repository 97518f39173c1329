/** `stackc apply` and its neighbours against a fake fleet: what is made, what a server can do wrong, and what the next run makes of it. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { docIn, docOf, type Json } from '../scripts/conformance/dataiku/fake-dss/json.ts';
import { fleetState, told } from '../scripts/conformance/dataiku/fake-dss/serve.ts';
import { applySmallProject as apply, smallProject as small } from './dss-samples.ts';
import { type DssWorld, ends, inDssWorld } from './dss-world.ts';

const test = suite('golden/dataiku-apply');

const everything = `version: "1.0"
project: {key: SALES, name: Sales, description: Orders, settings: {container: {containerMode: NONE}}, tags: [gold], owner: dev}
variables: {standard: {region: eu}}
permissions: [{group: devs, role: write}]
datasets:
  - name: ORDERS
    type: postgresql
    connection: pg_dev
    params: {schema: public, table: orders}
    schema: {columns: [{name: id, type: varchar(20)}, {name: amount, type: double}]}
  - {name: CLEAN, type: managed, format_type: parquet, description: Without doubles}
  - {name: TOTALS, type: sql, connection: snow_dev, params: {table: totals}}
  - {name: FILES, type: s3, connection: s3_dev, params: {path: /a, bucket: b}, format_type: csv}
  - {name: BLOBS, type: azure_blob, connection: az_dev, params: {path: /b}}
recipes:
  - {name: clean_up, type: python, inputs: [ORDERS], outputs: [CLEAN], code: "print(1)\\n", tags: [a], code_env: py39}
  - {name: sum_up, type: grouping, inputs: [CLEAN], outputs: [TOTALS], params: {keys: [id], values: [{column: amount, aggregation: sum}]}}
  - {name: read_files, type: sql, inputs: [FILES], outputs: [BLOBS], code: "SELECT 1"}
scenarios:
  - {name: nightly, type: step_based, active: true, steps: [{type: build_flowitem, name: b}], triggers: [{type: temporal, active: true}]}
  - {name: weekly, steps: [{type: run_recipe, recipe: clean_up}], triggers: [{type: manual}, {type: schedule, cron: "0 2 * * MON"}]}
`;

function fault(world: DssWorld, rule: Json): void {
  told(world.fake, 'POST', '/faults', rule);
}

/** What the design node has, without clock and versions. */
function projects({ fake }: DssWorld): Json {
  return structuredClone(docIn(docIn(docIn(fleetState(fake), 'nodes'), 'design'), 'projects'));
}

/** The state without what differs from run to run. */
function stateOf({ read }: DssWorld): string {
  return read('.dataiku/state/dev.state.json').replaceAll(/"(lineage|updated_at|deployed_at)": "[^"]*"/g, '"$1": ""');
}

function writes({ fake }: DssWorld): readonly string[] {
  return fake.server.journal
    .filter(({ method, status }) => method !== 'GET' && Number(status) < 300)
    .map(({ method, target }) => `${method} ${target}`);
}

async function isSettled(world: DssWorld): Promise<void> {
  await ends(world, 'plan project.yml', 0);
  await ends(world, 'drift project.yml', 0);
}

test('every kind of thing is made, and neither a plan nor a look finds anything to do', async () => {
  await inDssWorld({ 'project.yml': everything }, async (world) => {
    const { stdout, stderr } = await ends(world, 'apply project.yml --yes', 0);
    assert.match(stdout, 'Apply complete! Resources: 13 added, 0 changed, 0 destroyed.');
    assert.not.match(stderr, 'STK7109');
    await isSettled(world);
    const before = writes(world).length;
    await ends(world, 'apply project.yml --yes', 0);
    assert.is(writes(world).length, before, 'a second run writes nothing');
  });
});

test('changes, replacements and deletes leave exactly what is wanted', async () => {
  await inDssWorld({ 'project.yml': everything }, async (world) => {
    await ends(world, apply, 0);
    const changed = everything
      .replace('table: totals', 'table: totals2')
      .replace('Without doubles', 'Clean')
      .replace('type: grouping', 'type: distinct')
      .replace('gold', 'silver')
      .replace('region: eu', 'region: us')
      .replace(/scenarios:[\s\S]*/, '');
    world.write('project.yml', changed);
    const { stdout } = await ends(world, apply, 0);
    assert.match(stdout, '0 added, 5 changed, 2 destroyed');
    await isSettled(world);
  });
});

test('what somebody changed by hand is drift, and refresh takes it over', async () => {
  await inDssWorld({ 'project.yml': small }, async (world) => {
    await ends(world, apply, 0);
    const project = world.fake.server.fleet.nodes.get('design')?.projects.get('SALES');
    project?.datasets.delete('B');
    const recipe = project?.recipes.get('copy_a');
    if (recipe) recipe.payload = 'print(2)';
    const { stdout } = await ends(world, 'drift project.yml', 2);
    assert.match(stdout, '~ recipe.SALES.copy_a\n      code: "print(1)" => "print(2)"');
    assert.match(stdout, 'Deleted Resources: 1\n  - dataset.SALES.B');
    await ends(world, 'refresh project.yml', 0);
    const plan = await ends(world, 'plan project.yml', 2);
    assert.match(plan.stdout, 'Plan: 1 to create, 1 to update.');
    await ends(world, apply, 0);
    await isSettled(world);
  });
});

test('destroy asks for the word, and deletes children first', async () => {
  await inDssWorld({ 'project.yml': small }, async (world) => {
    await ends(world, apply, 0);
    assert.is((await world.run('destroy project.yml', { stdin: 'yes\n' })).exit, 1);
    assert.is((await world.run('destroy project.yml --keep-data', { stdin: 'destroy\n' })).exit, 0);
    assert.equal(projects(world), {});
    const deletes = writes(world).filter((line) => line.startsWith('DELETE'));
    assert.is(deletes[0], 'DELETE /projects/SALES/recipes/copy_a');
    assert.match(
      deletes.at(-1) ?? '',
      'DELETE /projects/SALES?clearManagedDatasets=false&clearOutputManagedFolders=false&',
    );
    assert.match(deletes.join('\n'), 'datasets/A?dropData=false');
  });
});

test('a saved plan is carried out as it was approved, once', async () => {
  await inDssWorld({ 'project.yml': small }, async (world) => {
    await ends(world, 'plan project.yml --out saved.plan', 2);
    world.write('project.yml', small.replace('name: Sales', 'name: Other'));
    await ends(world, 'apply saved.plan', 0);
    assert.match(stateOf(world), '"name": "Sales"');
    assert.match((await ends(world, 'apply saved.plan', 1)).stderr, 'STK7104');
  });
});

test('credentials are told apart, and never shown', async () => {
  await inDssWorld({ 'project.yml': small }, async (world) => {
    const withKey = (key: string) => world.run(apply, { variables: { DATAIKU_API_KEY: key } });
    const wrong = await withKey('stranger-key-1');
    assert.is(wrong.exit, 77);
    assert.not.match(wrong.stderr + wrong.stdout, 'stranger-key-1');
    assert.equal(writes(world), []);
    assert.is((await withKey('')).exit, 77);
    assert.is((await world.run(apply, { variables: { DATAIKU_DSS_URL: 'http://127.0.0.1:9' } })).exit, 69);
    assert.is((await withKey('none-key')).exit, 77);
  });
});

test('sensitive values are sent, and stand nowhere else', async () => {
  const project = small.replace('{name: A, type: managed', '{name: A, type: managed, description: "{{ env.A_TOKEN }}"');
  await inDssWorld({ 'project.yml': project }, async (world) => {
    const { exit, stdout, stderr } = await world.run(apply, { variables: { A_TOKEN: 'hush-hush' } });
    assert.is(exit, 0, stderr);
    const dataset = world.fake.server.fleet.nodes.get('design')?.projects.get('SALES')?.datasets.get('A');
    assert.is(dataset?.['description'], 'hush-hush');
    assert.not.match(stdout + stderr + stateOf(world), 'hush-hush');
    assert.is((await world.run('drift project.yml', { variables: { A_TOKEN: 'hush-hush' } })).exit, 0);
  });
});

const status = (code: number, more: object = {}) => ({ type: 'status', status: code, ...more });
const creates = { method: 'POST', path: '/datasets/managed$' };
/** What a server does wrong once or twice, and a run must come through as if nothing had been. */
const survived: readonly (readonly [string, Json])[] = [
  ['500 on a read', { method: 'GET', path: '/metadata$', action: status(500) }],
  ['500 on a write, before its effect', { ...creates, action: status(500) }],
  ['500 on a write, after its effect', { ...creates, action: status(500, { apply: true }) }],
  ['a reset before the effect', { ...creates, action: { type: 'reset' } }],
  ['a reset after the effect', { ...creates, action: { type: 'reset', apply: true } }],
  [
    'a reset at the creation of the project, after the effect',
    { method: 'POST', path: '/projects/$', action: { type: 'reset', apply: true } },
  ],
  [
    'a reset at the creation of a recipe, after the effect',
    { method: 'POST', path: '/recipes/$', action: { type: 'reset', apply: true } },
  ],
  ['half an answer', { ...creates, action: { type: 'truncate' } }],
  ['the page of a proxy', { ...creates, action: { type: 'html', status: 502 } }],
  ['the page of a proxy after the effect', { ...creates, action: { type: 'html', status: 200, apply: true } }],
  ['503 twice', { method: 'POST', path: '/recipes/$', times: 2, action: status(503) }],
  ['429 three times', { path: 'datasets', times: 3, action: status(429) }],
  ['a slow answer', { method: 'POST', path: '/projects/$', action: { type: 'slow', ms: 300 } }],
  ['no answer', { method: 'PUT', path: '/recipes/', times: 1, action: { type: 'hang' } }],
];
for (const [name, rule] of survived) {
  test(`comes through: ${name}`, async () => {
    let undisturbed: readonly [string, Json] = ['', null];
    await inDssWorld({ 'project.yml': small }, async (world) => {
      await ends(world, apply, 0);
      undisturbed = [stateOf(world), projects(world)];
    });
    await inDssWorld({ 'project.yml': small }, async (world) => {
      fault(world, rule);
      // Where there is no answer, nobody waits for it for long.
      await ends(world, apply, 0, name === 'no answer' ? { variables: { DATAIKU_TIMEOUT_SECONDS: '2' } } : {});
      assert.equal([stateOf(world), projects(world)], undisturbed);
      await isSettled(world);
    });
  });
}

/** What ends a run; the next one does the rest. */
const interrupted: readonly (readonly [string, Json, number])[] = [
  [
    'the key expires in the middle',
    {
      path: '.',
      skip: 6,
      times: 0,
      action: status(401, { errorType: 'NotAuthenticatedException', message: 'Unknown API Key' }),
    },
    77,
  ],
  [
    'every answer is a mistake from the third create on',
    { method: 'POST', path: '.', skip: 2, times: 0, action: { type: 'reset' } },
    69,
  ],
  [
    'the server refuses an action',
    { method: 'POST', path: '/recipes/$', times: 0, action: status(400, { message: 'no' }) },
    1,
  ],
];
for (const [name, rule, exit] of interrupted) {
  test(`stops and goes on: ${name}`, async () => {
    await inDssWorld({ 'project.yml': small }, async (world) => {
      fault(world, rule);
      await ends(world, apply, exit);
      const state = docOf(JSON.parse(world.read('.dataiku/state/dev.state.json')));
      assert.ok(Object.keys(docIn(state, 'resources')).length > 0, 'what was done is known');
      assert.ok(state['underway'], 'and that it was not all');
      told(world.fake, 'DELETE', '/faults');
      await ends(world, apply, 0);
      assert.not.ok('underway' in docOf(JSON.parse(world.read('.dataiku/state/dev.state.json'))));
      await isSettled(world);
      assert.is(new Set(writes(world).filter((line) => line.startsWith('POST /projects/$'))).size, 0);
    });
  });
}

test('what others made and deleted meanwhile', async () => {
  await inDssWorld({ 'project.yml': small }, async (world) => {
    await ends(world, apply, 0);
    const project = world.fake.server.fleet.nodes.get('design')?.projects.get('SALES');
    // Deleted by others before it is changed: it is made again. Deleted before it is deleted: done.
    project?.datasets.delete('A');
    project?.recipes.delete('copy_a');
    world.write(
      'project.yml',
      small.replace('{name: A,', '{name: A, description: new,').replace(/recipes:[\s\S]*/, ''),
    );
    await ends(world, apply, 0);
    await isSettled(world);
    // Made by others before it is created, and otherwise than it should be: told, not overwritten.
    world.write('other.yml', small.replace('name: B, type: managed', 'name: B, type: managed, description: mine'));
    const other = await world.run('apply other.yml --dialect dataiku --yes --state-file other.json');
    assert.is(other.exit, 1);
    assert.match(other.stderr, /"(project|dataset)\.SALES[^"]*" exists already/);
    // Made by others exactly as it should be: taken over.
    await ends(world, 'apply project.yml --yes --state-file third.json', 0);
  });
});

test.run();
