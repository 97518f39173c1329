import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickDicts, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';

/** What the Laktory that runs a pipeline in the workspace understands: how it is called, and where it reads its configuration from. */
export interface Runtime {
  /** The version that is installed where the stack names none. */
  readonly version: string;
  /** The nouns of automatic names. */
  readonly jobNoun: string;
  readonly declarativeNoun: string;
  /** In front of the keys that a declarative pipeline is configured with. */
  readonly prefix: string;
  /** Whether a declarative pipeline is told what executes it. */
  readonly tellsExecutor: boolean;
  /** Whether configurations have one `source` in a node, and plurals where the provider has blocks: `tasks`, `depends_ons`. */
  readonly hasFormerNames: boolean;
  /** The parameters that every run of a job has, with their defaults. */
  readonly parameters: readonly (readonly [name: string, standard: string])[];
}

const today: Runtime = {
  version: '0.12.4',
  jobNoun: 'job',
  declarativeNoun: 'pipeline',
  prefix: 'laktory.',
  tellsExecutor: true,
  hasFormerNames: false,
  parameters: [['full_refresh', 'false']],
};

/** The orchestrators had other names until version 0.11, and so had what they deploy. */
const former: Runtime = {
  ...today,
  version: '0.10.0',
  declarativeNoun: 'dlt-pipeline',
  prefix: '',
  tellsExecutor: false,
  hasFormerNames: true,
};

const newest: Runtime = {
  ...today,
  version: '0.13.1',
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

/** The oldest Laktory that understands all that `pipeline` says; an orchestrator's former name asks for that of its time. */
export function runtimeOf(pipeline: Dict<Value>, orchestrator: Dict<Value>): Runtime {
  if (needsNewest(pipeline)) return newest;
  return formerTypes.has(pickText(orchestrator, 'type') ?? '') && !needsToday(pipeline) ? former : today;
}

/** Words of nodes that Laktory 0.10 does not know. */
function needsToday(pipeline: Dict<Value>): boolean {
  return pickDicts(pipeline, 'nodes').some(
    (node) => node.entries.has('depends_on') || pickDicts(node, 'sources').length > 1 || isCustom(node),
  );
}

function isCustom(node: Dict<Value>): boolean {
  const elements = [...pickDicts(node, 'sources'), ...pickDicts(node, 'sinks')];
  const single = pickDict(node, 'source');
  return [...elements, ...(single ? [single] : [])].some(
    ({ entries }) => entries.has('custom_reader') || entries.has('custom_writer'),
  );
}

function needsNewest(pipeline: Dict<Value>): boolean {
  const sinks = pickDicts(pipeline, 'nodes').flatMap((node) => pickDicts(node, 'sinks'));
  return pipeline.entries.has('parameters') || sinks.some((sink) => pick(sink, 'shared') ?? pick(sink, 'reset_mode'));
}
