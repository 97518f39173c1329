/** The Project Deployer as a block of a stack, against a fake fleet: specs/dataiku §11 and the cases of its §9.2. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { docIn, docOf, type Json } from '../scripts/conformance/dataiku/fake-dss/json.ts';
import { fleetState, told } from '../scripts/conformance/dataiku/fake-dss/serve.ts';
import { deployedShop as stack } from './dss-samples.ts';
import { type DssWorld, ends, inDssWorld, untilAsked } from './dss-world.ts';

const test = suite('golden/dataiku-deployer');

function deployment({ fake }: DssWorld): Json {
  return docIn(docIn(fleetState(fake), 'deployments'), 'SALES-on-infra-prod');
}

const second = stack
  .replace('bundles: [{id: v1,', 'bundles: [{id: v1, release_notes: First}, {id: v2,')
  .replace('bundle: v1', 'bundle: v2');
const apply = 'apply stack.yaml --yes';

test('from an empty fleet to a deployed bundle, another one, and back to nothing', async () => {
  await inDssWorld({ 'stack.yaml': stack }, async (world) => {
    await ends(world, apply, 0);
    const orders = world.fake.server.fleet.nodes.get('auto-prod')?.projects.get('SALES')?.datasets.get('ORDERS');
    assert.is(docIn(orders ?? {}, 'params')['connection'], 'pg_prod');
    await ends(world, 'plan stack.yaml', 0);
    await ends(world, 'drift stack.yaml', 0);
    const status = await ends(world, 'status stack.yaml --wait', 0);
    assert.match(status.stdout, /SALES-on-infra-prod {2}infra-prod \(Production\) {2}SALES v1 {2}HEALTHY {2,}yes/);
    world.write('stack.yaml', second);
    await ends(world, apply, 0);
    assert.is(docIn(docOf(deployment(world)), 'deployed')['bundleId'], 'v2');
    await ends(world, 'drift stack.yaml', 0);
    await ends(world, 'destroy stack.yaml --yes', 0);
    const state = fleetState(world.fake);
    assert.equal([state['infras'], state['published'], state['deployments']], [{}, {}, {}]);
  });
});

test('a deployment is deleted whichever way it is disabled', async () => {
  for (const deploymentEnabledFlag of [true, false]) {
    await inDssWorld({ 'stack.yaml': stack }, async (world) => {
      told(world.fake, 'POST', '/set', { options: { deploymentEnabledFlag } });
      await ends(world, apply, 0);
      await ends(world, 'destroy stack.yaml --yes', 0);
    });
  }
});

/** What can be wrong with the second bundle: how it is set, what is said, what is deployed at the end. */
const wrong: readonly (readonly [string, Json, RegExp])[] = [
  [
    'the update fails',
    { failUpdate: { 'SALES-on-infra-prod': { mode: 'future', message: 'Disk is full' } } },
    /Disk is full/,
  ],
  [
    'the update ends well and says that it failed',
    { failUpdate: { 'SALES-on-infra-prod': { mode: 'result', message: 'No plugin' } } },
    /No plugin/,
  ],
  ['the health is bad', { health: { 'SALES-on-infra-prod': 'ERROR' } }, /its health is ERROR/],
  ['the node cannot be reached', { reachable: { 'auto-prod': false } }, /cannot be reached/],
  ['the update never ends', { options: { futureSteps: 1_000_000 } }, /did not end within 1 seconds/],
];
for (const [name, setting, said] of wrong) {
  test(`goes back to the previous bundle: ${name}`, async () => {
    await inDssWorld({ 'stack.yaml': stack }, async (world) => {
      await ends(world, apply, 0);
      world.write('stack.yaml', second.replace('timeout_seconds: 5', 'timeout_seconds: 1'));
      told(world.fake, 'POST', '/set', setting);
      const { stderr } = await ends(world, apply, 1);
      assert.match(stderr, said);
      assert.is(docIn(docOf(deployment(world)), 'settings')['bundleId'], 'v1');
    });
  });
}

