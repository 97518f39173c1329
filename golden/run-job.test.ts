/** `stackc run --block` and `stackc kill` with Jobs, through the real client against an API server on loopback. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type BlockPlace, type Ended, inBlockWorld, interruptWhen } from './block-world.ts';
import { type ClusterSettings, type FakeCluster, type Step, withCluster } from './fake-cluster.ts';

const test = suite('golden/run-job');

const stack = `name: shop
resources:
  infrastructure:
    load: {type: kubernetes-job, image: "example/loader:1", command: [load, --all], name: Load orders, namespace: data, env: {A: "1e3"}}
    quiet: {type: kubernetes-job, image: "example/loader:1", command: [load], stream_output: false}
    short: {type: kubernetes-job, image: "example/loader:1", command: [load], pod_watch_timeout_seconds: 1}
    limited: {type: kubernetes-job, image: "example/loader:1", command: [load], job_watch_timeout_seconds: 1}
    there: {type: kubernetes-job, image: "example/loader:1", command: [load], cluster_config: {config: kubeconfig.json, context_name: there}}
    nowhere: {type: kubernetes-job, image: "example/loader:1", command: [load], cluster_config: {context_name: her}}
environments:
  dev: {}
  moved: {kubernetes: {via: terraform}}
`;

interface Place extends BlockPlace {
  readonly cluster: FakeCluster;
  readonly kube: (line: string, more?: Readonly<Record<string, string>>) => Promise<Ended>;
}

function beside(settings: ClusterSettings, body: (place: Place) => Promise<void>): Promise<void> {
  return withCluster(settings, (cluster) =>
    inBlockWorld(stack, (place) => {
      writeFileSync(join(place.folder, 'kubeconfig.json'), cluster.kubeconfig);
      const KUBECONFIG = join(place.folder, 'kubeconfig.json');
      return body({ ...place, cluster, kube: (line, more) => place.stackc(line, { KUBECONFIG, ...more }) });
    }),
  );
}

const phase = (name: string, more: Readonly<Record<string, unknown>> = {}): Step => ({
  pod: { status: { phase: name, ...more } },
});
const code = (exitCode: number, reason = 'Completed') => ({
  containerStatuses: [
    { name: 'aaa-sidecar', state: { terminated: { exitCode: 99 } } },
    { name: 'prefect-job', state: { terminated: { exitCode, reason } } },
  ],
});
const complete: Step = {
  job: { succeeded: 1, completionTime: '2026-01-01T00:01:00Z', conditions: [{ type: 'Complete', status: 'True' }] },
};
const failed = (reason: string): Step => ({
  job: { failed: 1, conditions: [{ type: 'Failed', status: 'True', reason, message: 'it failed' }] },
});
const well: readonly Step[] = [phase('Pending'), phase('Running'), phase('Succeeded', code(0)), complete];
const badly = (exitCode: number): readonly Step[] => [
  phase('Running'),
  phase('Failed', code(exitCode, 'Error')),
  failed('BackoffLimitExceeded'),
];

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

const busy = { status: 429, message: 'Too many requests', after: 1 } as const;
const broken = { status: 500, message: 'etcdserver: request timed out' } as const;

const endings: readonly (readonly [
  what: string,
  block: string,
  settings: ClusterSettings,
  exit: number,
  said: RegExp,
])[] = [
  ['an exit code', 'load', { steps: badly(42) }, 42, /STK8505: The Job "load" exited with status code 42\./],
  [
    'killed for its memory',
    'load',
    { steps: [phase('Running'), phase('Failed', code(137, 'OOMKilled')), failed('BackoffLimitExceeded')] },
    137,
    /OOMKilled[\s\S]*SIGKILL/,
  ],
  ['without its output', 'quiet', { steps: badly(5) }, 5, /status code 5/],
  [
    'an image that is not there',
    'short',
    {
      steps: [
        phase('Pending', {
          containerStatuses: [
            { name: 'prefect-job', state: { waiting: { reason: 'ImagePullBackOff', message: 'no such image' } } },
          ],
        }),
      ],
      events: [{ involvedObject: { name: 'prefect-job-' }, reason: 'Failed', message: 'x' }],
    },
    1,
    /ImagePullError: no such image[\s\S]*the Job goes on; "stackc kill uid-1234:default:[\s\S]*STK8506: How the Job "short" ended is not known: pod never started\./,
  ],
  [
    'no machine for it',
    'short',
    {
      steps: [
        phase('Pending', {
          conditions: [
            { type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message: '0/3 nodes: insufficient cpu' },
          ],
        }),
      ],
    },
    1,
    /Unschedulable\.InsufficientResources: 0\/3 nodes/,
  ],
  [
    'a pod that is evicted',
    'load',
    {
      steps: [
        phase('Running'),
        phase('Failed', { reason: 'Evicted', message: 'low on memory', ...code(137, 'Error') }),
        failed('BackoffLimitExceeded'),
      ],
    },
    137,
    /Evicted: low on memory/,
  ],
  [
    'an evicted pod without a word of its container',
    'load',
    {
      steps: [
        phase('Running'),
        phase('Failed', { reason: 'Evicted', message: 'low on disk' }),
        failed('BackoffLimitExceeded'),
      ],
    },
    1,
    /Evicted: low on disk[\s\S]*STK8506/,
  ],
  [
    'a Job that is deleted meanwhile',
    'load',
    { steps: [phase('Running'), { wait: 80 }, { deleteJob: true }], log: ['one\n'] },
    1,
    /Job has been deleted|was removed|STK8506/,
  ],
  [
    'a deadline of the Job',
    'load',
    { steps: [phase('Running'), { wait: 30 }, failed('DeadlineExceeded')] },
    1,
    /DeadlineExceeded: it failed[\s\S]*STK8506/,
  ],
  [
    'a log that breaks off',
    'load',
    { steps: [phase('Running'), { wait: 60 }, phase('Failed', code(4)), failed('x')], log: ['one\n', 'cut'] },
    4,
    /logs will no longer be streamed[\s\S]*status code 4/,
  ],
  [
    'a log that cannot be read',
    'load',
    { steps: well, fails: { 'GET log': [{ status: 400, message: 'container is waiting' }] } },
    0,
    /logs will no longer be streamed/,
  ],
  [
    'watches that are closed, too old and broken',
    'load',
    {
      steps: [
        { close: 'ended' },
        phase('Pending'),
        { close: 'gone' },
        { wait: 30 },
        phase('Running'),
        { wait: 40 },
        { close: 'gone' },
        { wait: 30 },
        { close: 'broken' },
        { wait: 30 },
        ...badly(6).slice(1),
      ],
    },
    6,
    /status code 6/,
  ],
  [
    'watches that begin badly',
    'load',
    {
      steps: well,
      fails: { 'WATCH pods': [broken, 'reset', { status: 410, message: 'Gone' }], 'WATCH jobs': [busy, 'reset'] },
    },
    0,
    /exited cleanly/,
  ],
  [
    'busy',
    'load',
    { steps: well, fails: { 'POST jobs': [busy, busy], 'GET namespaces': [busy], 'GET jobs': [busy, broken] } },
    0,
    /exited cleanly/,
  ],
  [
    'an answer that is lost: the Job is created once',
    'load',
    { steps: well, fails: { 'POST jobs': ['lost'] } },
    0,
    /exited cleanly/,
  ],
  [
    'a server that stays broken',
    'load',
    { fails: { 'POST jobs': Array.from({ length: 9 }, () => broken) } },
    69,
    /STK8507: Kubernetes at "http:\/\/127.*etcdserver/,
  ],
  [
    'credentials that are not taken',
    'load',
    { fails: { 'GET namespaces': [{ status: 401, message: 'Unauthorized' }] } },
    77,
    /STK8509: Kubernetes does not take the credentials of .*kubeconfig\.json.*Unauthorized/,
  ],
  [
    'no right to create',
    'load',
    { fails: { 'POST jobs': [{ status: 403, message: 'jobs.batch is forbidden' }] } },
    77,
    /STK8508.*forbidden \(look at the roles/,
  ],
  [
    'a quota',
    'load',
    { fails: { 'POST jobs': [{ status: 403, message: 'exceeded quota: small' }] } },
    1,
    /STK8508.*\(look at the resource quotas/,
  ],
  [
    'no namespace',
    'load',
    { fails: { 'POST jobs': [{ status: 404, message: 'namespaces "data" not found' }] } },
    1,
    /STK8508.*\(the namespace must be there before\)/,
  ],
  [
    'no right to know the cluster',
    'load',
    { steps: well, fails: { 'GET namespaces': [{ status: 403, message: 'forbidden' }] } },
    0,
    /started -:data:load-orders-/,
  ],
];
for (const [what, block, settings, exit, said] of endings) {
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
