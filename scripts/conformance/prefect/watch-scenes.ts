import type { JobState, PodState, WatchEvent, WatchTask } from '../../../compiler/kinds/infrastructure/watch-job.ts';

/** What happens on a cluster while a Job is followed. */
export interface Scene {
  readonly timeout: number | undefined;
  readonly streams: boolean;
  /** What answers a task. `clock.now` (seconds) is moved on where time passes before an event. */
  readonly events: (task: WatchTask, round: number, clock: { now: number }) => Iterable<WatchEvent>;
}

/** A scene in terms of what its description can say. The vectors describe scenes in words only, so words are what is read. */
interface Told {
  /** `read of the job raises` */
  readonly isMissing: boolean;
  readonly onlyPending: boolean;
  readonly isCompleteAtFirst: boolean;
  readonly isDeleted: boolean;
  readonly noPods: boolean;
  readonly failures: readonly number[];
  readonly backoffLimit: number | undefined;
  readonly exitCode: number | undefined;
  readonly timeout: number | undefined;
  /** Seconds that pass in each watch that ends without news. */
  readonly watchSeconds: number | undefined;
  /** Seconds that the log takes, and its lines. */
  readonly logSeconds: number | undefined;
  readonly lines: readonly string[];
  readonly logBreaks: boolean;
}

export function sceneOf(description: string): Scene | undefined {
  const told = read(description);
  return told && { timeout: told.timeout, streams: told.lines.length > 0 || told.logBreaks, events: eventsOf(told) };
}

function read(words: string): Told | undefined {
  const number = (pattern: RegExp) => {
    const found = pattern.exec(words)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const isSame = /^same but/.test(words);
  const last = number(/failed goes 0\.\.(\d+)/);
  const failed = number(/failed[= ](\d+)/);
  const backoff = number(/backoff_limit (\d+)/);
  const unknownCode = /terminated is null|state is null|exit_code is null|no exit code/.test(words);
  const failures =
    last === undefined ? (failed === undefined ? [] : [failed]) : Array.from({ length: last + 1 }, (_, index) => index);
  const hasFailed = failures.length > 0 || /fail/.test(words) || unknownCode;
  const known = /job raises|Pending|completion_time|failed|DELETED|null|timeout|logs?|pods|complet/.test(words);
  if (!known) return undefined;
  return {
    isMissing: /read of the job raises/.test(words),
    onlyPending: /only Pending pods/.test(words),
    isCompleteAtFirst: /set at first check|complete on the check after streaming/.test(words),
    isDeleted: /DELETED/.test(words),
    noPods: /no pods?( are)? (listed|left|found)|without pods/.test(words),
    failures: failures.length > 0 ? failures : unknownCode ? [7] : [],
    backoffLimit: backoff ?? (unknownCode ? 6 : undefined),
    exitCode: unknownCode ? undefined : (number(/exit (\d+)/) ?? (hasFailed && !/log/.test(words) ? 42 : 0)),
    timeout: number(/timeout (\d+)/) ?? (isSame ? 1000 : undefined),
    watchSeconds: number(/each watch consumes (\d+)s/),
    logSeconds: number(/logs take (\d+)s/) ?? (isSame ? 1000 : undefined),
    lines: isSame ? ['l0', 'l1', 'l2', 'l3'] : /logs take/.test(words) ? ['a', 'b'] : [],
    logBreaks: /log streaming raises/.test(words),
  };
}

function eventsOf(told: Told): Scene['events'] {
  return function* (task, _, clock): Iterable<WatchEvent> {
    switch (task.kind) {
      case 'readJob':
        yield { kind: 'job', job: told.isMissing ? undefined : jobWith(told, { completed: told.isCompleteAtFirst }) };
        return;
      case 'watchPods':
        yield { kind: 'pod', pod: podWith(told, 'Pending') };
        if (!told.onlyPending) yield { kind: 'pod', pod: podWith(told, 'Running') };
        yield { kind: 'podWatchEnded' };
        return;
      case 'streamLogs':
        if (told.logBreaks) yield { kind: 'logsFailed' };
        for (const text of told.lines) {
          clock.now += (told.logSeconds ?? 0) / told.lines.length;
          yield { kind: 'line', text: `${text}\n` };
        }
        yield { kind: 'logsEnded' };
        return;
      case 'watchJob':
        yield* watchOf(told, clock);
        return;
      case 'listPods':
        yield { kind: 'pods', pods: told.noPods ? [] : [podWith(told, 'Failed')] };
        return;
      case 'done':
    }
  };
}

function* watchOf(told: Told, clock: { now: number }): Iterable<WatchEvent> {
  if (told.watchSeconds !== undefined) {
    clock.now += told.watchSeconds;
    return yield { kind: 'jobWatchEnded' };
  }
  if (told.isDeleted) return yield { kind: 'jobDeleted' };
  for (const failed of told.failures) yield { kind: 'jobChanged', job: jobWith(told, { failed }) };
  yield { kind: 'jobChanged', job: jobWith(told, { completed: true }) };
}

function jobWith(
  { backoffLimit, exitCode }: Told,
  { completed = false, failed }: { completed?: boolean; failed?: number },
): JobState {
  return { completed, succeeded: completed && exitCode === 0, failed, backoffLimit };
}

function podWith({ exitCode }: Told, phase: string): PodState {
  return { name: 'p', phase, createdAt: '2026-01-01T00:00:00Z', containers: [{ name: 'prefect-job', exitCode }] };
}
