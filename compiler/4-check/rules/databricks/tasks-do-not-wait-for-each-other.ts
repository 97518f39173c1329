import type { Rule } from '../../../rule.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';
import { isJob, type JobTask, tasksOf } from './job-tasks.ts';

/** `depends_on` leads back to no task that it comes from (STK4110): Databricks refuses such a job. */
export const tasksDoNotWaitForEachOther: Rule = ({ report }) => ({
  resource(resource) {
    if (!isJob(resource)) return;
    const tasks = tasksOf(resource);
    const byKey = new Map(tasks.map((task) => [task.key, task]));
    const done = new Set<JobTask>();
    for (const task of tasks) {
      const circle = circleFrom(task, { byKey, done, path: [] });
      if (circle === undefined) continue;
      const names = circle.map(({ key }) => `"${key}"`).join(' → ');
      report(say.taskCircle(circle[0]?.dict ?? resource.at, { job: resource.name, tasks: names }));
      return;
    }
  },
});

interface Search {
  readonly byKey: ReadonlyMap<string, JobTask>;
  readonly done: Set<JobTask>;
  readonly path: readonly JobTask[];
}

function circleFrom(task: JobTask, { byKey, done, path }: Search): readonly JobTask[] | undefined {
  const start = path.indexOf(task);
  if (start >= 0) return [...path.slice(start), task];
  if (done.has(task)) return undefined;
  for (const key of task.dependencies) {
    const next = byKey.get(key);
    const circle = next && circleFrom(next, { byKey, done, path: [...path, task] });
    if (circle !== undefined) return circle;
  }
  done.add(task);
  return undefined;
}
