/** `stackc run --block` and `stackc kill` with Jobs, through the real client against an API server on loopback. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { interruptWhen } from './block-world.ts';
import { badly, jobEndings, phase, well } from './job-endings.ts';
import { beside } from './job-world.ts';

const test = suite('golden/run-job');

test('a Job is created, watched and shown', () =>
  beside({ steps: well, log: ['one  \ntwo: Gr', 'üße\n', 'last'] }, async ({ kube, cluster }) => {
    const { exit, stdout, stderr } = await kube('run -e dev --block load');
    assert.equal([exit, stdout], [0, 'one\ntwo: Grüße\nlast\n'], stderr);
    assert.match(stderr, /started uid-1234:data:load-orders-[a-z0-9]{5}\n/);
    assert.match(stderr, /Pod has status 'Running'\./);
    assert.not.match(stdout + stderr, /kube-token/);
    const [job] = [...cluster.jobs.values()];
    assert.match(JSON.stringify(job), /"generateName":"load-orders-".*"env":\[\{"name":"A","value":"1e3"\}\]/);
    assert.match(JSON.stringify(job), /"backoffLimit":0/);
  }));

test('with --json, and where objects go to Terraform', () =>
  beside({ steps: badly(3), log: ['one\n'] }, async ({ kube }) => {
    const { exit, stdout, stderr } = await kube('run -e moved --block load --json');
    assert.is(exit, 3, stderr);
    const result: { readonly identifier: string; readonly status_code: number } = JSON.parse(stdout);
    assert.is(result.status_code, 3);
    assert.match(result.identifier, /^uid-1234:data:load-orders-/);
    assert.match(stderr, /^one$/m);
  }));

for (const [what, block, settings, exit, said] of jobEndings) {
  test(`${what}: exit code ${exit}`, () =>
    beside(settings, async ({ kube, cluster }) => {
      const ended = await kube(`run -e dev --block ${block}`);
      assert.is(ended.exit, exit, ended.stderr);
      assert.match(ended.stderr, said);
      assert.ok(cluster.jobs.size <= 1);
    }));
}

test('a Job that takes too long goes on, and its log is no longer read', () =>
  beside(
    { steps: [phase('Running')], log: ['one\n', ...Array.from({ length: 600 }, () => '.\n')] },
    async ({ kube, cluster }) => {
      const { exit, stderr } = await kube('run -e dev --block limited');
      assert.is(exit, 1, stderr);
      assert.match(stderr, /STK8506: .*did not complete within timeout of 1s/);
      assert.is(cluster.jobs.size, 1);
    },
  ));

for (const [what, steps] of [
  ['while the pod is waited for', [phase('Pending')]],
  ['while it runs', [phase('Pending'), phase('Running')]],
] as const) {
  test(`Ctrl-C ${what} deletes the Job`, () =>
    beside({ steps }, async ({ kube, cluster }) => {
      const pressed = interruptWhen(() => cluster.asked.includes(steps.length === 1 ? 'WATCH pods 60' : 'WATCH jobs'));
      const { exit, stderr } = await kube('run -e dev --block load --grace 7');
      await pressed;
      assert.is(exit, 130, stderr);
      assert.is(cluster.jobs.size, 0);
      assert.ok(cluster.asked.includes('DELETE Foreground 7'), cluster.asked.join('\n'));
    }));
}

test('kill deletes a Job by its id, once', () =>
  beside({ steps: [phase('Running'), { wait: 3_000 }] }, async ({ kube, cluster }) => {
    const running = kube('run -e dev --block load');
    while (!cluster.asked.includes('WATCH jobs')) await new Promise((resolve) => setTimeout(resolve, 5));
    const [name] = [...cluster.jobs.keys()];
    const id = `uid-1234:data:${name}`;
    const elsewhere = await kube(`kill other:data:${name}`);
    assert.equal([elsewhere.exit, /STK8514.*another cluster/.test(elsewhere.stderr)], [1, true]);
    const configured = await kube(`kill -e dev --block load uid-1234:other:${name}`);
    assert.equal([configured.exit, /STK8514.*namespace "other".*uses "data"/.test(configured.stderr)], [1, true]);
    assert.equal(await kube(`kill -e dev --block load ${id} --grace 42`), {
      exit: 0,
      stdout: '',
      stderr: `ended ${id}\n`,
    });
    assert.ok(cluster.asked.includes('DELETE Foreground 42'));
    assert.is((await running).exit, 1);
    const again = await kube(`kill ${id}`);
    assert.equal([again.exit, /STK8515.*no such Job/.test(again.stderr)], [1, true]);
    const known = await kube(`kill uid-5:data:x`, { PREFECT_KUBERNETES_CLUSTER_UID: 'uid-5' });
    assert.match(known.stderr, /STK8515/);
  }));

test('clusters and contexts', () =>
  beside({}, async ({ kube, stackc }) => {
    const there = await kube('run -e dev --block there');
    assert.equal(
      [there.exit, /STK8507: Kubernetes at "http:\/\/127\.0\.0\.1:1".*nobody listens/.test(there.stderr)],
      [69, true],
      there.stderr,
    );
    const nowhere = await kube('run -e dev --block nowhere');
    assert.equal(
      [nowhere.exit, /STK8512.*no context "her"\. Did you mean "here"\?/.test(nowhere.stderr)],
      [1, true],
      nowhere.stderr,
    );
    const none = await stackc('run -e dev --block load', { HOME: '/nowhere' });
    assert.equal([none.exit, /STK8511.*\.kube\/config/.test(none.stderr)], [1, true], none.stderr);
  }));

test.run();
