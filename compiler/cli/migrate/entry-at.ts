import type { Node } from '../../ast/node.ts';
import type { Span } from '../../source/span.ts';
import type { Dict, Entry } from '../../value/literal.ts';

/** One `key: value` of a file, and the mapping that it stands in. */
export interface Placed {
  readonly entry: Entry<Node>;
  readonly owner: Dict<Node>;
}

/** The entry whose key stands at a place; undefined when none does. */
export function entryAt(root: Node | undefined, at: Span): Placed | undefined {
  if (!root) return undefined;
  for (const dict of dictsIn(root)) {
    for (const entry of dict.entries.values()) {
      if (entry.start === at.start && entry.file.name === at.file.name) return { entry, owner: dict };
    }
  }
  return undefined;
}

/** The mapping that begins at a place. */
export function dictAtPlace(root: Node | undefined, at: Span): Dict<Node> | undefined {
  return root && dictsIn(root).find(({ start, file }) => start === at.start && file.name === at.file.name);
}

function dictsIn(node: Node): readonly Dict<Node>[] {
  if (node.kind === 'list') return node.items.flatMap(dictsIn);
  if (node.kind === 'merge') return [node.own, ...node.from].flatMap(dictsIn);
  if (node.kind !== 'dict') return [];
  return [node, ...[...node.entries.values()].flatMap(({ value }) => dictsIn(value))];
}
