/**
 * Following a Job to its exit code (specs/prefect §3.11), as a machine without a clock and without a client: each answer of the cluster goes in with the
 * time at which it came, and the next thing to do comes out.
 */

export interface WatchOptions {
  readonly job: string;
  /** Seconds; undefined waits for as long as it takes. Counted from the moment the pod runs. */
  readonly jobTimeout: number | undefined;
  readonly podTimeout: number;
  readonly streamsOutput: boolean;
  /** Whose exit code counts; the first container's where it is undefined. */
  readonly mainContainer: string | undefined;
  /** Whether a Job's conditions count besides its completion time, which the original does not look at. */
  readonly readsConditions: boolean;
}

export interface JobState {
  readonly completed: boolean;
  readonly succeeded: boolean;
  readonly failed: number | undefined;
  readonly backoffLimit: number | undefined;
  /** The type of the condition that is true and final: `Complete` or `Failed`. */
  readonly condition?: 'Complete' | 'Failed' | undefined;
}

export interface PodState {
  readonly name: string;
  readonly phase: string;
  readonly createdAt: string;
  readonly containers: readonly { readonly name: string; readonly exitCode: number | undefined }[];
}

export type WatchEvent =
  | { readonly kind: 'job'; readonly job: JobState | undefined }
  | { readonly kind: 'pod'; readonly pod: PodState }
  | { readonly kind: 'podWatchEnded' }
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'logsEnded' }
  | { readonly kind: 'logsFailed' }
  | { readonly kind: 'jobChanged'; readonly job: JobState }
  | { readonly kind: 'jobDeleted' }
  | { readonly kind: 'jobWatchEnded' }
  | { readonly kind: 'pods'; readonly pods: readonly PodState[] };

/** What to do next. Every event of what was started goes into the machine until it names something else. */
export type WatchTask =
  | { readonly kind: 'readJob' }
  | { readonly kind: 'watchPods'; readonly timeout: number }
  | { readonly kind: 'streamLogs'; readonly pod: string }
  | { readonly kind: 'watchJob'; readonly timeout: number | undefined }
  | { readonly kind: 'listPods' }
  | { readonly kind: 'done'; readonly status: number };

export interface WatchState {
  readonly task: WatchTask;
  readonly deadline: number | undefined;
  readonly phase: string | undefined;
}

export interface WatchStep {
  readonly state: WatchState;
  /** What the program printed, without the end of its line. */
  readonly printed?: string;
  readonly said: readonly WatchMessage[];
}

export interface WatchMessage {
  readonly level: 'info' | 'warning' | 'error';
  readonly text: string;
}

export const startOfWatch: WatchState = { task: { kind: 'readJob' }, deadline: undefined, phase: undefined };

/** One step: `now` is in seconds, from any beginning that stays the same. */
export function watchStep(
  state: WatchState,
  event: WatchEvent,
  { now, options }: { readonly now: number; readonly options: WatchOptions },
): WatchStep {
  const { job: name } = options;
  switch (event.kind) {
    case 'job':
      if (!event.job) return finish(state, -1, error(`Job '${name}' was removed.`));
      if (state.deadline === undefined && state.phase === undefined) {
        return next(state, { kind: 'watchPods', timeout: options.podTimeout });
      }
      return isOver(event.job, options) ? next(state, { kind: 'listPods' }) : watchFurther(state, now, options);
    case 'pod':
      return podSeen(state, event.pod, { now, options });
    case 'podWatchEnded':
      return finish(state, -1, error(`Job '${name}': Pod never started.`));
    case 'line':
      return lineRead(state, event.text, now);
    case 'logsEnded':
      return next(state, { kind: 'readJob' });
    case 'logsFailed':
      return next(state, { kind: 'readJob' }, { level: 'warning', text: streamLost });
    case 'jobDeleted':
      return next(state, { kind: 'listPods' }, error(`Job '${name}': Job has been deleted.`));
    case 'jobChanged':
      return jobChanged(state, event.job, options);
    case 'jobWatchEnded':
      return watchFurther(state, now, options);
    case 'pods':
      return exitCode(state, event.pods, options);
  }
}

const streamLost =
  'Error occurred while streaming logs - Job will continue to run but logs will no longer be streamed to stdout.';

interface Watching {
  readonly now: number;
  readonly options: WatchOptions;
}

/** The deadline counts from here, so that reading the logs is part of the time. */
function podSeen(state: WatchState, pod: PodState, { now, options }: Watching): WatchStep {
  const said =
    pod.phase === state.phase
      ? []
      : [{ level: 'info', text: `Job '${options.job}': Pod has status '${pod.phase}'.` } as const];
  if (pod.phase === 'Pending') return { state: { ...state, phase: pod.phase }, said };
  const deadline = options.jobTimeout === undefined ? undefined : now + options.jobTimeout;
  const task: WatchTask = options.streamsOutput ? { kind: 'streamLogs', pod: pod.name } : { kind: 'readJob' };
  return { state: { task, deadline, phase: pod.phase }, said };
}

function lineRead(state: WatchState, text: string, now: number): WatchStep {
  const isLate = state.deadline !== undefined && state.deadline - now <= 0;
  const printed = text.trimEnd();
  return isLate ? { ...next(state, { kind: 'readJob' }), printed } : { state, printed, said: [] };
}

function watchFurther(state: WatchState, now: number, { job, jobTimeout }: WatchOptions): WatchStep {
  const left = state.deadline === undefined ? undefined : Math.ceil(state.deadline - now);
  if (left === undefined || left > 0) return next(state, { kind: 'watchJob', timeout: left });
  return finish(state, -1, error(`Job '${job}': Job did not complete within timeout of ${jobTimeout}s.`));
}

function jobChanged(state: WatchState, job: JobState, options: WatchOptions): WatchStep {
  const pods: WatchTask = { kind: 'listPods' };
  const failed = error(`Job '${options.job}': Job failed.`);
  if (job.completed) return job.succeeded ? next(state, pods) : next(state, pods, failed);
  if (options.readsConditions && job.condition) {
    return job.condition === 'Complete' ? next(state, pods) : next(state, pods, failed);
  }
  const { failed: failures = 0, backoffLimit } = job;
  if (backoffLimit !== undefined && failures > backoffLimit) {
    return next(state, pods, error(`Job '${options.job}': Job reached backoff limit.`));
  }
  return !backoffLimit && failures > 0 ? next(state, pods) : { state, said: [] };
}

function isOver(job: JobState, { readsConditions }: WatchOptions): boolean {
  return job.completed || (readsConditions && job.condition !== undefined);
}

/** The newest pod decides, because a Job with retries leaves several. */
function exitCode(state: WatchState, pods: readonly PodState[], { job, mainContainer }: WatchOptions): WatchStep {
  const newest = pods.toSorted((left, right) => (left.createdAt < right.createdAt ? 1 : -1))[0];
  const container = newest?.containers.find(({ name }) => name === mainContainer) ?? newest?.containers[0];
  if (!container) return finish(state, -1, error(`Job '${job}': No pods found for job.`));
  if (container.exitCode !== undefined) return finish(state, container.exitCode);
  const text = `Could not determine exit code for '${job}'.Exit code will be reported as -1.First container status info did not report an exit code.`;
  return finish(state, -1, error(text));
}

function next(state: WatchState, task: WatchTask, ...said: readonly WatchMessage[]): WatchStep {
  return { state: { ...state, task }, said };
}

function finish(state: WatchState, status: number, ...said: readonly WatchMessage[]): WatchStep {
  return next(state, { kind: 'done', status }, ...said);
}

function error(text: string): WatchMessage {
  return { level: 'error', text };
}
