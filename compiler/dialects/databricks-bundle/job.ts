import { jsonText } from '../../kinds/databricks/json-text.ts';
import type { Dict, Tree } from '../../value/literal.ts';
import { cleanCluster, withClients } from './cluster.ts';
import { withOwnValues } from './policy-defaults.ts';
import {
  booleanTree,
  changed,
  changedDict,
  changedItems,
  dictTree,
  integerTree,
  isMissing,
  member,
  textTree,
  withDefaults,
  withMembers,
} from './tree.ts';

/** A job with what the CLI adds (specs/databricks-bundles §6.2). */
export function jobOf(body: Dict<Tree>): Dict<Tree> {
  const source = textTree(body, body.entries.has('git_source') ? 'GIT' : 'WORKSPACE');
  const unpaused = ['schedule', 'trigger', 'continuous'].reduce(
    (job, key) => changedDict(job, key, (inner) => withDefaults(inner, { pause_status: textTree(inner, 'UNPAUSED') })),
    body,
  );
  const complete = withDefaults(unpaused, {
    name: textTree(body, 'Untitled'),
    max_concurrent_runs: integerTree(body, 1),
    queue: dictTree(body, { enabled: booleanTree(body, true) }),
  });
  const git = changedDict(complete, 'git_source', gitSource);
  const tasks = changedItems(git, 'tasks', (task) => changedDict(taskOf(task, source), 'new_cluster', withOwnValues));
  return changedItems(tasks, 'job_clusters', (one) =>
    changedDict(one, 'new_cluster', (cluster) => withOwnValues(withClients(withWorkers(cleanCluster(cluster))))),
  );
}

/** Terraform calls the parts of a source in Git without `git_`. */
function gitSource(source: Dict<Tree>): Dict<Tree> {
  const entries = [...source.entries].map(([key, entry]) => {
    const name = key.replace(/^git_/, '');
    return [name, { ...entry, key: name }] as const;
  });
  return { ...source, entries: new Map(entries) };
}

const sourced = ['notebook_task', 'spark_python_task', 'dbt_task', 'gen_ai_compute_task'];

function taskOf(task: Dict<Tree>, source: Tree): Dict<Tree> {
  const withSource = sourced.reduce(
    (one, key) => changedDict(one, key, (inner) => withDefaults(inner, { source })),
    task,
  );
  const sql = changedDict(withSource, 'sql_task', (inner) =>
    changedDict(inner, 'file', (file) => withDefaults(file, { source })),
  );
  const cluster = changedDict(sql, 'new_cluster', cleanCluster);
  return changedDict(cluster, 'for_each_task', (each) =>
    changedDict(changed(each, 'inputs', inputs), 'task', (inner) => taskOf(inner, source)),
  );
}

/** The inputs of a loop are text: a list is written as JSON. */
function inputs(value: Tree): Tree {
  const text = value.kind === 'list' || value.kind === 'dict' ? jsonText(value) : value;
  return text.kind === 'string' ? text : value;
}

/** A cluster of a job without a number of workers has none. */
function withWorkers(cluster: Dict<Tree>): Dict<Tree> {
  if (!isMissing(member(cluster, 'autoscale')) || !isMissing(member(cluster, 'num_workers'))) return cluster;
  return withMembers(cluster, { num_workers: integerTree(cluster, 0) });
}

/** Every task of a job on one compute: what a target's `cluster_id` asks for (specs/databricks-bundles §3). */
export function withCompute(job: Dict<Tree>, cluster: Tree): Dict<Tree> {
  return changedItems(job, 'tasks', (task) => onCompute(task, cluster));
}

const computes = ['new_cluster', 'existing_cluster_id', 'job_cluster_key', 'environment_key'];

function onCompute(task: Dict<Tree>, cluster: Tree): Dict<Tree> {
  const inner = changedDict(task, 'for_each_task', (each) =>
    changedDict(each, 'task', (one) => onCompute(one, cluster)),
  );
  if (!computes.some((key) => inner.entries.has(key))) return inner;
  const gone = Object.fromEntries(computes.map((key) => [key, undefined]));
  return withMembers(withMembers(inner, gone), { existing_cluster_id: cluster });
}
