import type { Report } from '../../../diagnostics/outcome.ts';
import type { JobTask } from '../../../ir/job.ts';
import type { Resource } from '../../../ir/program.ts';
import type { Rule } from '../../../rule.ts';
import { didYouMean } from '../../../util/did-you-mean.ts';
import type { Entry, Str } from '../../../value/literal.ts';
import type { Value } from '../../../value/value.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';

const taskValue =
  /\{\{\s*tasks\.(?:([\w-]+)|"([^"]+)"|\["([^"]+)"\])\.(?:values|result_state|error_code|output|run_id)\b/g;

/** A text of a task that may read a value of another. */
interface Reader {
  readonly task: JobTask;
  readonly text: Str;
}

/** `{{tasks.x.values.y}}` asks for a task that is done by then (STK4114): any other has no values. */
export const taskValuesComeFromBefore: Rule = ({ report }) => {
  const readers: Reader[] = [];
  let task: JobTask | undefined;
  const look = templateWalker((text) => {
    if (task) readers.push({ task, text });
  });
  return {
    job({ resource, tasks }) {
      for (let index = 0; index < tasks.length; index++) {
        task = tasks[index];
        if (task) look(task.dict);
      }
      if (readers.length === 0) return;
      const byKey = new Map(tasks.map((each) => [each.key, each]));
      for (const reader of readers.splice(0)) checkReader(reader, { resource, byKey }, report);
    },
  };
};

interface Around {
  readonly resource: Resource;
  readonly byKey: ReadonlyMap<string, JobTask>;
}

function checkReader({ task, text }: Reader, { resource, byKey }: Around, report: Report): void {
  for (const [, plain, quoted, indexed] of text.value.matchAll(taskValue)) {
    const other = plain ?? quoted ?? indexed ?? '';
    if (isBefore(other, task, byKey)) continue;
    const isThere = byKey.has(other);
    const reason = isThere ? 'but does not wait for it' : 'which the job does not have';
    const suggestion = isThere ? '' : didYouMean(other, byKey.keys());
    report(say.foreignTaskValue(text, { task: task.key, job: resource.name, other, reason, suggestion }));
  }
}

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

/** Shows every text with a placeholder of Databricks to `visit`; made once, because a closure for each mapping costs more than the walk itself. */
function templateWalker(visit: (text: Str) => void): (value: Value) => void {
  const inEntry = (entry: Entry<Value>) => look(entry.value);
  const look = (value: Value): void => {
    if (value.kind === 'string') {
      if (value.value.includes('{{')) visit(value);
    } else if (value.kind === 'list') value.items.forEach(look);
    else if (value.kind === 'dict') value.entries.forEach(inEntry);
  };
  return look;
}
