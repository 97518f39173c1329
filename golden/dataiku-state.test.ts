/** Locks of states, and `stackc state`, against a fake fleet. */
import { hostname } from 'node:os';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { docIn, docOf, textIn } from '../scripts/conformance/dataiku/fake-dss/json.ts';
import { told } from '../scripts/conformance/dataiku/fake-dss/serve.ts';
import { type DssWorld, type Ended, inDssWorld } from './dss-world.ts';

const test = suite('golden/dataiku-state');

const small = `version: "1.0"
project: {key: SALES, name: Sales}
datasets:
  - {name: A, type: managed, format_type: csv}
  - {name: B, type: managed, format_type: csv}
recipes:
  - {name: copy_a, type: python, inputs: [A], outputs: [B], code: "print(1)"}
`;
const apply = 'apply project.yml --yes --parallelism 1';

async function ends(world: DssWorld, line: string, exit: number): Promise<Ended> {
  const ended = await world.run(line);
  assert.is(ended.exit, exit, `${line}\n${ended.stdout}${ended.stderr}`);
  return ended;
}

test('a second run is told who holds the state, and what is left behind is taken over', async () => {
  await inDssWorld({ 'project.yml': small }, async (world) => {
    told(world.fake, 'POST', '/faults', { method: 'POST', path: '/projects/$', action: { type: 'slow', ms: 1500 } });
    const first = world.run(apply);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const second = await ends(world, apply, 75);
    assert.match(second.stderr, /is locked: .+ has been running "apply"/);
    const waiting = world.run(`${apply} --lock-timeout 30`);
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

test('states are looked into and mended by hand', async () => {
  await inDssWorld({ 'project.yml': small }, async (world) => {
    await ends(world, apply, 0);
    assert.is(
      (await ends(world, 'state list', 0)).stdout,
      'project.SALES\ndataset.SALES.A\ndataset.SALES.B\nrecipe.SALES.copy_a\n',
    );
    await ends(world, 'state mv dataset.SALES.A dataset.SALES.Z', 0);
    assert.is(
      textIn(
        docIn(docOf(JSON.parse((await ends(world, 'state show dataset.SALES.Z', 0)).stdout)), 'attributes'),
        'name',
      ),
      'Z',
    );
    await ends(world, 'state rm recipe.SALES.copy_a dataset.SALES.Z', 0);
    assert.is((await ends(world, 'state list', 0)).stdout, 'project.SALES\ndataset.SALES.B\n');
    const { stdout } = await ends(world, 'state pull', 0);
    world.write('pulled.json', stdout);
    await ends(world, 'state push pulled.json', 0);
    world.write('pulled.json', stdout.replace(/"serial": \d+/, '"serial": 1'));
    await ends(world, 'state push pulled.json', 1);
    assert.is((await ends(world, 'state unlock', 0)).stdout, 'not locked\n');
  });
});

test.run();
