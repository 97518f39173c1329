import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Block, Stack } from '../../../ir/stack.ts';
import type { Span } from '../../../source/span.ts';
import { pickDict, pickText } from '../../../value/pick.ts';
import type { World } from '../../world.ts';
import { type Cluster, openCluster } from './cluster.ts';
import { clusterConfig } from './cluster-config.ts';

export interface Site {
  readonly world: World;
  /** The place of the command, for messages. */
  readonly at: Span;
}

/** The cluster that a block runs in; without a block the one that is current. Reports STK8501, STK8502, STK8511 and STK8512. */
export async function clusterOfBlock(
  block: Block | undefined,
  stack: Stack | undefined,
  { world, at }: Site,
): Promise<Cluster | Diagnostic> {
  const section = stack?.sections.get('kubernetes');
  const { value, diagnostics } = clusterConfig({
    world,
    at,
    name: block?.name ?? '',
    written: block && pickDict(block.body, 'cluster_config'),
    context: section && pickText(section, 'context'),
  });
  const [problem] = diagnostics;
  if (value) return openCluster(value, at);
  if (problem) return problem;
  throw new Error('A cluster that is not there has a reason');
}
