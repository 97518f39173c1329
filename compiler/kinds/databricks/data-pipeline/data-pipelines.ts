import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { type Outcome, outcome, type Report } from '../../../diagnostics/outcome.ts';
import type { Block } from '../../../ir/stack.ts';
import { asWritten } from '../../../source/as-written.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickText } from '../../../value/pick.ts';
import { writtenText } from '../../../value/text-parts.ts';
import type { Value } from '../../../value/value.ts';
import { type ExpandEnv, type Expansion, type Kind, nothing } from '../../kind.ts';
import { rememberedShape } from '../../remembered-shape.ts';
import { formerJobClusters } from '../former-job-clusters.ts';
import { modernize } from '../retired.ts';
import { checkNames, circleText } from './check-graph.ts';
import { hasOwnName } from './check-name.ts';
import { checkNode } from './check-node.ts';
import { checkPlaceholders } from './check-parameters.ts';
import { checkTargets } from './check-targets.ts';
import { deployedPipeline } from './deployed-pipeline.ts';
import { pipelineDiagnostics as say } from './diagnostics.ts';
import { withFormats } from './former-formats.ts';
import { orchestratorVariant, withOneOrchestrator } from './former-orchestrator.ts';
import { withFormerCompute } from './former-runtime.ts';
import { graphOf } from './graph.ts';
import { nodesOf } from './node.ts';
import { engineOf } from './orchestrator-types.ts';
import { pipelineType } from './pipeline-type.ts';
import { hasFormerType, runtimeOf } from './runtime.ts';

/**
 * Laktory's pipelines: a graph of nodes that read, transform and write data. A pipeline is what it makes: the job or declarative pipeline that
 * runs it, and the file that tells its nodes to Laktory in the workspace (specs/laktory-resources §5).
 */
export const dataPipelines: Kind = {
  key: 'pipelines',
  family: 'databricks',
  formerKeys: [],
  // Parameters of a run.
  expressionRoots: ['params'],
  readsSettings: ['build_root', 'runtime_root', 'dataframe_backend', 'dataframe_api'],
  shape: rememberedShape((types) => pipelineType(types)),
  expand(block, env): Outcome<Expansion> {
    const diagnostics: Diagnostic[] = [];
    const expansion = expansionOf(block, env, (diagnostic) => void diagnostics.push(diagnostic));
    return outcome(expansion, diagnostics);
  },
};

function expansionOf(block: Block, env: ExpandEnv, report: Report): Expansion {
  const whole = withOneOrchestrator(block.body, report);
  const called = pick(whole, 'name');
  // As it is written, so that a mistake of all environments is told once.
  const name = called ? asWritten(called, writtenText(called)) : '';
  const orchestrator = pickDict(whole, 'orchestrator');
  const body = withFormats(whole, orchestrator !== undefined && hasFormerType(orchestrator), report);
  const shape = dataPipelines.shape(env.types, '');
  const type = orchestratorVariant(shape.fields.get('orchestrator')?.type);
  const engine = orchestrator && type ? engineOf(orchestrator, type) : undefined;
  const nodes = nodesOf(body);
  const areUnique = checkNames(nodes, name, report);
  const isDeclarative = engine === 'declarative';
  const isOfSpark = orchestrator !== undefined && pickText(orchestrator, 'type') === 'SPARK_DECLARATIVE_PIPELINE';
  const ownsTables = isDeclarative || isOfSpark;
  const mayPassSources = orchestrator !== undefined && runtimeOf(body, orchestrator).passesSources;
  const surroundings = { engine: backendOf(body, env), isDeclarative, isOfSpark, mayPassSources, report };
  for (const node of nodes) checkNode(node, surroundings);
  checkPlaceholders(body, { name, takesParameters: !ownsTables, report });
  checkTargets(nodes, { pipeline: name, ownsTables, report });
  const graph = graphOf(nodes);
  if ('circle' in graph) {
    const at = nodes.find((node) => node.name === graph.circle[0])?.body ?? block.at;
    if (areUnique) report(say.nodesInCircle(at, { pipeline: name, circle: circleText(graph.circle) }));
    return nothing;
  }
  if (!orchestrator || !engine || !type) {
    report(say.makesNothing(orchestrator ?? block.at, { name, reason: reasonFor(orchestrator) }));
    return nothing;
  }
  if (!hasOwnName(block, env.blocks('pipelines'), report)) return nothing;
  const context = { env, report, graph, orchestratorType: type, shape, engine };
  return deployedPipeline({
    ...context,
    block: body === block.body ? block : { ...block, body },
    orchestrator: engine === 'job' ? jobOf(orchestrator, { block, body, name, report }) : orchestrator,
  });
}

interface JobContext {
  readonly block: Block;
  /** The pipeline in today's words. */
  readonly body: Dict<Value>;
  readonly name: string;
  readonly report: Report;
}

/** The orchestrator of a job with its clusters where they stand today, and with what was meant by none. */
function jobOf(orchestrator: Dict<Value>, { block, body, name, report }: JobContext): Dict<Value> {
  const modern = modernize({ ...block, body: orchestrator }, [formerJobClusters], report);
  return withFormerCompute(modern.body, body, { name, report });
}

function backendOf(pipeline: Dict<Value>, { settings }: ExpandEnv): string {
  return pickText(pipeline, 'dataframe_backend') ?? settings.dataframeBackend?.toUpperCase() ?? 'PYSPARK';
}

/** Why a pipeline makes no resource. */
function reasonFor(orchestrator: Dict<Value> | undefined): string {
  if (!orchestrator) return 'it has no orchestrator';
  const type = pickText(orchestrator, 'type');
  return type === 'AIRFLOW'
    ? 'Airflow runs it from a DAG of its own, which is no resource'
    : 'Spark runs it from files that Laktory makes itself, which are no resources';
}
