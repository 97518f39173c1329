/** The cases of fake-dss.md §9.2 that `dataiku-apply.test.ts` and `dataiku-deployer.test.ts` do not have. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Doc, docIn, docOf, type Json } from '../scripts/conformance/dataiku/fake-dss/json.ts';
import { fleetState, told } from '../scripts/conformance/dataiku/fake-dss/serve.ts';
import { applySmallProject as apply, releasedShop, secondRelease, smallProject as small } from './dss-samples.ts';
import { type DssWorld, type Ended, ends, inDssWorld, untilAsked } from './dss-world.ts';

const test = suite('golden/dataiku-faults');

const described = small.replace('{name: A,', '{name: A, description: new,');

function projectIn({ fake }: DssWorld) {
  const project = fake.server.fleet.nodes.get('design')?.projects.get('SALES');
  if (!project) throw new Error('The fleet has no project');
  return project;
}

function datasetIn(world: DssWorld, name: string): Doc {
  return docOf(projectIn(world).datasets.get(name) ?? null);
}

function stateOf(world: DssWorld): Doc {
  return docOf(JSON.parse(world.read('.dataiku/state/dev.state.json')));
}

test('forbidden object: it is named, and asked for once', async () => {
  await inDssWorld({ 'project.yml': small }, async (world) => {
    await ends(world, apply, 0);
    world.write('project.yml', described);
    told(world.fake, 'DELETE', '/journal');
    const { stderr } = await ends(world, apply, 77, { variables: { DATAIKU_API_KEY: 'dev-key' } });
    assert.match(stderr, /The update of "dataset\.SALES\.A" failed: .*permission/);
    const refused = world.fake.server.journal.filter(({ status }) => status === 403);
    assert.is(refused.length, 1);
  });
});

test('lookup failure with 400: a connection that is not there stops the run before the project is touched', async () => {
  const wrong = small.replace('{name: A, type: managed', '{name: A, type: managed, connection: fs_maneged');
  await inDssWorld({ 'project.yml': wrong }, async (world) => {
    const { stderr } = await ends(world, apply, 1);
    assert.match(stderr, /DSS has no connection "fs_maneged".*Did you mean "fs_managed"\?/);
    assert.equal(
      world.fake.server.journal.filter(({ method }) => method !== 'GET'),
      [],
    );
  });
});

test('renamed recipe: the state keeps the name that DSS gave it', async () => {
  await inDssWorld({ 'project.yml': small }, async (world) => {
    let isTaken = false;
    world.fake.server.heard = ({ method, target }) => {
      if (isTaken || method !== 'GET' || target !== '/projects/SALES/recipes/copy_a') return;
      isTaken = true;
      // Somebody else makes one of this name between the look and the creation.
      const recipe = { projectKey: 'SALES', name: 'copy_a', type: 'python', inputs: {}, outputs: {}, params: {} };
      projectIn(world).recipes.set('copy_a', { recipe, payload: 'theirs' });
    };
    await ends(world, apply, 0);
    const metadata = docIn(docIn(docIn(stateOf(world), 'resources'), 'recipe.SALES.copy_a'), 'metadata');
    assert.is(metadata['dataiku_internal_id'], 'copy_a_1');
    assert.is(projectIn(world).recipes.get('copy_a')?.payload, 'theirs');
    world.write('project.yml', small.replace('print(1)', 'print(2)'));
    await ends(world, apply, 0);
    assert.is(projectIn(world).recipes.get('copy_a_1')?.payload, 'print(2)');
    await ends(world, 'drift project.yml', 0);
  });
});

test('lossy PUT: what nobody declares stays', async () => {
  await inDssWorld({ 'project.yml': small }, async (world) => {
    await ends(world, apply, 0);
    datasetIn(world, 'A')['schema'] = { columns: [{ name: 'id', type: 'int' }], userModified: true };
    world.write('project.yml', described);
    await ends(world, apply, 0);
    assert.equal(docIn(datasetIn(world, 'A'), 'schema')['columns'], [{ name: 'id', type: 'int' }]);
    assert.is(datasetIn(world, 'A')['description'], 'new');
  });
});

test('silent drop: what DSS does not take is a warning (STK7109)', async () => {
  await inDssWorld({ 'project.yml': small }, async (world) => {
    await ends(world, apply, 0);
    delete datasetIn(world, 'A')['description'];
    world.write('project.yml', described);
    assert.match(
      (await ends(world, apply, 0)).stderr,
      'STK7109: "dataset.SALES.A" is there, but DSS did not take "description".',
    );
  });
});

test('somebody else writes the state meanwhile: the run ends at once (STK7108), and the next one goes on', async () => {
  await inDssWorld({ 'project.yml': small }, async (world) => {
    world.fake.server.heard = ({ method, target }) => {
      if (method !== 'POST' || target !== '/projects/SALES/datasets/managed') return;
      const path = '.dataiku/state/dev.state.json';
      world.write(path, world.read(path).replace('"environment": "dev"', '"environment":  "dev"'));
    };
    const { stderr } = await ends(world, apply, 75);
    assert.match(stderr, 'STK7108: The run ended before it was done: somebody else has written this state meanwhile.');
    world.fake.server.heard = () => undefined;
    await ends(world, apply, 0);
    await ends(world, 'drift project.yml', 0);
  });
});

test('--on-failure rollback says what it cannot take back (STK7111)', async () => {
  await inDssWorld({ 'project.yml': small }, async (world) => {
    await ends(world, apply, 0);
    const third = described.replace('recipes:', '  - {name: C, type: managed, format_type: csv}\nrecipes:');
    world.write(
      'project.yml',
      third.replace(/$/, '  - {name: copy_b, type: python, inputs: [B], outputs: [C], code: x}\n'),
    );
    const refusal = { type: 'status', status: 400, message: 'no' };
    told(world.fake, 'POST', '/faults', { method: 'POST', path: '/recipes/$', times: 0, action: refusal });
    const { stderr } = await ends(world, `${apply} --on-failure rollback`, 1);
    assert.match(
      stderr,
      'STK7111: The update of "dataset.SALES.A" was not taken back: only what the run itself has made can be.',
    );
    assert.not.ok(projectIn(world).datasets.has('C'));
  });
});

const stack = releasedShop.replace('timeout_seconds: 5', 'timeout_seconds: 10');
const second = secondRelease.replace('timeout_seconds: 5', 'timeout_seconds: 10');

function deploys(world: DssWorld, exit: number): Promise<Ended> {
  return ends(world, 'apply stack.yaml --yes', exit);
}

test('first answer complete: nothing is polled', async () => {
  await inDssWorld({ 'stack.yaml': stack }, async (world) => {
    told(world.fake, 'POST', '/set', { options: { futureSteps: 0 } });
    await deploys(world, 0);
    assert.equal(
      world.fake.server.journal.filter(({ target }) => String(target).startsWith('/futures/')),
      [],
    );
  });
});

test('an aborted update that answers as one that has not ended is none that goes on for ever', async () => {
  await inDssWorld({ 'stack.yaml': stack.replace('timeout_seconds: 10', 'timeout_seconds: 1') }, async (world) => {
    told(world.fake, 'POST', '/set', { options: { futureSteps: 1_000_000, abortedAs: 'state' } });
    const { stderr } = await deploys(world, 1);
    assert.match(stderr, /did not end within 1 seconds, and was aborted/);
    assert.ok(
      world.fake.server.journal.some(
        ({ method, target }) => method === 'DELETE' && String(target).startsWith('/futures/'),
      ),
    );
  });
});

test('second update while one runs: it is waited for', async () => {
  await inDssWorld({ 'stack.yaml': stack }, async (world) => {
    await deploys(world, 0);
    const api = `${world.fake.url}/dip/publicapi`;
    const headers = { authorization: `Basic ${Buffer.from('admin-key:').toString('base64')}` };
    const started = await fetch(`${api}/project-deployer/deployments/SALES-on-prod/actions/update`, {
      method: 'POST',
      headers,
    });
    const { jobId } = docOf(await started.json());
    world.write('stack.yaml', second);
    const running = deploys(world, 0);
    // The second one has met the first one, which goes on only while somebody asks for it.
    await untilAsked(world, ({ status, target }) => status === 409 && String(target).endsWith('/update'));
    for (let poll = 0; poll < 4; poll++) await fetch(`${api}/futures/${jobId}`, { headers });
    await running;
    const deployment = docIn(docIn(fleetState(world.fake), 'deployments'), 'SALES-on-prod');
    assert.is(docIn(docOf(deployment), 'deployed')['bundleId'], 'v2');
  });
});

test('connection missing on the node: the message names it and suggests a remapping', async () => {
  await inDssWorld({ 'stack.yaml': stack.replace(/, remapping:.*\}\}\}/, '}') }, async (world) => {
    const { stderr } = await deploys(world, 1);
    assert.match(
      stderr,
      /no connection "pg_dev", which the dataset "ORDERS" is in, .*"remapping: \{connections: …\}" can lead to another/,
    );
    assert.equal(
      world.fake.server.journal.filter(({ method }) => method !== 'GET'),
      [],
    );
  });
});

test('a published project and a bundle in use are not deleted', async () => {
  const wrong: readonly (readonly [string, Json, RegExp])[] = [
    [stack.replace('[{id: v1}]', '[]'), null, /the bundle "v1" of "SALES" is used by "SALES-on-prod"/],
    [
      stack.replace(/ {6}published_projects: .*\n/, ''),
      null,
      /the (bundle|published project) .*is used by "SALES-on-prod"/,
    ],
  ];
  for (const [text, , said] of wrong) {
    await inDssWorld({ 'stack.yaml': stack }, async (world) => {
      await deploys(world, 0);
      world.write('stack.yaml', text);
      assert.match((await deploys(world, 1)).stderr, said);
    });
  }
});

test('a bundle is uploaded from a file, downloaded, and deleted', async () => {
  await inDssWorld({ 'stack.yaml': stack }, async (world) => {
    await deploys(world, 0);
    assert.match((await ends(world, 'deployer bundles SALES', 0)).stdout, /^v1 /);
    await ends(world, 'deployer create SALES v2 --release-notes Second', 0);
    assert.match((await ends(world, 'deployer create SALES v2', 1)).stderr, /there is a bundle "v2"/);
    await ends(world, 'deployer download SALES v2 -o build/v2.zip', 0);
    await ends(world, 'deployer delete SALES v2', 0);
    assert.match((await ends(world, 'deployer delete SALES v1', 1)).stderr, /is used by "SALES-on-prod"/);
    await ends(world, 'deployer upload build/v2.zip', 0);
    await ends(world, 'deployer delete SALES v2', 0);
    const withSum = (sum: string) => second.replace('{id: v2}', `{id: v2, file: build/v2.zip, sha256: ${sum}}`);
    const wrong = '0123456789abcdef'.repeat(4);
    world.write('stack.yaml', withSum(wrong));
    assert.match((await deploys(world, 1)).stderr, /is not the one whose "sha256" is written/);
    const archive = readFileSync(join(world.folder, 'build/v2.zip'));
    world.write('stack.yaml', withSum(createHash('sha256').update(archive).digest('hex')));
    await deploys(world, 0);
    world.write('stack.yaml', withSum(wrong));
    assert.match((await deploys(world, 1)).stderr, /bundles never change: give it a new id/);
    const uploaded = second.replace('{id: v2}', '{id: v2, file: build/v2.zip}');
    const deployment = docIn(docIn(fleetState(world.fake), 'deployments'), 'SALES-on-prod');
    assert.is(docIn(docOf(deployment), 'deployed')['bundleId'], 'v2');
    world.write('stack.yaml', uploaded.replaceAll('v2,', 'v3,').replace('bundle: v2', 'bundle: v3'));
    assert.match((await deploys(world, 1)).stderr, /"build\/v2.zip"/);
    await ends(world, 'deployer download SALES v9', 1);
    await ends(world, 'deployer uplod x', 64);
    await ends(world, 'deployer upload nothing.zip', 1);
  });
});

test.run();
