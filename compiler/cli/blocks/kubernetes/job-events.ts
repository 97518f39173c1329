import type { WatchEvent, WatchTask } from '../../../kinds/infrastructure/watch-job.ts';
import { waitIn } from '../../databricks/api.ts';
import type { Wire } from '../../databricks/wire.ts';
import type { World } from '../../world.ts';
import { calmly } from '../calmly.ts';
import { linePrinter } from '../line-printer.ts';
import type { Cluster, Named } from './cluster.ts';
import { clusterFailure } from './cluster-failure.ts';
import { jobState, podState } from './job-state.ts';

/** What the cluster is asked on behalf of the machine that follows a Job. */
export interface Asking {
  readonly world: World;
  readonly cluster: Cluster;
  readonly job: Named;
  readonly container: string;
  /** When all has to be over, in seconds of `performance.now()`; undefined for never. */
  readonly deadline: number | undefined;
  readonly signal: AbortSignal;
  /** Hears of each pod as it is, and of each Job. */
  readonly seen: (what: 'pod' | 'job', object: Wire) => void;
}

/**
 * Does what the machine asks for, and hears its events until `heard` says that it wants something else. Watches that are closed, break or are too old (410) are begun anew, from what
 * is there then; what the machine calls the end of a watch is the end of its time.
 */
export async function performTask(
  task: WatchTask,
  asking: Asking,
  heard: (event: WatchEvent) => boolean,
): Promise<void> {
  const { cluster, job, seen, world } = asking;
  const calm = { world, failureOf: clusterFailure };
  switch (task.kind) {
    case 'readJob': {
      const found = await orGone(calmly(() => cluster.read(job), calm));
      if (found !== undefined) seen('job', found);
      heard({ kind: 'job', job: found === undefined ? undefined : jobState(found) });
      return;
    }
    case 'listPods': {
      const pods = await calmly(() => cluster.podsOf(job), calm);
      for (const pod of pods) seen('pod', pod);
      heard({ kind: 'pods', pods: pods.map(podState) });
      return;
    }
    case 'watchPods':
      return watchPods(task.timeout, asking, heard);
    case 'watchJob':
      return watchJob(task.timeout, asking, heard);
    case 'streamLogs':
      return streamLogs(task.pod, asking, heard);
    case 'done':
      return;
  }
}

async function orGone(call: Promise<Wire>): Promise<Wire | undefined> {
  try {
    return await call;
  } catch (error) {
    if (clusterFailure(error).status === 404) return undefined;
    throw error;
  }
}

type Heard = (event: WatchEvent) => boolean;

async function watchPods(timeout: number, asking: Asking, heard: Heard): Promise<void> {
  const isOver = await watchOn('pods', timeout, asking, ({ type, object }) => {
    if (type !== 'ADDED' && type !== 'MODIFIED') return false;
    asking.seen('pod', object);
    return heard({ kind: 'pod', pod: podState(object) });
  });
  if (!isOver) heard({ kind: 'podWatchEnded' });
}

async function watchJob(timeout: number | undefined, asking: Asking, heard: Heard): Promise<void> {
  const isOver = await watchOn('jobs', timeout, asking, ({ type, object }) => {
    asking.seen('job', object);
    if (type === 'DELETED') return heard({ kind: 'jobDeleted' });
    return heard({ kind: 'jobChanged', job: jobState(object) });
  });
  if (!isOver) heard({ kind: 'jobWatchEnded' });
}

/** Whether `take` has said that it is enough before the time was up. */
async function watchOn(
  of: 'pods' | 'jobs',
  timeout: number | undefined,
  { cluster, job, signal, world }: Asking,
  take: (event: { readonly type: string; readonly object: Wire }) => boolean,
): Promise<boolean> {
  const end = timeout === undefined ? undefined : performance.now() + timeout * 1000;
  for (let failures = 0; ; ) {
    const left = end === undefined ? undefined : Math.ceil((end - performance.now()) / 1000);
    if (left !== undefined && left <= 0) return false;
    const enough = new AbortController();
    const limits = [signal, enough.signal, ...(end === undefined ? [] : [signalAt(end)])];
    try {
      await cluster.watch(
        { of, job, timeout: left },
        (event) => {
          failures = 0;
          if (enough.signal.aborted || event.type === 'ERROR' || event.type === 'BOOKMARK') return;
          if (take(event)) enough.abort();
        },
        AbortSignal.any(limits),
      );
    } catch (error) {
      const { status } = clusterFailure(error);
      const isPassing = status === undefined || status === 410 || status === 429 || status >= 500;
      if (!isPassing || ++failures > 6) throw error;
    }
    signal.throwIfAborted();
    if (enough.signal.aborted) return true;
    await waitIn(world, Math.min(250 * 2 ** failures, 10_000), signal);
    if (of === 'jobs' && !(await isThere({ cluster, job, world }, take))) return true;
  }
}

/** A Job that went while nobody watched says so to nobody: it is looked for before it is watched again. */
async function isThere(
  { cluster, job, world }: Pick<Asking, 'cluster' | 'job' | 'world'>,
  take: (event: { readonly type: string; readonly object: Wire }) => boolean,
): Promise<boolean> {
  const found = await orGone(calmly(() => cluster.read(job), { world, failureOf: clusterFailure }));
  if (found === undefined) take({ type: 'DELETED', object: null });
  return found !== undefined;
}

async function streamLogs(pod: string, asking: Asking, heard: Heard): Promise<void> {
  const { cluster, job, container, deadline, signal } = asking;
  const enough = new AbortController();
  const late = deadline === undefined ? [] : [signalAt(deadline * 1000)];
  const printer = linePrinter((text) => {
    if (!enough.signal.aborted && heard({ kind: 'line', text })) enough.abort();
  });
  try {
    await cluster.logs(
      { pod, container, namespace: job.namespace },
      printer.write,
      AbortSignal.any([signal, enough.signal, ...late]),
    );
  } catch (error) {
    clusterFailure(error);
    printer.end();
    if (!enough.signal.aborted) heard({ kind: 'logsFailed' });
    return;
  }
  signal.throwIfAborted();
  printer.end();
  if (!enough.signal.aborted) heard({ kind: 'logsEnded' });
}

/** A signal that is raised at a time of `performance.now()`; no timer knows more than 24 days. */
function signalAt(time: number): AbortSignal {
  return AbortSignal.timeout(Math.min(Math.max(0, Math.ceil(time - performance.now())), 2 ** 31 - 1));
}
