import type { Report } from '../../../diagnostics/outcome.ts';
import { madeFile, madePath } from '../../../ir/made-file.ts';
import type { MadeText } from '../../../ir/output-file.ts';
import type { Block } from '../../../ir/stack.ts';
import type { ObjectType, VariantType } from '../../../schema/type.ts';
import { asWritten } from '../../../source/as-written.ts';
import { dictAt, listAt, textAt, valueAt } from '../../../value/build.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, withMembers, without } from '../../../value/pick.ts';
import { partsOf, textOf, writtenText } from '../../../value/text-parts.ts';
import type { Value } from '../../../value/value.ts';
import { childBlock } from '../../child.ts';
import { generatedName } from '../../generated-name.ts';
import type { ExpandEnv, Expansion } from '../../kind.ts';
import { isEnabled } from '../../resource-options.ts';
import { inherited } from '../inherited.ts';
import { given, isTrue } from './certain.ts';
import { checkJob, checkOrchestrator } from './check-orchestrator.ts';
import { pipelineConfig } from './config.ts';
import { configFilePath, configPath } from './config-path.ts';
import { configText } from './config-text.ts';
import { declarativeProperties } from './declarative-pipeline.ts';
import { checkFormerWords } from './former-runtime.ts';
import type { Graph } from './graph.ts';
import { jobProperties, mountedPath } from './lakeflow-job.ts';
import { type PipelineTask, planTasks } from './plan-tasks.ts';
import { requirementsOf } from './requirements.ts';
import { hasFormerType, type Runtime, runtimeOf } from './runtime.ts';

/** What is known of a pipeline before anything is made of it. */
export interface PipelineContext {
  readonly block: Block;
  readonly env: ExpandEnv;
  readonly report: Report;
  readonly graph: Graph;
  readonly orchestrator: Dict<Value>;
  readonly orchestratorType: VariantType;
  /** The type of the whole pipeline. */
  readonly shape: ObjectType;
  readonly engine: 'job' | 'declarative';
}

/** The fields of an orchestrator that are not attributes of what it deploys. */
const notDeployed: ReadonlySet<string> = new Set([
  ...['type', 'config_file', 'dataframe_backend', 'dataframe_api'],
  ...['node_max_retries', 'serverless_environment_version', 'data_profiling_config_task'],
]);

/** The job or declarative pipeline of a pipeline, and below it the file with the configuration. */
export function deployedPipeline(of: PipelineContext): Expansion {
  const { block, engine, graph, env } = of;
  const { body } = block;
  const runtime = runtimeOf(body, of.orchestrator);
  const name = pick(body, 'name') ?? textAt(block.at, block.name);
  const tasks = engine === 'job' ? planTasks(graph) : [];
  const owner = { name: asWritten(name, writtenText(name)), runtime, report: of.report };
  checkOrchestrator(of.orchestrator, owner);
  checkFormerWords(body, graph.inOrder, owner);
  if (engine === 'job') checkJob(of.orchestrator, tasks, owner);
  const path = configPath(name, pickDict(of.orchestrator, 'config_file'), env.settings);
  const orchestrator = withEngine(of, { name, path, runtime, tasks });
  const noun = engine === 'job' ? 'job' : hasFormerType(of.orchestrator) ? 'dlt-pipeline' : 'pipeline';
  const deployed = childBlock(block, {
    kind: engine === 'job' ? 'databricks_jobs' : 'databricks_pipelines',
    name: generatedName(noun, writtenText(fullName(orchestrator))),
    body: without(orchestrator, notDeployed),
  });
  const file = configFileBlock(of, deployed, { name, path });
  const isWritten = isEnabled(deployed) && isEnabled(file);
  return {
    resources: [],
    blocks: [{ ...deployed, below: [file] }],
    files: isWritten ? [configuration(of, { name, runtime, orchestrator })] : [],
  };
}

interface Configured {
  readonly name: Value;
  readonly runtime: Runtime;
  readonly orchestrator: Dict<Value>;
}

function configuration(
  { block: { body }, env: { settings }, engine, graph, orchestratorType, shape }: PipelineContext,
  { name, runtime, orchestrator }: Configured,
): MadeText {
  const config = pipelineConfig({
    pipeline: body,
    nodes: graph.inOrder,
    orchestrator: withMembers(orchestrator, { name: fullName(orchestrator) }),
    orchestratorType,
    runtime,
    isDeclarative: engine === 'declarative',
    settings,
  });
  const { file } = madeFile(configFilePath(name), configText(config), { at: name, settings });
  // What the orchestrator holds is judged where it is deployed.
  return { ...file, holds: { name: writtenText(name), value: without(body, onlyOrchestrator), shape } };
}

const onlyOrchestrator: ReadonlySet<string> = new Set(['orchestrator']);

interface Known {
  readonly name: Value;
  /** Where the configuration stands in the workspace. */
  readonly path: Value;
  readonly runtime: Runtime;
  readonly tasks: readonly PipelineTask[];
}

/** The orchestrator with all that runs the pipeline. It is called as the pipeline where it has no name of its own. */
function withEngine({ block, engine, orchestrator }: PipelineContext, known: Known): Dict<Value> {
  const { runtime } = known;
  const called = given(orchestrator, 'name') ? orchestrator : withMembers(orchestrator, { name: known.name });
  const requirements = requirementsOf(block.body, orchestrator, runtime);
  const filepath = mountedPath(known.path);
  if (engine === 'declarative') {
    return declarativeProperties(called, { name: known.name, requirements, filepath, runtime });
  }
  const own = [...(pickDict(block.body, 'parameters')?.entries.values() ?? [])].map(({ key, value }) => {
    const standard = value.kind === 'dict' ? pick(value, 'default') : undefined;
    return [key, standard ?? textAt(value, '')] as const;
  });
  const ofRuns = runtime.parameters.map(([key, standard]) => [key, textAt(known.name, standard)] as const);
  return jobProperties(called, {
    at: known.name,
    tasks: known.tasks,
    requirements,
    hasMonitorTask: runtime.hasQualityMonitors && isTrue(block.body, 'databricks_quality_monitor_enabled'),
    filepath,
    parameters: [...ofRuns, ...own],
  });
}

function fullName(orchestrator: Dict<Value>): Value {
  const parts = ['name_prefix', 'name', 'name_suffix'].flatMap((key) => {
    const part = pick(orchestrator, key);
    return part ? partsOf(part) : [];
  });
  return textOf(pick(orchestrator, 'name') ?? orchestrator, parts);
}

function configFileBlock(of: PipelineContext, owner: Block, { name, path }: Pick<Known, 'name' | 'path'>): Block {
  const { orchestrator, report, env } = of;
  const written = pickDict(orchestrator, 'config_file') ?? dictAt(name, {});
  const everyone = new Map([
    ['group_name', 'users'],
    ['permission_level', 'CAN_READ'],
  ]);
  const own = inherited(
    written.entries.has('access_controls')
      ? written
      : withMembers(written, { access_controls: listAt(written, [valueAt(written, everyone)]) }),
    { source: madePath(configFilePath(name), { at: name, settings: env.settings }) },
    { block: owner, report },
  );
  return childBlock(owner, {
    kind: 'databricks_workspacefiles',
    name: generatedName('workspace-file', writtenText(path)),
    body: without(withMembers(own, { path }), notInFile),
  });
}

const notInFile: ReadonlySet<string> = new Set(['dataframe_backend', 'dataframe_api', 'dirpath', 'render_vars']);
