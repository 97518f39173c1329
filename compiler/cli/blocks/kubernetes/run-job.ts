import { setTimeout as pause } from 'node:timers/promises';
import { startOfWatch, type WatchMessage, watchStep } from '../../../kinds/infrastructure/watch-job.ts';
import { documentIn, textIn, type Wire } from '../../databricks/wire.ts';
import { interruptible } from '../../signals.ts';
import { exit } from '../../world.ts';
import type { BlockEnd, Running } from '../block-end.ts';
import { calmly } from '../calmly.ts';
import { blockDiagnostics as say } from '../diagnostics.ts';
import type { NotEnded } from '../ending.ts';
import { untilAborted } from '../until-aborted.ts';
import type { Cluster } from './cluster.ts';
import { clusterFailure, clusterProblem } from './cluster-failure.ts';
import { clusterUid } from './cluster-uid.ts';
import { createJob, jobName } from './create-job.ts';
import { performTask } from './job-events.ts';
import type { JobOrder } from './job-order.ts';
import { reasonOfJob } from './job-state.ts';
import { podDiagnosis } from './pod-diagnosis.ts';

/** What has become of the Job so far. */
interface Life {
  /** Set before the request is sent, so that what may have arrived can be removed. */
  name: string | undefined;
  id: string | undefined;
}

interface Site {
  readonly cluster: Cluster;
  readonly order: JobOrder;
  readonly running: Running;
  readonly signal: AbortSignal;
  readonly life: Life;
}

/**
 * Runs a Job to its end (specs/prefect §3.11): creates it, waits for its pod, shows what its main container prints, and follows the Job until it is over. After Ctrl-C, and when it cannot be
 * followed any further, it is deleted with its pods. A Job that takes longer than its time-outs goes on, and that is said. Reports STK8506 to STK8509.
 */
export async function runJob(cluster: Cluster, order: JobOrder, running: Running): Promise<BlockEnd> {
  const life: Life = { name: undefined, id: undefined };
  const end = await interruptible(async (signal): Promise<BlockEnd> => {
    try {
      return await attempt({ cluster, order, running, signal, life });
    } catch (error) {
      const failure = signal.aborted ? undefined : failureOf(error, cluster, running);
      const left = await removeJob({ cluster, order, running, life });
      return { identifier: life.id, statusCode: undefined, failure: failure ?? left, isInterrupted: signal.aborted };
    }
  });
  return end ?? { identifier: life.id, statusCode: undefined, isInterrupted: true };
}

function failureOf(error: unknown, { address, origin }: Cluster, { at, name }: Running): NonNullable<NotEnded> {
  return clusterProblem(clusterFailure(error), { at, address, origin, action: `run "${name}"` });
}

async function attempt({ cluster, order, running, signal, life }: Site): Promise<BlockEnd> {
  const { world, started } = running;
  const { namespace } = order;
  const uid = await untilAborted(clusterUid(cluster, world), signal);
  life.name = jobName(order.generateName);
  life.name = await create(life.name, { cluster, order, running, signal, life });
  life.id = `${uid}:${namespace}:${life.name}`;
  started(life.id);
  signal.throwIfAborted();
  return follow({ cluster, order, running, signal, life }, { name: life.name, namespace, id: life.id });
}

/** Milliseconds that a request on its way gets after Ctrl-C, so that what it makes can be removed. */
const lastMoment = 5000;

async function create(name: string, { cluster, order, running: { world }, signal, life }: Site): Promise<string> {
  const creating = createJob(cluster, order, name, world);
  try {
    return await untilAborted(creating, signal);
  } catch (error) {
    if (signal.aborted) await Promise.race([creating.catch(() => {}), pause(lastMoment, undefined, { ref: false })]);
    else {
      const { status } = clusterFailure(error);
      // What was refused is not there.
      if (status !== undefined && status < 500) life.name = undefined;
    }
    throw error;
  }
}

interface Started {
  readonly name: string;
  readonly namespace: string;
  readonly id: string;
}

