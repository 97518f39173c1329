import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { run } from '../peers/run.ts';
import type { Cluster } from './cluster.ts';

/** There is no kubelet that has anything to print, so nothing is streamed. */
const stack = `name: reports
resources:
  infrastructure:
    report:
      type: kubernetes-job
      namespace: default
      image: example/report:1
      command: [report, --all]
      stream_output: false
      finished_job_ttl: 60
      pod_watch_timeout_seconds: 30
      job_watch_timeout_seconds: 60
`;

/** What a controller and a kubelet would say of a Job and its pod. */
interface Course {
  readonly name: string;
  readonly phase: 'Succeeded' | 'Failed';
  readonly exitCode: number;
  /** How `stackc run` ends. */
  readonly ends: number;
  readonly says: string;
}

const courses: readonly Course[] = [
  { name: 'a Job that succeeds', phase: 'Succeeded', exitCode: 0, ends: 0, says: '"status_code":0' },
  { name: 'a Job whose container fails', phase: 'Failed', exitCode: 3, ends: 3, says: '"status_code":3' },
];

/** `stackc run --block` on the API server: the Job is really created, and the test says what a controller and a kubelet would. */
export async function jobRuns(cluster: Cluster): Promise<readonly (string | undefined)[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-run-'));
  try {
    writeFileSync(join(folder, 'stack.yaml'), stack);
    const results: (string | undefined)[] = [];
    for (const course of courses) results.push(await follow(course, folder, cluster));
    results.push(await deleted(folder, cluster));
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function follow(course: Course, folder: string, cluster: Cluster): Promise<string | undefined> {
  const running = started(folder, cluster);
  const job = await onlyJob(cluster);
  if (job === undefined) return `run: ${course.name}: no Job was created\n  ${(await running).stderr}`;
  await play(job, course, cluster);
  const { code, stdout, stderr } = await running;
  await cluster.kubectl('delete', 'job,pod', '--all', '--wait=false', '--cascade=background');
  const isFine = code === course.ends && stdout.replaceAll(/\s/g, '').includes(course.says);
  return isFine ? undefined : `run: ${course.name}: exit ${code}\n  ${`${stdout}${stderr}`.replaceAll('\n', '\n  ')}`;
}

/** Somebody deletes the Job while it runs. */
async function deleted(folder: string, cluster: Cluster): Promise<string | undefined> {
  const running = started(folder, cluster);
  const job = await onlyJob(cluster);
  if (job !== undefined) await cluster.kubectl('delete', 'job', job.name, '--cascade=background');
  const { code, stdout, stderr } = await running;
  const isFine = job !== undefined && code !== 0 && code !== null && !stderr.includes('STK9001');
  return isFine ? undefined : `run: a Job that is deleted: exit ${code}\n  ${stdout}${stderr}`;
}

function started(folder: string, cluster: Cluster) {
  const program = [process.execPath, resolve('node_modules/tsx/dist/cli.mjs'), resolve('compiler/cli/main.ts')];
  mkdirSync(join(folder, 'home'), { recursive: true });
  const environment = { PATH: process.env['PATH'], HOME: join(folder, 'home'), KUBECONFIG: cluster.config };
  return run([...program, 'run', '--block', 'report', '--json'], { folder, environment });
}

interface Created {
  readonly name: string;
  readonly uid: string;
}

async function onlyJob(cluster: Cluster): Promise<Created | undefined> {
  for (let tries = 0; tries < 120; tries++) {
    const { stdout } = await cluster.kubectl(
      'get',
      'jobs',
      '-o',
      'jsonpath={range .items[*]}{.metadata.name} {.metadata.uid} {.metadata.deletionTimestamp}{"\\n"}{end}',
    );
    const [found] = stdout.split('\n').filter((line) => /^\S+ \S+ $/.test(line));
    const [name, uid] = found?.split(' ') ?? [];
    if (name && uid) return { name, uid };
    await setTimeout(250);
  }
  return undefined;
}

/** The pod appears, runs and ends; then the Job is over. */
async function play({ name, uid }: Created, { phase, exitCode }: Course, cluster: Cluster): Promise<void> {
  const pod = `${name}-a1b2c`;
  const labels = { 'job-name': name, 'batch.kubernetes.io/job-name': name, 'controller-uid': uid };
  const owner = { apiVersion: 'batch/v1', kind: 'Job', name, uid, controller: true };
  const container = { name: 'prefect-job', image: 'example/report:1' };
  const object = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: pod, namespace: 'default', labels, ownerReferences: [owner] },
    spec: { restartPolicy: 'Never', containers: [container] },
  };
  const file = join(cluster.folder, 'pod.json');
  writeFileSync(file, JSON.stringify(object));
  await cluster.kubectl('create', '-f', file);
  const now = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const status = (state: object, more: object) => ({
    containerStatuses: [{ ...container, imageID: '', ready: false, restartCount: 0, state }],
    ...more,
  });
  await patch('pod', pod, status({ running: { startedAt: now } }, { phase: 'Running', startTime: now }), cluster);
  await setTimeout(500);
  const terminated = { exitCode, startedAt: now, finishedAt: now, reason: exitCode === 0 ? 'Completed' : 'Error' };
  await patch('pod', pod, status({ terminated }, { phase }), cluster);
  const type = phase === 'Succeeded' ? ['SuccessCriteriaMet', 'Complete'] : ['FailureTarget', 'Failed'];
  const conditions = type.map((each) => ({
    type: each,
    status: 'True',
    lastTransitionTime: now,
    lastProbeTime: now,
    ...(phase === 'Failed' ? { reason: 'BackoffLimitExceeded', message: 'Job has reached the backoff limit' } : {}),
  }));
  const counts = phase === 'Succeeded' ? { succeeded: 1, completionTime: now } : { failed: 1 };
  await patch('job', name, { startTime: now, ...counts, conditions, uncountedTerminatedPods: {} }, cluster);
}

async function patch(kind: string, name: string, status: object, cluster: Cluster): Promise<void> {
  const text = JSON.stringify({ status });
  const { code, stderr } = await cluster.kubectl(
    'patch',
    kind,
    name,
    '--subresource=status',
    '--type=merge',
    '-p',
    text,
  );
  if (code !== 0) process.stdout.write(`the status of ${kind} ${name} was refused: ${stderr}\n`);
}
