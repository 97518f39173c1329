/** `stackc show --diff`: what deployments of Prefect say over their work pools. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inBlockWorld } from './block-world.ts';

const test = suite('golden/show-comparison');

const stack = `name: shop
resources:
  prefect_work_pools:
    batch: {type: kubernetes, job_variables: {namespace: data, cpu_limit: "1", env: {TZ: UTC}}}
  prefect_deployments:
    nightly:
      entrypoint: flows.load.load
      work_pool: {name: batch, job_variables: {cpu_limit: "4", env: {LEVEL: debug}, env.DAY: today}}
    hourly: {entrypoint: flows.load.hourly, work_pool: batch}
`;

test('one deployment as a unified diff', () =>
  inBlockWorld(stack, async ({ stackc }) => {
    const { exit, stdout } = await stackc('show --only nightly --diff');
    assert.is(exit, 0);
    const changed = stdout.split('\n').filter((line) => /^[-+]/.test(line));
    assert.equal(changed, [
      '--- work pool batch',
      '+++ deployment nightly',
      '+  DAY: today',
      '+  LEVEL: debug',
      '+              - name: DAY',
      '+                value: today',
      '+              - name: LEVEL',
      '+                value: debug',
      '-                cpu: "1"',
      '+                cpu: "4"',
    ]);
  }));

test('a deployment that changes nothing, and all of them', () =>
  inBlockWorld(stack, async ({ stackc }) => {
    const one = await stackc('show --only hourly --diff');
    assert.equal(one, { exit: 0, stdout: '--- work pool batch\n+++ deployment hourly\n', stderr: '' });
    const all = await stackc('show --diff');
    assert.match(all.stdout, /deployment nightly[\s\S]*deployment hourly/);
  }));

for (const [line, said] of [
  ['show --only batch --diff', /STK8006.*"batch".*a deployment of Prefect/],
  ['show --only nigthly --diff', /STK8057.*Did you mean "nightly"/],
  ['show --as program --diff', /STK8007/],
] as const) {
  test(`${line} is told`, () =>
    inBlockWorld(stack, async ({ stackc }) => {
      const { exit, stdout, stderr } = await stackc(line);
      assert.equal([exit === 0, stdout, said.test(stderr)], [false, '', true], stderr);
    }));
}

test.run();
