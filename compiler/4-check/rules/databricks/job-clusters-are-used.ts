import type { Rule } from '../../../rule.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDicts, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';
import { isJob } from './job-tasks.ts';

/** Each job cluster is the compute of a task (STK4111). */
export const jobClustersAreUsed: Rule = ({ report }) => ({
  resource(resource) {
    if (!isJob(resource)) return;
    const clusters = pickDicts(resource.properties, 'job_cluster');
    if (clusters.length === 0) return;
    const used = new Set<string>();
    let isOpen = false;
    const look = (dict: Dict<Value>): void => {
      for (const { key, value } of dict.entries.values()) {
        if (key === 'job_cluster_key' && value.kind === 'string') used.add(value.value);
        else if (key === 'job_cluster_key') isOpen = true;
        for (const inner of value.kind === 'list' ? value.items : [value]) if (inner.kind === 'dict') look(inner);
      }
    };
    for (const task of pickDicts(resource.properties, 'task')) look(task);
    for (const cluster of isOpen ? [] : clusters) {
      const key = pickText(cluster, 'job_cluster_key');
      if (key === undefined || used.has(key)) continue;
      report(say.unusedJobCluster(pick(cluster, 'job_cluster_key') ?? cluster, { job: resource.name, key }));
    }
  },
});
