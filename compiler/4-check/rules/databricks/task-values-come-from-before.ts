import type { JobTask } from '../../../ir/job.ts';
import type { Rule } from '../../../rule.ts';
import { didYouMean } from '../../../util/did-you-mean.ts';
import type { Value } from '../../../value/value.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';

const taskValue =
  /\{\{\s*tasks\.(?:([\w-]+)|"([^"]+)"|\["([^"]+)"\])\.(?:values|result_state|error_code|output|run_id)\b/g;

/** `{{tasks.x.values.y}}` asks for a task that is done by then (STK4114): any other has no values. */
export const taskValuesComeFromBefore: Rule = ({ report }) => ({
  job({ resource, tasks }) {
    const byKey = new Map(tasks.map((task) => [task.key, task]));
    for (const task of tasks) {
      eachText(task.dict, (text, at) => {
        for (const [, plain, quoted, indexed] of text.matchAll(taskValue)) {
          const other = plain ?? quoted ?? indexed ?? '';
          if (isBefore(other, task, byKey)) continue;
          const isThere = byKey.has(other);
          const reason = isThere ? 'but does not wait for it' : 'which the job does not have';
          const suggestion = isThere ? '' : didYouMean(other, byKey.keys());
          report(say.foreignTaskValue(at, { task: task.key, job: resource.name, other, reason, suggestion }));
        }
      });
    }
  },
});

function isBefore(key: string, task: JobTask, byKey: ReadonlyMap<string, JobTask>): boolean {
  const seen = new Set<string>();
  const waiting = [...task.dependencies];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === key) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    for (const one of byKey.get(next)?.dependencies ?? []) waiting.push(one);
  }
  return false;
}

function eachText(value: Value, visit: (text: string, at: Value) => void): void {
  if (value.kind === 'string') {
    if (value.value.includes('{{')) visit(value.value, value);
  } else if (value.kind === 'list') for (const item of value.items) eachText(item, visit);
  else if (value.kind === 'dict') {
    value.entries.forEach((entry) => {
      eachText(entry.value, visit);
    });
  }
}
