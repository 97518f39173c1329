import type { Document } from '../document.ts';
import type { Node } from '../node.ts';

/** What the stack's own file says of `environment`, and of all others. */
export function environmentBodies(
  { root }: Document,
  environment: string | undefined,
): { readonly own: readonly Node[]; readonly others: readonly Node[] } {
  const environments = root?.kind === 'dict' ? root.entries.get('environments')?.value : undefined;
  const all = environments?.kind === 'dict' ? [...environments.entries.values()] : [];
  return {
    own: all.filter(({ key }) => key === environment).map(({ value }) => value),
    others: all.filter(({ key }) => key !== environment).map(({ value }) => value),
  };
}
