/** What a run leaves behind when it fails: what is taken back, what the next run takes for its own, and what stays somebody else's. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { docIn, docOf, type Json } from '../scripts/conformance/dataiku/fake-dss/json.ts';
import { fleetState, told } from '../scripts/conformance/dataiku/fake-dss/serve.ts';
import { applySmallProject as apply, smallProject as small } from './dss-samples.ts';
import { type DssWorld, ends, inDssWorld } from './dss-world.ts';

const test = suite('golden/dataiku-left-behind');

const refusal = { type: 'status', status: 400, message: 'no' };
const copyFails = { method: 'POST', path: '/recipes/$', times: 0, action: refusal };

function fault(world: DssWorld, rule: Json): void {
  told(world.fake, 'POST', '/faults', rule);
}

function projects({ fake }: DssWorld): Json {
  return structuredClone(docIn(docIn(docIn(fleetState(fake), 'nodes'), 'design'), 'projects'));
}

function stateOf(world: DssWorld) {
  return docOf(JSON.parse(world.read('.dataiku/state/dev.state.json')));
}

test('--on-failure rollback deletes what the run created, and the state says what is left', async () => {
  await inDssWorld({ 'project.yml': small }, async (world) => {
    fault(world, copyFails);
    const { stderr } = await ends(world, `${apply} --on-failure rollback`, 1);
    assert.match(stderr, 'STK7103');
    assert.equal(projects(world), {});
    assert.equal(docIn(stateOf(world), 'resources'), {});
  });
});

test('--on-failure rollback leaves what somebody else made and this run took over', async () => {
  await inDssWorld({ 'project.yml': small }, async (world) => {
    await ends(world, apply, 0);
    world.fake.server.fleet.nodes.get('design')?.projects.get('SALES')?.recipes.clear();
    fault(world, copyFails);
    const { stderr } = await ends(world, `${apply} --on-failure rollback --state-file other.json`, 1);
    assert.match(stderr, 'STK7111: The create of "dataset.SALES.A" was not taken back');
    const datasets = world.fake.server.fleet.nodes.get('design')?.projects.get('SALES')?.datasets;
    assert.equal([...(datasets?.keys() ?? [])], ['A', 'B']);
  });
});

test('--on-failure rollback deletes what was half made, too', async () => {
  const described = small.replace('{name: B,', '{name: B, description: half,');
  await inDssWorld({ 'project.yml': described }, async (world) => {
    fault(world, { method: 'PUT', path: '/datasets/B$', times: 0, action: refusal });
    await ends(world, `${apply} --on-failure rollback`, 1);
    assert.equal(projects(world), {});
    const state = stateOf(world);
    assert.not.ok('underway' in state);
  });
});

test('what is there and not ours stays theirs, however often it is tried', async () => {
  await inDssWorld({ 'project.yml': small }, async (world) => {
    await ends(world, apply, 0);
    const theirs = projects(world);
    world.write('project.yml', small.replace('name: Sales', 'name: Ours'));
    for (let attempt = 0; attempt < 3; attempt++) {
      const { stderr } = await ends(world, `${apply} --state-file other.json`, 1);
      assert.match(stderr, '"project.SALES" exists already');
    }
    assert.equal(projects(world), theirs);
  });
});

test('what an interrupted run began is known until it is done, however many runs are interrupted', async () => {
  await inDssWorld({ 'project.yml': small.replace('{name: B,', '{name: B, description: half,') }, async (world) => {
    fault(world, { method: 'PUT', path: '/datasets/B$', times: 0, action: { type: 'reset' } });
    await ends(world, 'apply project.yml --yes', 69);
    const begun = () => docIn(stateOf(world), 'underway')['started'];
    assert.equal(begun(), ['dataset.SALES.B']);
    told(world.fake, 'DELETE', '/faults');
    // The second run ends before it comes to the dataset.
    world.write('project.yml', world.read('project.yml').replace('name: Sales', 'name: Renamed'));
    fault(world, {
      method: 'PUT',
      path: '/projects/SALES/metadata$',
      times: 0,
      action: refusal,
    });
    await ends(world, 'apply project.yml --yes', 1);
    assert.equal(begun(), ['dataset.SALES.B']);
    told(world.fake, 'DELETE', '/faults');
    await ends(world, 'apply project.yml --yes', 0);
    await ends(world, 'plan project.yml', 0);
    await ends(world, 'drift project.yml', 0);
  });
});

test('what an interrupted run began and nobody asks for any more is told (STK7117)', async () => {
  await inDssWorld({ 'project.yml': small.replace('{name: B,', '{name: B, description: half,') }, async (world) => {
    fault(world, { method: 'PUT', path: '/datasets/B$', times: 0, action: { type: 'reset' } });
    await ends(world, 'apply project.yml --yes', 69);
    told(world.fake, 'DELETE', '/faults');
    world.write('project.yml', small.replace(/ {2}- \{name: B[\s\S]*/, ''));
    const { stderr } = await ends(world, 'apply project.yml --yes', 0);
    assert.match(stderr, 'STK7117: "dataset.SALES.B" was being changed when an earlier run ended');
    await ends(world, 'apply project.yml --yes', 0);
  });
});

test.run();
