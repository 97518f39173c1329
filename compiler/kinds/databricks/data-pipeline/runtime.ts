import type { Dict } from '../../../value/literal.ts';
import { pick, pickDicts, pickList, pickText } from '../../../value/pick.ts';
import { writtenText } from '../../../value/text-parts.ts';
import type { Value } from '../../../value/value.ts';

/** What the Laktory that runs a pipeline in the workspace understands, which reads the configuration there. */
export interface Runtime {
  /** The version that is installed where the stack names none. */
  readonly version: string;
  /** In front of the keys that a declarative pipeline is configured with. */
  readonly prefix: string;
  /** Whether a declarative pipeline is told what executes it. */
  readonly tellsExecutor: boolean;
  /** Whether configurations have one `source` in a node, and plurals where the provider has blocks: `tasks`, `depends_ons`. */
  readonly hasFormerNames: boolean;
  /** Whether methods of a transformer may be given sources. */
  readonly passesSources: boolean;
  /** Whether tables may have monitors as they were before version 0.12: `databricks_quality_monitor`. */
  readonly hasQualityMonitors: boolean;
  /** Whether merge options say what and how they work, as other elements do. */
  readonly hasMergeElements: boolean;
  /** Whether expectations are always judged by narwhals, whatever is set. */
  readonly judgesByNarwhals: boolean;
  /** The parameters that every run of a job has, with their defaults. */
  readonly parameters: readonly (readonly [name: string, standard: string])[];
}

const today: Runtime = {
  version: '0.12.4',
  prefix: 'laktory.',
  tellsExecutor: true,
  hasFormerNames: false,
  passesSources: false,
  hasQualityMonitors: false,
  hasMergeElements: false,
  judgesByNarwhals: false,
  parameters: [['full_refresh', 'false']],
};

const former: Runtime = {
  ...today,
  version: '0.10.0',
  prefix: '',
  tellsExecutor: false,
  hasFormerNames: true,
  passesSources: true,
  hasQualityMonitors: true,
};

const newest: Runtime = {
  ...today,
  version: '0.13.1',
  hasMergeElements: true,
  judgesByNarwhals: true,
  parameters: [
    ['refresh', 'INCREMENTAL'],
    ['reset_mode', ''],
  ],
};

/** The names that orchestrators had before version 0.12, with today's. */
export const formerTypes: ReadonlyMap<string, string> = new Map([
  ['DATABRICKS_JOB', 'LAKEFLOW_JOB'],
  ['DATABRICKS_PIPELINE', 'LAKEFLOW_DECLARATIVE_PIPELINE'],
  ['DATABRICKS_DLT', 'LAKEFLOW_DECLARATIVE_PIPELINE'],
  ['DLT', 'LAKEFLOW_DECLARATIVE_PIPELINE'],
]);

/** Whether the orchestrator has a name of the time before version 0.12; what it deploys then keeps the name that it had. */
export function hasFormerType(orchestrator: Dict<Value>): boolean {
  return formerTypes.has(pickText(orchestrator, 'type') ?? '');
}

/**
 * The Laktory for which a pipeline is written: the one that its dependencies name, else the oldest that understands all its words. An
 * orchestrator's former name asks for the Laktory of its time.
 */
export function runtimeOf(pipeline: Dict<Value>, orchestrator: Dict<Value>): Runtime {
  const wanted = wantedVersion(pipeline);
  if (wanted !== undefined && wanted >= 13) return newest;
  if (wanted === 12) return today;
  if (wanted !== undefined && hasFormerType(orchestrator)) return former;
  if (needsNewest(pipeline)) return newest;
  return hasFormerType(orchestrator) && !needsToday(pipeline) ? former : today;
}

/** The Laktory that a pipeline's dependencies name: the 12 of `laktory==0.12.4`, as every version so far begins with 0. */
export function wantedVersion(pipeline: Dict<Value>): number | undefined {
  return wantedLaktory(pipeline)?.version;
}

/** The dependency of a pipeline that says which Laktory is installed. */
export function wantedLaktory(pipeline: Dict<Value>): { readonly version: number; readonly item: Value } | undefined {
  for (const item of pickList(pipeline, 'dependencies')?.items ?? []) {
    const [, major, minor] = /^laktory(?:\[[^\]]*\])?\s*(?:==|>=|~=)\s*(\d+)\.(\d+)/.exec(writtenText(item)) ?? [];
    if (minor !== undefined) return { version: major === '0' ? Number(minor) : Number.POSITIVE_INFINITY, item };
  }
  return undefined;
}

/** Words of nodes that Laktory 0.10 does not know. */
function needsToday(pipeline: Dict<Value>): boolean {
  return pickDicts(pipeline, 'nodes').some(
    (node) => node.entries.has('depends_on') || pickDicts(node, 'sources').length > 1,
  );
}

function needsNewest(pipeline: Dict<Value>): boolean {
  const sinks = pickDicts(pipeline, 'nodes').flatMap((node) => pickDicts(node, 'sinks'));
  return pipeline.entries.has('parameters') || sinks.some((sink) => pick(sink, 'shared') ?? pick(sink, 'reset_mode'));
}
