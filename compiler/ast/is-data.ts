import type { Data, Node } from './node.ts';

/** Whether nothing is left to be read in `node`. Stops at the first include. */
export function isData(node: Node): node is Data {
  if (node.kind === 'include' || node.kind === 'merge') return false;
  if (node.kind === 'list') return node.items.every(isData);
  if (node.kind !== 'dict') return true;
  for (const entry of node.entries.values()) if (!isData(entry.value)) return false;
  return true;
}