/** Feeds the machine that knows how to follow a Job. */
async function follow({ cluster, order, running, signal }: Site, { name, namespace, id }: Started): Promise<BlockEnd> {
  const { world, isMachineRead } = running;
  const print = isMachineRead ? world.stderr : world.stdout;
  const options = {
    job: name,
    jobTimeout: order.jobTimeout,
    podTimeout: order.podTimeout,
    streamsOutput: order.streams,
    mainContainer: order.isOriginal ? undefined : order.container,
    readsConditions: !order.isOriginal,
  };
  const told = new Set<string>();
  const errors: string[] = [];
  const say = (message: WatchMessage) => {
    const text = message.text.replace(`Job '${name}': `, '');
    if (message.level === 'error') errors.push(text);
    else if (message.level === 'warning') running.warn(text);
    else running.note(text);
  };
  const seen = (what: 'pod' | 'job', object: Wire) => {
    const problem = what === 'pod' ? podDiagnosis(object) : reasonOfJob(object);
    if (problem === undefined || told.has(problem)) return;
    told.add(problem);
    running.warn(problem);
  };
  let state = startOfWatch;
  while (state.task.kind !== 'done') {
    const { task } = state;
    const asking = {
      world,
      cluster,
      job: { name, namespace },
      container: order.container,
      deadline: state.deadline,
      signal,
      seen,
    };
    await untilAborted(
      performTask(task, asking, (event) => {
        const step = watchStep(state, event, { now: performance.now() / 1000, options });
        state = step.state;
        if (step.printed !== undefined) print(`${step.printed}\n`);
        step.said.forEach(say);
        return state.task !== task;
      }),
      signal,
    );
  }
  return ended(state.task.status, { cluster, order, running, errors }, { name, namespace, id });
}

interface Ending {
  readonly cluster: Cluster;
  readonly order: JobOrder;
  readonly running: Running;
  readonly errors: readonly string[];
}

async function ended(
  status: number,
  { cluster, running, errors }: Ending,
  { name, namespace, id }: Started,
): Promise<BlockEnd> {
  const end = { identifier: id, statusCode: status, isInterrupted: false };
  if (status !== -1) {
    for (const text of errors) running.note(text);
    return end;
  }
  const isLeft = errors.some((text) => /never started|did not complete/.test(text));
  if (errors.some((text) => text.includes('never started')))
    await tellEvents(cluster, { name, namespace, id }, running);
  if (isLeft) running.warn(`the Job goes on; "stackc kill ${id}" ends it`);
  const reason = (errors.at(-1) ?? 'it has no exit code').replace(/\.$/, '');
  const problem = say.noStatus(running.at, {
    kind: 'Job',
    name: running.name,
    reason: reason.charAt(0).toLowerCase() + reason.slice(1),
  });
  return { ...end, failure: { problem, code: exit.errors } };
}

/** What the cluster has to say about a Job and its pods, in the order in which it happened. */
async function tellEvents(cluster: Cluster, { name, namespace }: Started, { world, warn }: Running): Promise<void> {
  try {
    const all = await calmly(() => cluster.eventsOf(namespace), { world, failureOf: clusterFailure });
    const own = all.filter((event) => textIn(documentIn(event, 'involvedObject'), 'name')?.startsWith(name));
    const when = (event: Wire) => textIn(event, 'lastTimestamp') ?? textIn(event, 'eventTime') ?? '';
    const sorted = own.toSorted((one, other) => (when(one) < when(other) ? -1 : 1));
    for (const event of sorted) warn(`${textIn(event, 'reason') ?? ''}: ${textIn(event, 'message') ?? ''}`);
  } catch (error) {
    // Who may not read events is told the rest all the same.
    clusterFailure(error);
  }
}

interface Removing {
  readonly cluster: Cluster;
  readonly order: JobOrder;
  readonly running: Running;
  readonly life: Life;
}

async function removeJob({ cluster, order, running, life }: Removing): Promise<NotEnded> {
  const { name } = life;
  if (name === undefined) return undefined;
  const { world, note, grace } = running;
  const { namespace } = order;
  note('deleting the Job');
  try {
    await calmly(() => cluster.remove({ name, namespace }, grace), { world, failureOf: clusterFailure });
    return undefined;
  } catch (error) {
    return clusterFailure(error).status === 404 ? undefined : failureOf(error, cluster, running);
  }
}