test('a first deployment that fails has nothing to go back to', async () => {
  await inDssWorld({ 'stack.yaml': stack }, async (world) => {
    told(world.fake, 'POST', '/set', { failUpdate: { 'SALES-on-infra-prod': { mode: 'future', message: 'no' } } });
    assert.match((await ends(world, apply, 1)).stderr, /there is no earlier bundle/);
    told(world.fake, 'POST', '/set', { failUpdate: { 'SALES-on-infra-prod': null } });
    await ends(world, apply, 0);
  });
});

test('status tells how scenarios ended, and whether both rights to deploy are there', async () => {
  const nightly = stack.replace('      datasets:', '      scenarios: [{name: nightly, active: true}]\n      datasets:');
  await inDssWorld({ 'stack.yaml': nightly }, async (world) => {
    await ends(world, apply, 0);
    const deployed = world.fake.server.fleet.nodes.get('auto-prod')?.projects.get('SALES');
    deployed?.scenarios.get('NIGHTLY')?.runs.unshift({ doc: { result: { outcome: 'FAILED' } }, reads: 0 });
    const { stdout } = await ends(world, 'status stack.yaml --json', 1);
    assert.equal(docOf(JSON.parse(stdout)[0])['runs'], { failed: ['NIGHTLY'] });
    assert.match(
      (await ends(world, 'status stack.yaml', 1)).stdout,
      /UNHEALTHY +yes\n[\s\S]*Scenarios failed: NIGHTLY/,
    );
    told(world.fake, 'POST', '/set', { health: { 'SALES-on-infra-prod': 'HEALTHY' } });
    const devs = await world.run('status stack.yaml', { variables: { DATAIKU_API_KEY: 'ops-key' } });
    assert.match(devs.stdout, /HEALTHY +no\n/);
  });
});

test('one command deploys the previous bundle again, and the state says so', async () => {
  await inDssWorld({ 'stack.yaml': stack }, async (world) => {
    assert.match((await ends(world, 'rollback stack.yaml --yes', 1)).stderr, 'STK7114');
    await ends(world, apply, 0);
    assert.match((await ends(world, 'rollback stack.yaml --yes', 1)).stderr, /has had no other bundle than "v1"/);
    world.write('stack.yaml', second);
    await ends(world, apply, 0);
    assert.match((await ends(world, 'rollback stack.yaml --deployment SALES-on-infra-prd', 1)).stderr, /Did you mean/);
    const declined = await world.run('rollback stack.yaml', { stdin: 'no\n' });
    assert.is(declined.exit, 1);
    assert.is(docIn(docOf(deployment(world)), 'deployed')['bundleId'], 'v2');
    const { stdout, stderr } = await ends(world, 'rollback stack.yaml --yes', 0);
    assert.match(stderr, 'SALES-on-infra-prod: v2 -> v1');
    assert.match(stdout, 'Rolled back "SALES-on-infra-prod" from v2 to v1.');
    assert.is(docIn(docOf(deployment(world)), 'deployed')['bundleId'], 'v1');
    assert.match((await ends(world, 'plan stack.yaml', 2)).stdout, '~ bundle: "v1" => "v2"');
    await ends(world, 'drift stack.yaml', 0);
    await ends(world, 'rollback stack.yaml --yes --bundle v2', 0);
    await ends(world, 'plan stack.yaml', 0);
    assert.match((await ends(world, 'rollback stack.yaml --yes --bundle v9', 1)).stderr, /only v1, v2/);
  });
});

