import type { Report } from '../../../diagnostics/outcome.ts';
import { textAt } from '../../../value/build.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDicts, withMembers } from '../../../value/pick.ts';
import { writtenText } from '../../../value/text-parts.ts';
import type { Value } from '../../../value/value.ts';
import { isTrue } from './certain.ts';
import { pipelineDiagnostics as say } from './diagnostics.ts';
import { hasEnvironment } from './lakeflow-job.ts';
import type { PipelineNode } from './node.ts';
import { hasFormerType, type Runtime, wantedLaktory } from './runtime.ts';

/** Whose pipeline it is, and with which Laktory it runs. */
export interface FormerPipeline {
  readonly name: string;
  readonly runtime: Runtime;
  readonly report: Report;
}

/** The first version that reads what is written for a pipeline. */
const oldest = 9;

/** Until version 0.8 a job without a cluster ran serverless in this version of the environment. Reports STK2088. */
export function withFormerCompute(
  orchestrator: Dict<Value>,
  pipeline: Dict<Value>,
  { name, report }: Pick<FormerPipeline, 'name' | 'report'>,
): Dict<Value> {
  const wanted = wantedLaktory(pipeline)?.version ?? 0;
  const says = (key: string) => orchestrator.entries.has(key);
  const isFormer = hasFormerType(orchestrator) && wanted < oldest;
  if (!isFormer || says('job_cluster') || says('serverless_environment_version') || hasEnvironment(orchestrator)) {
    return orchestrator;
  }
  report(say.formerCompute(orchestrator, { name }));
  return withMembers(orchestrator, { serverless_environment_version: textAt(orchestrator, '3') });
}

/** What only another Laktory understands: dependencies of the time before 0.9 (STK2089), monitors of the time before 0.12 (STK2086, STK2087). */
export function checkFormerWords(
  pipeline: Dict<Value>,
  nodes: readonly PipelineNode[],
  { name, runtime, report }: FormerPipeline,
): void {
  const wanted = wantedLaktory(pipeline);
  if (wanted && wanted.version < oldest) {
    report(say.dependencyTooOld(wanted.item, { name, dependency: writtenText(wanted.item), version: runtime.version }));
  }
  const switchKey = 'databricks_quality_monitor_enabled';
  const enabled = pipeline.entries.get(switchKey);
  const isEnabled = isTrue(pipeline, switchKey) || pick(pipeline, switchKey)?.kind === 'unresolved';
  const monitors = nodes.flatMap(({ body }) =>
    pickDicts(body, 'sinks').flatMap((sink) => sink.entries.get('databricks_quality_monitor') ?? []),
  );
  if (!runtime.hasQualityMonitors) {
    const gone = (at: Parameters<typeof say.monitorsGone>[0], field: string, now: string) =>
      report(say.monitorsGone(at, { field, name, version: runtime.version, now }));
    if (enabled) gone(enabled, switchKey, '"data_profiling_config_task" of the orchestrator');
    for (const monitor of monitors) gone(monitor, monitor.key, '"databricks_data_profiling_config" of the sink');
  } else if (!isEnabled) {
    for (const monitor of monitors) report(say.monitorsAreOff(monitor, { name }));
  }
}
