import type { Report } from '../../../diagnostics/outcome.ts';
import { didYouMean } from '../../../util/did-you-mean.ts';
import { pick } from '../../../value/pick.ts';
import { pipelineDiagnostics as say } from './diagnostics.ts';
import type { PipelineNode } from './node.ts';

/** Every name of a node is there once, and every node that another one needs is there: STK3119, STK3120, STK3125. Whether each stands for one node. */
export function checkNames(nodes: readonly PipelineNode[], pipeline: string, report: Report): boolean {
  const first = new Map<string, PipelineNode>();
  for (const node of nodes) {
    const known = first.get(node.name);
    if (!known) first.set(node.name, node);
    else {
      const at = pick(node.body, 'name') ?? node.body;
      const related = [{ at: pick(known.body, 'name') ?? known.body, note: 'first used here' }];
      report(say.nodeTwice(at, { pipeline, name: node.name }, related));
    }
  }
  for (const node of nodes) {
    for (const { name, at } of node.upstream) {
      if (first.has(name)) continue;
      const suggestion = didYouMean(name, [...first.keys()]);
      report(say.unknownNode(at, { node: node.name, name, pipeline, suggestion }));
    }
    const { entries } = node.body;
    const [one, all] = [entries.get('source'), entries.get('sources')];
    if (one && all) report(say.bothSources(one, { node: node.name }, [{ at: all, note: 'and here' }]));
  }
  return first.size === nodes.length;
}

/** `a needs b needs a`. */
export function circleText(names: readonly string[]): string {
  return [...names, ...names.slice(0, 1)].map((name) => `"${name}"`).join(' needs ');
}
