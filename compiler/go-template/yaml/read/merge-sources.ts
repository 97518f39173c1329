import type { YamlNode } from './node.ts';

/** The mappings that a `<<` names, those that win last; undefined where its value is neither a mapping nor a list of mappings. */
export function mergeSources(node: YamlNode): readonly YamlNode[] | undefined {
  if (isMapping(node)) return [node];
  if (node.kind !== 'sequence') return undefined;
  return node.items.every(isMapping) ? [...node.items].reverse() : undefined;
}

function isMapping(node: YamlNode): boolean {
  return node.kind === 'mapping' || (node.kind === 'alias' && node.target.kind === 'mapping');
}
