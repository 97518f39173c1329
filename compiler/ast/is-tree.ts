import type { Tree } from '../value/literal.ts';
import type { Node } from './node.ts';

/** Whether nothing is left to be read in `node`. Stops at the first include. */
export function isTree(node: Node): node is Tree {
  if (node.kind === 'include' || node.kind === 'merge') return false;
  if (node.kind === 'list') return node.items.every(isTree);
  if (node.kind !== 'dict') return true;
  for (const entry of node.entries.values()) if (!isTree(entry.value)) return false;
  return true;
}
