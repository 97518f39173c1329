/**
 * The first circle of a graph, from a member of it round to itself: `['a', 'b', 'a']`; undefined when there is none. Names that are no nodes
 * lead nowhere. Linear in nodes and edges, with a path of its own: a chain of any length must not exhaust the call stack.
 *
 * @param graph for each name those that it leads to; searched depth first, in its order.
 */
export function circleIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  for (const start of graph.keys()) {
    const path: { readonly name: string; next: number }[] = [];
    const onPath = new Map<string, number>();
    const enter = (name: string) => {
      onPath.set(name, path.length);
      path.push({ name, next: 0 });
    };
    if (!done.has(start)) enter(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const target = graph.get(top.name)?.[top.next++];
      if (target === undefined) {
        done.add(top.name);
        onPath.delete(top.name);
        path.pop();
        continue;
      }
      const known = onPath.get(target);
      if (known !== undefined) return [...path.slice(known).map(({ name }) => name), target];
      if (graph.has(target) && !done.has(target)) enter(target);
    }
  }
  return undefined;
}

/** Of a longer circle nobody reads every name. */
export const mostShown = 20;

/** A circle as messages write it, `a → b → a`; of a long one the names at both ends, and how many there are between. */
export function chainText(names: readonly string[]): string {
  const left = names.length - mostShown;
  const shown = left < 2 ? names : [...names.slice(0, mostShown - 1), `(${left} more)`, ...names.slice(-1)];
  return shown.join(' → ');
}
