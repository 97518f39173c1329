import { few } from '../../../ir/job.ts';
import type { Rule } from '../../../rule.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDicts, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';

/** Each job cluster is the compute of a task (STK4111). */
export const jobClustersAreUsed: Rule = ({ report }) => ({
  job({ resource, dicts }) {
    const clusters = pickDicts(resource.properties, 'job_cluster');
    if (areNamed(clusters, dicts)) return;
    const used = new Set<string>();
    let isOpen = false;
    const look = (dict: Dict<Value>): void => {
      dict.entries.forEach(({ value }, key) => {
        if (key === 'job_cluster_key' && value.kind === 'string') used.add(value.value);
        else if (key === 'job_cluster_key') isOpen = true;
        else if (value.kind === 'dict') look(value);
        else if (value.kind === 'list') for (const item of value.items) if (item.kind === 'dict') look(item);
      });
    };
    for (const task of dicts) look(task);
    const keys = new Set(clusters.map((cluster) => pickText(cluster, 'job_cluster_key')));
    // A task that names a cluster that is not there may mean the one that seems to be unused: one message is enough.
    if ([...used].some((key) => !keys.has(key))) return;
    for (const cluster of isOpen ? [] : clusters) {
      const key = pickText(cluster, 'job_cluster_key');
      if (key === undefined || used.has(key)) continue;
      report(say.unusedJobCluster(pick(cluster, 'job_cluster_key') ?? cluster, { job: resource.name, key }));
    }
  },
});

/** Whether tasks name every one of a few clusters themselves, as in nearly every job: then nothing deeper needs to be looked for. */
function areNamed(clusters: readonly Dict<Value>[], tasks: readonly Dict<Value>[]): boolean {
  if (clusters.length > few) return false;
  for (let index = 0; index < clusters.length; index++) {
    const cluster = clusters[index];
    const key = cluster && pickText(cluster, 'job_cluster_key');
    if (key === undefined || !isNamed(key, tasks)) return false;
  }
  return true;
}

function isNamed(key: string, tasks: readonly Dict<Value>[]): boolean {
  for (let index = 0; index < tasks.length; index++) {
    const task = tasks[index];
    if (task && pickText(task, 'job_cluster_key') === key) return true;
  }
  return false;
}
