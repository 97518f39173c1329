import type { Rule } from '../../../rule.ts';
import { chainText, circleIn } from '../../../util/circle-in.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';

/** `depends_on` leads back to no task that it comes from (STK4110): Databricks refuses such a job. */
export const tasksDoNotWaitForEachOther: Rule = ({ report }) => ({
  job({ resource, tasks, isInOrder }) {
    if (isInOrder || tasks.every(({ dependencies }) => dependencies.length === 0)) return;
    // Which of two tasks of one name is waited for is not known, and that there are two is told (STK4028).
    if (new Set(tasks.map(({ key }) => key)).size < tasks.length) return;
    const circle = circleIn(new Map(tasks.map(({ key, dependencies }) => [key, dependencies])));
    if (circle === undefined) return;
    const first = tasks.find(({ key }) => key === circle[0]);
    const names = chainText(circle.map((key) => `"${key}"`));
    report(say.taskCircle(first?.dict ?? resource.at, { job: resource.name, tasks: names }));
  },
});
