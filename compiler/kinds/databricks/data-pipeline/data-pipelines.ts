import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { type Outcome, outcome, type Report } from '../../../diagnostics/outcome.ts';
import type { Block } from '../../../ir/stack.ts';
import { pickDict } from '../../../value/pick.ts';
import { type ExpandEnv, type Expansion, type Kind, nothing } from '../../kind.ts';
import { rememberedShape } from '../../remembered-shape.ts';
import { deployedPipeline } from './deployed-pipeline.ts';
import { pipelineDiagnostics as say } from './diagnostics.ts';
import { graphOf } from './graph.ts';
import { nodesOf } from './node.ts';
import { engineOf } from './orchestrator-types.ts';
import { pipelineType } from './pipeline-type.ts';

/**
 * Laktory's pipelines: a graph of nodes that read, transform and write data. A pipeline is what it makes: the job or declarative pipeline that
 * runs it, and the file that tells its nodes to Laktory in the workspace (specs/laktory-resources §5).
 */
export const dataPipelines: Kind = {
  key: 'pipelines',
  family: 'databricks',
  formerKeys: [],
  shape: rememberedShape(pipelineType),
  expand(block, env): Outcome<Expansion> {
    const diagnostics: Diagnostic[] = [];
    const expansion = expansionOf(block, env, (diagnostic) => void diagnostics.push(diagnostic));
    return outcome(expansion, diagnostics);
  },
};

function expansionOf(block: Block, env: ExpandEnv, report: Report): Expansion {
  const graph = graphOf(nodesOf(block.body));
  if ('circle' in graph) return nothing;
  const orchestrator = pickDict(block.body, 'orchestrator');
  const orchestratorType = dataPipelines.shape(env.types, '').fields.get('orchestrator')?.type;
  const engine =
    orchestrator && orchestratorType?.kind === 'variant' ? engineOf(orchestrator, orchestratorType) : undefined;
  if (!orchestrator || !engine || orchestratorType?.kind !== 'variant') {
    report(say.makesNothing(orchestrator ?? block.at, { name: block.name, reason: '' }));
    return nothing;
  }
  return deployedPipeline({ block, env, report, graph, orchestrator, orchestratorType, engine });
}