test('what the Deployer has is listed with and without a stack, as tables and as JSON', async () => {
  await inDssWorld({ 'stack.yaml': stack }, async (world) => {
    await ends(world, apply, 0);
    const { stdout } = await ends(world, 'status stack.yaml --deployer', 0);
    assert.match(stdout, /STAGE +ABOUT\nDevelopment/);
    assert.match(stdout, /infra-prod +Production +http\S+ +NO_CHECK +SALES-on-infra-prod +yes/);
    assert.match(stdout, /SALES +\S+ +v1 +SALES-on-infra-prod +yes/);
    world.write('stack.yaml', 'name: other\n');
    const json = docOf(JSON.parse((await ends(world, 'status --deployer --json', 0)).stdout));
    assert.equal(Object.keys(json), ['stages', 'infras', 'projects', 'deployments']);
    const other = await world.run('status --deployer', { variables: { DATAIKU_API_KEY: 'ops-key' } });
    assert.match(other.stdout, /infra-prod .+ yes\n/);
    assert.match(other.stdout, 'No projects.');
  });
});

test('an update that is under way is followed', async () => {
  await inDssWorld({ 'stack.yaml': stack }, async (world) => {
    await ends(world, apply, 0);
    const id = 'SALES-on-infra-prod';
    told(world.fake, 'POST', '/set', { options: { futureSteps: 1 } });
    const headers = { authorization: `Basic ${Buffer.from('admin-key:').toString('base64')}` };
    const url = `${world.fake.url}/dip/publicapi`;
    const started = await fetch(`${url}/project-deployer/deployments/${id}/actions/update`, {
      method: 'POST',
      headers,
    });
    const { jobId } = docOf(await started.json());
    const following = ends(world, 'status stack.yaml --wait', 0);
    await untilAsked(world, ({ target }) => String(target).endsWith('/last-update'));
    for (let poll = 0; poll < 3; poll++) await fetch(`${url}/futures/${jobId}?peek=true`, { headers });
    const { stderr, stdout } = await following;
    assert.match(stderr, `${id}: an update is running`);
    assert.match(stderr, `${id}: the update ended with SUCCESS`);
    assert.match(stdout, 'HEALTHY');
  });
});

test('a bundle that Govern forbids is not deployed, one that it warns of only when the stack says so', async () => {
  for (const policy of ['PREVENT', 'WARN']) {
    const governed = stack
      .replace('stage: Production', `stage: Production\n          govern_check_policy: ${policy}`)
      .replace('timeout_seconds: 5', 'timeout_seconds: 5\n          approval_command: approve.sh v1');
    await inDssWorld({ 'stack.yaml': governed }, async (world) => {
      assert.match(
        (await ends(world, apply, 1)).stderr,
        /Bundle v1 is not approved.*; "approve.sh v1" asks for approval/,
      );
      told(world.fake, 'POST', '/set', { govern: { 'SALES/v1': 'APPROVED' } });
      await ends(world, apply, 0);
      world.write(
        'stack.yaml',
        governed
          .replace(/bundles.*/, 'bundles: [{id: v1, release_notes: First}, {id: v2}]')
          .replace('bundle: v1', 'bundle: v2\n          ignore_warnings: true'),
      );
      const { stderr } = await ends(world, apply, policy === 'WARN' ? 0 : 1);
      if (policy === 'PREVENT') {
        assert.match(stderr, /Bundle v2 is not approved.*"approve.sh v1" asks for approval/);
        assert.is(docIn(docOf(deployment(world)), 'settings')['bundleId'], 'v1', 'settings are not touched');
      }
      const { stdout } = await ends(world, 'status stack.yaml', 0);
      assert.match(stdout, policy === 'WARN' ? /Govern: WARNING/ : /Govern: SUCCESS/);
    });
  }
});

test('what is in use is not deleted, and bundles do not change', async () => {
  await inDssWorld({ 'stack.yaml': stack }, async (world) => {
    await ends(world, apply, 0);
    world.write('stack.yaml', stack.replace('release_notes: First', 'release_notes: Other'));
    assert.match((await ends(world, apply, 1)).stderr, /bundles never change: give it a new id/);
    world.write('stack.yaml', stack.replace(/ {6}infras:[\s\S]*? {6}published/, '      published'));
    assert.match(
      (await ends(world, apply, 1)).stderr,
      /the infrastructure "infra-prod" is used by "SALES-on-infra-prod"/,
    );
  });
});

test.run();
