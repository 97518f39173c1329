import type { PipelineNode } from './node.ts';

/** What depends on what; every node that is mentioned exists, and nothing goes in a circle. */
export interface Graph {
  readonly nodes: ReadonlyMap<string, PipelineNode>;
  /** As they are written. */
  readonly inOrder: readonly PipelineNode[];
  /** Every node behind those that it needs, in the order of the source where that is open. */
  readonly sorted: readonly PipelineNode[];
  /** The nodes that need the result of another, by its name. */
  readonly downstream: ReadonlyMap<string, readonly PipelineNode[]>;
}

/** The graph of `nodes`, or the names that form a circle; names that no node has are no edges. */
export function graphOf(list: readonly PipelineNode[]): Graph | { readonly circle: readonly string[] } {
  const nodes = new Map(list.map((node) => [node.name, node]));
  const downstream = new Map<string, PipelineNode[]>(list.map(({ name }) => [name, []]));
  const waiting = new Map<string, number>();
  for (const node of nodes.values()) {
    const known = node.upstream.filter(({ name }) => nodes.has(name));
    for (const { name } of known) downstream.get(name)?.push(node);
    waiting.set(node.name, known.length);
  }
  const sorted: PipelineNode[] = [...nodes.values()].filter(({ name }) => waiting.get(name) === 0);
  for (let index = 0; index < sorted.length; index++) {
    for (const node of downstream.get(sorted[index]?.name ?? '') ?? []) {
      const left = (waiting.get(node.name) ?? 0) - 1;
      waiting.set(node.name, left);
      if (left === 0) sorted.push(node);
    }
  }
  if (sorted.length === nodes.size) return { nodes, inOrder: list, sorted, downstream };
  return { circle: circleIn(nodes, new Set(sorted.map(({ name }) => name))) };
}

/** One circle among the nodes that are not `free`: each needs the next, the last one the first. */
function circleIn(nodes: ReadonlyMap<string, PipelineNode>, free: ReadonlySet<string>): readonly string[] {
  const path: string[] = [];
  let name = [...nodes.keys()].find((one) => !free.has(one));
  while (name !== undefined && !path.includes(name)) {
    path.push(name);
    name = nodes.get(name)?.upstream.find((one) => nodes.has(one.name) && !free.has(one.name))?.name;
  }
  return path.slice(name === undefined ? 0 : path.indexOf(name));
}
