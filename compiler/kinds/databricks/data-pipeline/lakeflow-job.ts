import type { Span } from '../../../source/span.ts';
import { dictAt, listAt, textAt } from '../../../value/build.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDicts, pickList, pickText, withMembers } from '../../../value/pick.ts';
import { partsOf, textOf, writtenText } from '../../../value/text-parts.ts';
import type { Value } from '../../../value/value.ts';
import type { PipelineTask } from './plan-tasks.ts';
import { hasProfilingTask, librariesOf } from './requirements.ts';

/** The keys under which a job's tasks find where they run and what is installed there. */
export const clusterKey = 'node-cluster';
export const environmentKey = 'laktory';
export const profilingKey = 'data-profiling-configs';
export const monitorKey = 'post-execute';

/** What the tasks of a job are made of. */
export interface JobParts {
  /** Where what is made for the job as a whole comes from: a short place, of which messages can show all. */
  readonly at: Span;
  readonly tasks: readonly PipelineTask[];
  readonly requirements: readonly Value[];
  /** Whether a task brings the monitors of the tables up to date. */
  readonly hasMonitorTask: boolean;
  /** The path of the configuration as the workspace's files are seen from a task. */
  readonly filepath: Value;
  /** Those of every run, then those of the pipeline, with their defaults. */
  readonly parameters: readonly (readonly [name: string, standard: Value])[];
}

/**
 * The attributes of the job that runs a pipeline: one task for each group of nodes, and the environment in which they run
 * (specs/laktory-resources §5). Tasks and parameters of the user stand beside them.
 */
export function jobProperties(orchestrator: Dict<Value>, parts: JobParts): Dict<Value> {
  const { at } = parts;
  const compute = isRunServerless(orchestrator)
    ? { environment_key: textAt(at, environmentKey) }
    : { job_cluster_key: textAt(at, clusterKey), library: librariesOf(parts.requirements, at) };
  const tasks = [...parts.tasks.map((task) => nodeTask(task, { orchestrator, parts, compute }))];
  if (hasProfilingTask(orchestrator)) tasks.push(profilingTask(parts, compute));
  if (parts.hasMonitorTask) tasks.push(monitorTask(parts, compute));
  return withMembers(orchestrator, {
    environment: environments(orchestrator, parts),
    parameter: parameters(orchestrator, parts),
    task: listAt(at, [...(pickList(orchestrator, 'task')?.items ?? []), ...tasks]),
  });
}

/** Whether no cluster is declared for the tasks. */
export function isRunServerless(orchestrator: Dict<Value>): boolean {
  return !pickDicts(orchestrator, 'job_cluster').some((cluster) => pickText(cluster, 'job_cluster_key') === clusterKey);
}

export function hasEnvironment(orchestrator: Dict<Value>): boolean {
  return pickDicts(orchestrator, 'environment').some((one) => pickText(one, 'environment_key') === environmentKey);
}

/** An environment of this name that the user declares stays as it is; tasks on a cluster find theirs as well. */
function environments(orchestrator: Dict<Value>, { at, requirements }: JobParts): Value | undefined {
  const own = pick(orchestrator, 'environment');
  if (hasEnvironment(orchestrator)) return own;
  const version = pick(orchestrator, 'serverless_environment_version') ?? textAt(at, '5');
  const spec = dictAt(at, { dependencies: listAt(at, requirements), environment_version: version });
  const added = dictAt(at, { environment_key: textAt(at, environmentKey), spec });
  return listAt(at, [...(own?.kind === 'list' ? own.items : []), added]);
}

function parameters(orchestrator: Dict<Value>, { at, parameters: wanted }: JobParts): Value {
  const own = pickList(orchestrator, 'parameter')?.items ?? [];
  const names = new Set(own.map((one) => (one.kind === 'dict' ? writtenText(pick(one, 'name')) : '')));
  const added = wanted
    .filter(([name]) => !names.has(name))
    .map(([name, standard]) => dictAt(at, { name: textAt(at, name), default: standard }));
  return listAt(at, [...own, ...added]);
}

interface Making {
  readonly orchestrator: Dict<Value>;
  readonly parts: JobParts;
  readonly compute: Readonly<Record<string, Value>>;
}

function nodeTask(task: PipelineTask, { orchestrator, parts, compute }: Making): Dict<Value> {
  const [node] = task.nodes;
  const at = (node && pick(node.body, 'name')) ?? parts.at;
  const retries = pick(orchestrator, 'node_max_retries');
  const selects = textOf(at, [task.nodes.map(({ name }) => name).join(',')]);
  return dictAt(at, {
    task_key: textAt(at, task.name),
    ...compute,
    python_wheel_task: wheelTask(at, '_execute', { filepath: parts.filepath, selects }),
    depends_on: after(at, task.after),
    max_retries: retries?.kind === 'integer' && Number(retries.value) === 0 ? undefined : retries,
  });
}

/** Brings the monitors of the written tables up to date when everything else is done. */
function profilingTask(parts: JobParts, compute: Making['compute']): Dict<Value> {
  return lastTask(profilingKey, parts, {
    compute,
    wheel: wheelTask(parts.at, '_update_data_profiling_configs', { filepaths: parts.filepath }),
  });
}

/** The same as it was until version 0.11. */
function monitorTask(parts: JobParts, compute: Making['compute']): Dict<Value> {
  const { at, filepath } = parts;
  const named = { filepaths: filepath, tables_metadata: textAt(at, 'false'), quality_monitors: textAt(at, 'true') };
  return lastTask(monitorKey, parts, { compute, wheel: wheelTask(at, '_post_execute', named) });
}

interface LastTask {
  readonly compute: Making['compute'];
  readonly wheel: Value;
}

function lastTask(key: string, { at, tasks }: JobParts, { compute, wheel }: LastTask): Dict<Value> {
  return dictAt(at, {
    task_key: textAt(at, key),
    ...compute,
    python_wheel_task: wheel,
    depends_on: after(
      at,
      tasks.map(({ name }) => name),
    ),
  });
}

function wheelTask(at: Span, entryPoint: string, named: Readonly<Record<string, Value>>): Value {
  return dictAt(at, {
    entry_point: textAt(at, `models.pipeline.${entryPoint}`),
    package_name: textAt(at, 'laktory'),
    named_parameters: dictAt(at, named),
  });
}

function after(at: Span, names: readonly string[]): Value {
  return listAt(
    at,
    names.map((name) => dictAt(at, { task_key: textAt(at, name) })),
  );
}

/** A path of the workspace as code in it sees the file: `/Workspace` stands in front once. */
export function mountedPath(path: Value): Value {
  if (writtenText(path).startsWith('/Workspace/')) return path;
  return textOf(path, ['/Workspace', ...partsOf(path)]);
}
