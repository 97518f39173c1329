/** How Jobs end, and what stackc makes of it. */
import type { ClusterSettings, Step } from './fake-cluster.ts';

export const phase = (name: string, more: Readonly<Record<string, unknown>> = {}): Step => ({
  pod: { status: { phase: name, ...more } },
});
export const code = (exitCode: number, reason = 'Completed') => ({
  containerStatuses: [
    { name: 'aaa-sidecar', state: { terminated: { exitCode: 99 } } },
    { name: 'prefect-job', state: { terminated: { exitCode, reason } } },
  ],
});
export const complete: Step = {
  job: { succeeded: 1, completionTime: '2026-01-01T00:01:00Z', conditions: [{ type: 'Complete', status: 'True' }] },
};
export const failed = (reason: string): Step => ({
  job: { failed: 1, conditions: [{ type: 'Failed', status: 'True', reason, message: 'it failed' }] },
});
export const well: readonly Step[] = [phase('Pending'), phase('Running'), phase('Succeeded', code(0)), complete];
export const badly = (exitCode: number): readonly Step[] => [
  phase('Running'),
  phase('Failed', code(exitCode, 'Error')),
  failed('BackoffLimitExceeded'),
];

const busy = { status: 429, message: 'Too many requests', after: 1 } as const;
const broken = { status: 500, message: 'etcdserver: request timed out' } as const;

export const jobEndings: readonly (readonly [
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
