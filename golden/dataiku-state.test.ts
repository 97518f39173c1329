/** Locks of states, and `stackc state`, against a fake fleet. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { docIn, docOf, textIn } from '../scripts/conformance/dataiku/fake-dss/json.ts';
import { applySmallProject as apply, smallProject as small } from './dss-samples.ts';
import { type DssWorld, ends, inDssWorld } from './dss-world.ts';

const test = suite('golden/dataiku-state');

/** Lets the first request of this kind wait for its answer. */
function heldAt({ fake }: DssWorld, method: string, target: string) {
  let goOn = () => {};
  const end = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const reached = new Promise<void>((reach) => {
    fake.server.heard = (entry) => {
      if (entry['method'] !== method || entry['target'] !== target) return;
      reach();
      return end;
    };
  });
  return { reached, goOn };
}

test('a second run is told who holds the state, and what is left behind is taken over', async () => {
  await inDssWorld({ 'project.yml': small }, async (world) => {
    const { reached, goOn } = heldAt(world, 'POST', '/projects/');
    const first = world.run(apply);
    await reached;
    const second = await ends(world, apply, 75);
    assert.match(second.stderr, /is locked: .+ has been running "apply"/);
    const waiting = world.run(`${apply} --lock-timeout 300`);
    goOn();
    assert.is((await first).exit, 0);
    assert.is((await waiting).exit, 0);
    const dead = {
      token: 't',
      owner: 'x@y',
      machine: hostname(),
      process: 999_999_999,
      operation: 'apply',
      acquired_at: '',
      lease_seconds: 60,
      renewals: 0,
    };
    world.write('.dataiku/state/dev.state.json.lock', JSON.stringify(dead));
    await ends(world, apply, 0);
  });
});

/** Where a state can be kept without another server: `--state-file`, and what must be there before. */
const places: readonly (readonly [string, (folder: string) => void])[] = [
  ['kept.json', () => undefined],
  [
    'git::./states.git//sales/dev.json?ref=states',
    (folder) => void execFileSync('git', ['init', '--quiet', '--bare', 'states.git'], { cwd: folder }),
  ],
];
for (const [place, prepare] of places) {
  test(`states are looked into and mended by hand: ${place}`, async () => {
    await inDssWorld({ 'project.yml': small }, async (world) => {
      prepare(world.folder);
      const state = (action: string, exit = 0) => ends(world, `state ${action} --state-file ${place}`, exit);
      assert.is((await state('list')).stdout, '');
      await state('pull', 1);
      await ends(world, `${apply} --state-file ${place}`, 0);
      const all = 'project.SALES\ndataset.SALES.A\ndataset.SALES.B\nrecipe.SALES.copy_a\n';
      assert.is((await state('list')).stdout, all);
      await state('mv dataset.SALES.A dataset.SALES.Z');
      await state('mv dataset.SALES.Q dataset.SALES.R', 1);
      await state('mv dataset.SALES.Z dataset.SALES.B', 1);
      const shown = docOf(JSON.parse((await state('show dataset.SALES.Z')).stdout));
      assert.is(textIn(docIn(shown, 'attributes'), 'name'), 'Z');
      await state('rm recipe.SALES.copy_a dataset.SALES.Z');
      assert.is((await state('list')).stdout, 'project.SALES\ndataset.SALES.B\n');
      const { stdout } = await state('pull');
      world.write('pulled.json', stdout);
      await state('push pulled.json');
      world.write('pulled.json', stdout.replace(/"serial": \d+/, '"serial": 1'));
      await state('push pulled.json', 1);
      assert.is((await state('unlock')).stdout, 'not locked\n');
    });
  });
}

test('beside a stack its own state is meant, wherever the stack keeps it', async () => {
  const stack = `name: shop
environments: {dev: {}, prod: {dataiku: {state_file: kept/prod.json}}}
resources:
  dataiku_projects:
    sales: {key: SALES, name: Sales}
`;
  await inDssWorld({ 'stack.yaml': stack }, async (world) => {
    assert.match((await ends(world, 'state list', 0)).stderr, 'no state at ".stackc/dataiku/dev.state.json" yet');
    await ends(world, 'apply --yes -e dev', 0);
    assert.is((await ends(world, 'state list', 0)).stdout, 'project.SALES\n');
    assert.match((await ends(world, 'state list -e prod', 0)).stderr, 'no state at "kept/prod.json" yet');
    await ends(world, 'apply --yes -e prod', 0);
    await ends(world, 'state rm project.SALES -e prod', 0);
    assert.is((await ends(world, 'state list -e prod', 0)).stdout, '');
    world.write('stack.yaml', 'name: 1\n  x: 2\n');
    assert.match((await ends(world, 'state list', 1)).stderr, '"--state-file" names a state without its stack.');
    await ends(world, 'state list --state-file kept/prod.json', 0);
  });
});

test('the state that a run found is kept beside it, once for each run, and five of them', async () => {
  await inDssWorld({ 'project.yml': small }, async (world) => {
    await ends(world, apply, 0);
    const backups = () => readdirSync(join(world.folder, '.dataiku/state')).filter((name) => name !== 'dev.state.json');
    assert.equal(backups(), []);
    const found = world.read('.dataiku/state/dev.state.json');
    world.write('project.yml', small.replace('name: Sales', 'name: S0').replace('print(1)', 'print(2)'));
    await ends(world, apply, 0);
    assert.equal(backups(), ['dev.state.pre-serial-5.json']);
    assert.is(world.read('.dataiku/state/dev.state.pre-serial-5.json'), found);
    for (const name of ['S1', 'S2', 'S3', 'S4', 'S5']) {
      world.write('project.yml', small.replace('name: Sales', `name: ${name}`).replace('print(1)', 'print(2)'));
      await ends(world, apply, 0);
    }
    assert.equal(backups(), [7, 8, 9, 10, 11].map((serial) => `dev.state.pre-serial-${serial}.json`).sort());
    await ends(world, 'state push .dataiku/state/dev.state.pre-serial-11.json', 1);
  });
});

test('a place that does not answer is told apart from one that is none', async () => {
  await inDssWorld({ 'project.yml': small }, async (world) => {
    const silent = '--state-file git::http://127.0.0.1:9/states.git//dev.json?ref=states';
    for (const line of [`plan project.yml ${silent}`, `state list ${silent}`, `${apply} ${silent}`]) {
      assert.match((await ends(world, line, 69)).stderr, 'STK7115');
    }
    const wrong = await ends(world, 'plan project.yml --state-file git::./nowhere//dev.json?ref=states', 1);
    assert.match(wrong.stderr, 'STK7101');
  });
});

test.run();
