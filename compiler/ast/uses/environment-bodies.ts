import { folderOf, joinPath } from '../../util/path.ts';
import type { Document } from '../document.ts';
import type { Node } from '../node.ts';

/** Among which documents an environment is looked for. */
interface Choice {
  readonly documents: ReadonlyMap<string, Document>;
  readonly environment: string | undefined;
}

/** What the stack says of `environment`, and of all others: in its own file, or in the one that stands for an environment. */
export function environmentBodies(
  { root, file }: Document,
  { documents, environment }: Choice,
): { readonly own: readonly Node[]; readonly others: readonly Node[] } {
  const environments = root?.kind === 'dict' ? root.entries.get('environments')?.value : undefined;
  const all = environments?.kind === 'dict' ? [...environments.entries.values()] : [];
  const bodyOf = (node: Node): Node => {
    const path = node.kind === 'include' ? joinPath(folderOf(file.name), node.path.value) : undefined;
    return (path === undefined ? undefined : documents.get(path)?.root) ?? node;
  };
  return {
    own: all.filter(({ key }) => key === environment).map(({ value }) => bodyOf(value)),
    others: all.filter(({ key }) => key !== environment).map(({ value }) => bodyOf(value)),
  };
}
