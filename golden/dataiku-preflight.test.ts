/** What cannot be deployed is found before anything is changed, against a fake fleet. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fleetState } from '../scripts/conformance/dataiku/fake-dss/serve.ts';
import { deployedShop as stack } from './dss-samples.ts';
import { ends, inDssWorld } from './dss-world.ts';

const test = suite('golden/dataiku-preflight');

const apply = 'apply stack.yaml --yes';

test('a remapping to a connection that the node does not have is found before anything is deployed', async () => {
  await inDssWorld({ 'stack.yaml': stack.replace('pg_dev: pg_prod', 'pg_dev: pg_prd') }, async (world) => {
    assert.match((await ends(world, apply, 1)).stderr, /has no connection "pg_prd"/);
    assert.equal(fleetState(world.fake)['deployments'], {});
  });
});

/** What a remapping can name that is not there: the whole run stops before anything is changed. */
const remappings: readonly (readonly [string, RegExp])[] = [
  ['{connections: {pg_dv: pg_prod}}', /the design node has no connection "pg_dv".*Did you mean "pg_dev"\?/],
  ['{connections: {pg_dev: pg_prod}, code_envs: {py39: py311}}', /the automation node has no code environment "py311"/],
  ['{code_envs: {py3: py39}}', /the design node has no code environment "py3"/],
];
for (const [remapping, said] of remappings) {
  test(`a remapping of something unknown stops the run before anything is changed: ${remapping}`, async () => {
    const wrong = stack.replace('{connections: {pg_dev: pg_prod}}', remapping);
    await inDssWorld({ 'stack.yaml': wrong }, async (world) => {
      assert.match((await ends(world, apply, 1)).stderr, said);
      const writes = world.fake.server.journal.filter(({ method }) => method !== 'GET');
      assert.equal(writes, []);
    });
  });
}

/** What a deployment can name that is nowhere: found before anything is changed, with the place of the name. */
const strays: readonly (readonly [string, string, RegExp])[] = [
  ['infra: infra-prod\n', 'infra: infra-prd\n', /there is no infrastructure "infra-prd"[\s\S]*\^{9}\n/],
  ['project: SALES\n', 'project: SALE\n', /there is no published project "SALE"[\s\S]*\^{4}\n/],
  ['          bundles: [{id: v1, release_notes: First}]\n', '', /nothing makes the bundle "v1" of "SALES"/],
  ['stage: Production', 'stage: Prodution', /there is no stage "Prodution", .*Did you mean "Production"\?/],
  ['connection: pg_dev', 'connection: snow_dev', /no connection "snow_dev", which the dataset "ORDERS" is in/],
];
for (const [from, to, said] of strays) {
  test(`what is nowhere stops the run before anything is changed: ${to.trim() || 'no bundle'}`, async () => {
    await inDssWorld({ 'stack.yaml': stack.replace(from, to) }, async (world) => {
      assert.match((await ends(world, apply, 1)).stderr, said);
      assert.equal(
        world.fake.server.journal.filter(({ method }) => method !== 'GET'),
        [],
      );
    });
  });
}

test('what somebody else has on the Deployer may be deployed, and to', async () => {
  await inDssWorld({ 'stack.yaml': stack }, async (world) => {
    await ends(world, apply, 0);
    const deployments = stack.slice(stack.indexOf('      deployments:'));
    const other = `name: other\nresources:\n  dataiku_deployer:\n    main:\n${deployments.replace('timeout', 'deployed_project_key: COPY\n          timeout')}`;
    world.write('stack.yaml', other.replace('bundle: v1', 'bundle: v2\n          id: copy'));
    assert.match(
      (await ends(world, `${apply} --state-file o.json`, 1)).stderr,
      /"SALES" has no bundle "v2", only v1\. Did you mean "v1"\?/,
    );
    world.write('stack.yaml', other.replace('bundle: v1', 'bundle: v1\n          id: copy'));
    await ends(world, `${apply} --state-file o.json`, 0);
  });
});

test.run();
