/**
 * The groups of nodes that can all be reached from each other, and single nodes that lead to themselves: each in the order of `graph`,
 * and the groups in the order of their first members. Targets that are no nodes do not matter. Tarjan's algorithm with a stack of its
 * own, linear in nodes and edges.
 */
export function circularGroups(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const order = new Map([...graph.keys()].map((name, index) => [name, index] as const));
  const search: Search = { graph, index: new Map(), low: new Map(), open: [], isOpen: new Set(), groups: [] };
  for (const name of graph.keys()) if (!search.index.has(name)) searchFrom(search, name);
  const position = (name: string | undefined) => order.get(name ?? '') ?? 0;
  return search.groups
    .map((group) => [...group].sort((a, b) => position(a) - position(b)))
    .sort(([a], [b]) => position(a) - position(b));
}

interface Search {
  readonly graph: ReadonlyMap<string, readonly string[]>;
  readonly index: Map<string, number>;
  readonly low: Map<string, number>;
  readonly open: string[];
  readonly isOpen: Set<string>;
  readonly groups: (readonly string[])[];
}

interface Frame {
  readonly name: string;
  next: number;
}

function searchFrom(search: Search, root: string): void {
  const frames: Frame[] = [enter(search, root)];
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const target = search.graph.get(frame.name)?.[frame.next++];
    if (target === undefined) {
      frames.pop();
      leave(search, frame.name);
      const parent = frames.at(-1);
      if (parent) lower(search, parent.name, search.low.get(frame.name));
    } else if (!search.graph.has(target)) continue;
    else if (!search.index.has(target)) frames.push(enter(search, target));
    else if (search.isOpen.has(target)) lower(search, frame.name, search.index.get(target));
  }
}

function enter(search: Search, name: string): Frame {
  const index = search.index.size;
  search.index.set(name, index);
  search.low.set(name, index);
  search.open.push(name);
  search.isOpen.add(name);
  return { name, next: 0 };
}

function lower({ low }: Search, name: string, candidate = Number.POSITIVE_INFINITY): void {
  low.set(name, Math.min(low.get(name) ?? candidate, candidate));
}

/** When nothing earlier can be reached from `name`, everything still open above it is its group. */
function leave({ graph, index, low, open, isOpen, groups }: Search, name: string): void {
  if (low.get(name) !== index.get(name)) return;
  const group = open.splice(open.lastIndexOf(name));
  for (const member of group) isOpen.delete(member);
  if (group.length > 1 || graph.get(name)?.includes(name)) groups.push(group);
}
