import type { Node } from '../compiler/ast/node.ts';

/** How often something was asked for. */
export interface Count {
  value: number;
}

/** The same map; every look-up counts as one, and every walk over it as many as it has entries. */
export function countingMap<Key, Value>(map: ReadonlyMap<Key, Value>, count: Count): ReadonlyMap<Key, Value> {
  const walked = () => {
    count.value += map.size;
    return map;
  };
  const asked = () => {
    count.value += 1;
    return map;
  };
  return {
    size: map.size,
    get: (key) => asked().get(key),
    has: (key) => asked().has(key),
    forEach: (visit, thisValue) => walked().forEach(visit, thisValue),
    entries: () => walked().entries(),
    keys: () => walked().keys(),
    values: () => walked().values(),
    [Symbol.iterator]: () => walked()[Symbol.iterator](),
  };
}

/** The same tree, with all its mappings counted together. Only trees without includes. */
export function countingTree(node: Node, count: Count): Node {
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => countingTree(item, count)) };
  if (node.kind !== 'dict') return node;
  const entries = new Map(
    [...node.entries].map(([key, entry]) => [key, { ...entry, value: countingTree(entry.value, count) }]),
  );
  return { ...node, entries: countingMap(entries, count) };
}

/** The number of entries of all mappings in a tree. */
export function entriesIn(node: Node): number {
  let count = 0;
  if (node.kind === 'list') for (const item of node.items) count += entriesIn(item);
  if (node.kind === 'dict') for (const entry of node.entries.values()) count += 1 + entriesIn(entry.value);
  return count;
}
