import { isPlain } from '../../shared-work.ts';
import type { Tree } from '../../value/literal.ts';
import type { Site } from './substitution.ts';

/** What has no placeholder, as most values have none: whether it is a credential makes no difference then. */
export function staysAsItIs(node: Tree, { scope }: Site): boolean {
  if (node.kind === 'string') return scope.patterns.length === 0 && !node.value.includes('{');
  return node.kind !== 'dict' && node.kind !== 'list';
}

/** What another environment has shown to be free of placeholders is not walked again; patterns of variables may be in any text. */
export function isTheSame(node: Tree, { scope, substitution }: Site): boolean {
  const { shared } = substitution;
  return shared !== undefined && scope.patterns.length === 0 && isPlain(node, shared.plain);
}
