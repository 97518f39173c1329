import type { JobTask } from '../../../ir/job.ts';
import type { Rule } from '../../../rule.ts';
import { inWords } from '../../../util/in-words.ts';
import { pick } from '../../../value/pick.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';
import { has } from './has.ts';

const computes = ['job_cluster_key', 'existing_cluster_id', 'new_cluster'];

/** Tasks without a cluster run serverless; these need an environment there. */
const withEnvironment = ['spark_python_task', 'python_wheel_task', 'spark_jar_task', 'dbt_task'];

/** Kinds of tasks of which this rule has something to say. */
const bound = ['spark_submit_task', ...withEnvironment];

/** A task runs on one kind of cluster (STK4112), or on none where it can (STK4113). */
export const tasksHaveOneCompute: Rule = ({ report }) => ({
  job({ resource, tasks }) {
    for (let index = 0; index < tasks.length; index++) {
      const task = tasks[index];
      if (!task || howMany(task, computes) < 2) continue;
      const { key, dict } = task;
      const own = computes.filter((kind) => has(dict, kind));
      const about = { task: key, job: resource.name, kinds: inWords(own) };
      report(say.twoComputes(pick(dict, own[1] ?? '') ?? dict, about));
    }
  },
});

/** How many of the fields a task has. */
function howMany({ dict }: JobTask, fields: readonly string[]): number {
  let count = 0;
  for (let index = 0; index < fields.length; index++) if (has(dict, fields[index] ?? '')) count++;
  return count;
}

/** The second half: it has a code of its own, and so it is a rule of its own. */
export const tasksHaveCompute: Rule = ({ report }) => ({
  job({ resource, tasks }) {
    for (let index = 0; index < tasks.length; index++) {
      const own = tasks[index];
      if (!own || howMany(own, computes) > 0 || howMany(own, bound) === 0) continue;
      const { key: task, dict } = own;
      const about = { task, job: resource.name };
      const submit = pick(dict, 'spark_submit_task');
      if (submit !== undefined && has(dict, 'spark_submit_task'))
        report(
          say.noCompute(submit, { ...about, kind: 'spark_submit_task', needed: '"new_cluster" or "job_cluster_key"' }),
        );
      const kind = withEnvironment.find((each) => has(dict, each));
      if (kind === undefined || has(dict, 'environment_key')) continue;
      report(say.noCompute(pick(dict, kind) ?? dict, { ...about, kind, needed: 'a cluster or an "environment_key"' }));
    }
  },
});
