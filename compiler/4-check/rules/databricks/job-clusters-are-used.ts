import type { Rule } from '../../../rule.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDicts, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { databricksRuleDiagnostics as say } from './diagnostics.ts';

/** Each job cluster is the compute of a task (STK4111). */
export const jobClustersAreUsed: Rule = ({ report }) => ({
  job({ resource, dicts }) {
    const clusters = pickDicts(resource.properties, 'job_cluster');
    if (clusters.length === 0) return;
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
