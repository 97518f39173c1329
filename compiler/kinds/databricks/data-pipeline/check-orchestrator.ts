import type { Report } from '../../../diagnostics/outcome.ts';
import { didYouMean } from '../../../util/did-you-mean.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickDicts, pickText } from '../../../value/pick.ts';
import { writtenText } from '../../../value/text-parts.ts';
import type { Value } from '../../../value/value.ts';
import { circleText } from './check-graph.ts';
import { pipelineDiagnostics as say } from './diagnostics.ts';
import { clusterKey, hasEnvironment, isRunServerless, profilingKey } from './lakeflow-job.ts';
import { circleOfTasks, type PipelineTask } from './plan-tasks.ts';
import { hasProfilingTask } from './requirements.ts';
import { formerTypes, type Runtime } from './runtime.ts';

/** Whose orchestrator is checked. */
export interface Owner {
  /** The pipeline's. */
  readonly name: string;
  readonly runtime: Runtime;
  readonly report: Report;
}

/** What is said of an orchestrator whatever it deploys: its former name (STK3127), and what its configuration file does not read (STK3128). */
export function checkOrchestrator(orchestrator: Dict<Value>, { name, runtime, report }: Owner): void {
  const type = pick(orchestrator, 'type');
  const now = formerTypes.get(pickText(orchestrator, 'type') ?? '');
  if (type && now !== undefined) {
    report(say.formerOrchestrator(type, { old: writtenText(type), now, name, version: runtime.version }));
  }
  const file = pickDict(orchestrator, 'config_file');
  for (const [field, instead] of Object.entries(unread)) {
    const entry = file?.entries.get(field);
    if (entry) report(say.notInConfigFile(entry, { field, name, instead }));
  }
}

const unread: Readonly<Record<string, string>> = {
  dirpath: '"path" says where it is put, the name of the file included',
  render_vars: 'variables are replaced in it in any case',
};

/** The tasks of a job have somewhere to run, keys of their own, and an order: STK3122 to STK3124, STK3129. */
export function checkJob(orchestrator: Dict<Value>, tasks: readonly PipelineTask[], { name, report }: Owner): void {
  checkCompute(orchestrator, { name, report });
  const circle = circleOfTasks(tasks);
  if (circle) {
    const [first] = tasks.filter((task) => task.name === circle[0]);
    report(say.tasksInCircle(first?.nodes[0]?.body ?? orchestrator, { pipeline: name, circle: circleText(circle) }));
  }
  const made = new Set(tasks.map((task) => task.name));
  if (hasProfilingTask(orchestrator)) {
    const twin = tasks.find((task) => task.name === profilingKey);
    if (twin) report(say.taskTwice(twin.nodes[0]?.body ?? orchestrator, { key: profilingKey, name }));
    made.add(profilingKey);
  }
  for (const task of pickDicts(orchestrator, 'task')) {
    const key = pick(task, 'task_key');
    const text = writtenText(key);
    if (key && made.has(text)) report(say.taskTwice(key, { key: text, name }));
  }
}

function checkCompute(orchestrator: Dict<Value>, { name, report }: Pick<Owner, 'name' | 'report'>): void {
  if (!isRunServerless(orchestrator)) return;
  const clusters = orchestrator.entries.get('job_cluster');
  const keys = pickDicts(orchestrator, 'job_cluster').map((cluster) => writtenText(pick(cluster, 'job_cluster_key')));
  const isOpen = clusters?.value.kind === 'unresolved' || keys.some((key) => key.includes('${'));
  if (isOpen) return;
  if (clusters && keys.length > 0) {
    const close = keys.find((key) => didYouMean(clusterKey, [key]) !== '');
    const suggestion = close === undefined ? '' : ` Is "${close}" meant to be it?`;
    report(say.noNodeCluster(clusters, { name, suggestion }));
  } else if (!hasEnvironment(orchestrator) && !orchestrator.entries.has('serverless_environment_version')) {
    report(say.noCompute(orchestrator, { name }));
  }
}
