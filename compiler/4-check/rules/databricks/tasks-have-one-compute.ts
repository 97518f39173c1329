import type { Rule } from '../../../rule.ts';
import { inWords } from '../../../util/in-words.ts';
import { pick } from '../../../value/pick.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';
import { has } from './has.ts';

const computes = ['job_cluster_key', 'existing_cluster_id', 'new_cluster'];

/** Tasks without a cluster run serverless; these need an environment there. */
const withEnvironment = ['spark_python_task', 'python_wheel_task', 'spark_jar_task', 'dbt_task'];

/** A task runs on one kind of cluster (STK4112), or on none where it can (STK4113). */
export const tasksHaveOneCompute: Rule = ({ report }) => ({
  job({ resource, tasks }) {
    for (const { key: task, dict } of tasks) {
      const own = computes.filter((kind) => has(dict, kind));
      const about = { task, job: resource.name };
      if (own.length > 1) report(say.twoComputes(pick(dict, own[1] ?? '') ?? dict, { ...about, kinds: inWords(own) }));
    }
  },
});

/** The second half: it has a code of its own, and so it is a rule of its own. */
export const tasksHaveCompute: Rule = ({ report }) => ({
  job({ resource, tasks }) {
    for (const { key: task, dict } of tasks) {
      if (computes.some((kind) => has(dict, kind))) continue;
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
