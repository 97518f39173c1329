/**
 * The groups of nodes that can all be reached from each other, and single nodes that lead to themselves: each in the order of `graph`,
 * and the groups in the order of their first members. Targets that are no nodes do not matter. Tarjan's algorithm with a stack of its
 * own, linear in nodes and edges.
 */
export function circularGroups(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const names = [...graph.keys()];
  const targets = targetsOf(graph);
  const none = () => new Int32Array(names.length).fill(-1);
  const search: Search = { targets, index: none(), low: none(), met: 0, open: [], groups: [] };
  for (const node of targets.keys()) if (search.index[node] === -1) searchFrom(search, node);
  return search.groups
    .map((group) => group.sort((a, b) => a - b))
    .sort(([a = 0], [b = 0]) => a - b)
    .map((group) => group.flatMap((node) => names[node] ?? []));
}

/** Nodes are their places in the graph: comparing and looking up numbers is a good deal faster than texts. */
interface Search {
  readonly targets: readonly (readonly number[])[];
  /** When each node was met; -1 before. */
  readonly index: Int32Array;
  /** The earliest node that can be reached from each; -1 before it is met, and again once its group is complete. */
  readonly low: Int32Array;
  met: number;
  readonly open: number[];
  readonly groups: number[][];
}

function targetsOf(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly number[])[] {
  const places = new Map<string, number>();
  for (const name of graph.keys()) places.set(name, places.size);
  return [...graph.values()].map((targets) => targets.flatMap((name) => places.get(name) ?? []));
}

interface Frame {
  readonly node: number;
  next: number;
}

function searchFrom(search: Search, root: number): void {
  const { targets, index, low } = search;
  const frames: Frame[] = [enter(search, root)];
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const { node } = frame;
    const target = targets[node]?.[frame.next++];
    if (target === undefined) {
      frames.pop();
      const parent = frames.at(-1);
      if (parent) lower(search, parent.node, low[node]);
      leave(search, node);
    } else if (index[target] === -1) frames.push(enter(search, target));
    else if (low[target] !== -1) lower(search, node, index[target]);
  }
}

function enter(search: Search, node: number): Frame {
  search.index[node] = search.met;
  search.low[node] = search.met++;
  search.open.push(node);
  return { node, next: 0 };
}

function lower({ low }: Search, node: number, candidate = Number.POSITIVE_INFINITY): void {
  low[node] = Math.min(low[node] ?? candidate, candidate);
}

/** When nothing earlier can be reached from `node`, everything still open above it is its group. */
function leave({ targets, index, low, open, groups }: Search, node: number): void {
  if (low[node] !== index[node]) return;
  const group = open.splice(open.lastIndexOf(node));
  for (const member of group) low[member] = -1;
  if (group.length > 1 || targets[node]?.includes(node)) groups.push(group);
}
