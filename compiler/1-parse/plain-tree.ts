import type { Node } from '../ast/node.ts';

/** For tests: a node as plain data. Floats become `{ float }`, dates `{ date }`, includes and merges objects of their parts. */
export function plainTree(node: Node | undefined): unknown {
  if (node === undefined) return undefined;
  switch (node.kind) {
    case 'list':
      return node.items.map(plainTree);
    case 'dict':
      return Object.fromEntries([...node.entries].map(([key, entry]) => [key, plainTree(entry.value)]));
    case 'include':
      return { [node.tag]: node.path.value };
    case 'merge':
      return { own: plainTree(node.own), from: node.from.map(plainTree) };
    case 'null':
      return null;
    case 'float':
      return { float: node.value };
    case 'string':
      return node.date ? { date: node.value } : node.value;
    default:
      return node.value;
  }
}
