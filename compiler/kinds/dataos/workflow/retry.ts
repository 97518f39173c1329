import type { JsonObject } from '../../../util/json.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { members } from '../objects/json.ts';
import { numberOf } from '../runnable/ports.ts';
import { tell } from '../runnable/without-place.ts';
import type { Task } from '../world.ts';
import { workflowDiagnostics as say } from './diagnostics.ts';

/** How often a job is tried again: beside its `spec` or in it; where both say it, the first counts. Diagnostics: STK3438, STK3495, STK3496. */
export function retryOf(entry: Dict<Value>, what: string, task: Task): Dict<Value> | undefined {
  const spec = pickDict(entry, 'spec');
  const [own, inner] = [pickDict(entry, 'retry'), spec && pickDict(spec, 'retry')];
  if (spec && own && inner) tell(spec, ['retry'], 'the job has a "retry" beside its "spec", which counts', task.report);
  const retry = own ?? inner;
  if (retry) checkRetry(retry, what, task);
  return retry;
}

/** Argo takes any text for a duration, and fails the job when the first try has failed. */
function checkRetry(retry: Dict<Value>, what: string, task: Task): void {
  for (const key of ['duration', 'maxDuration']) {
    const value = pick(retry, key);
    if (value?.kind === 'string' && !isDuration(value.value))
      task.report(
        say.badRetry(value, { key, what, reason: `"${value.value}" is no duration such as "10s" or "1h30m"` }),
      );
  }
  const most = pick(retry, 'maxDuration');
  const reason = 'Argo knows then how long to go on, but not how long to wait: it needs a "duration", too';
  if (most && !pick(retry, 'duration')) task.report(say.badRetry(most, { key: 'maxDuration', what, reason }));
  if (!most && !pick(retry, 'count')) task.report(say.endlessRetry(retry, { what }));
}

/** Seconds, or a duration of Go, which has no days. */
function isDuration(text: string): boolean {
  return /^(?:\d+|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|ms|s|m|h))+)$/.test(text);
}

/** Argo has the same words for when to try again (specs/dataos §6.5). */
export function retryStrategy(retry: Dict<Value>): JsonObject {
  const [duration, maxDuration] = [pickText(retry, 'duration'), pickText(retry, 'maxDuration')];
  const count = numberOf(retry, 'count');
  return members({
    limit: count === undefined ? undefined : String(count),
    retryPolicy: pickText(retry, 'strategy') ?? 'OnFailure',
    backoff: duration === undefined && maxDuration === undefined ? undefined : members({ duration, maxDuration }),
  });
}
