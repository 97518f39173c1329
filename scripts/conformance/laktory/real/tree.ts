/** A stack before it is text: plain data. A mapping with the one key `!use`, `!extend` or `!update` stands in a file of its own. */
export type Tree = null | boolean | number | string | readonly Tree[] | TreeMap;

export interface TreeMap {
  readonly [key: string]: Tree;
}

export const tags = ['!use', '!extend', '!update'] as const;
export type Tag = (typeof tags)[number];

export function isMap(tree: Tree | undefined): tree is TreeMap {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree);
}

/** The content of a part that is included, and how. */
export function included(tree: Tree): { readonly tag: Tag; readonly content: Tree } | undefined {
  if (!isMap(tree)) return undefined;
  const [key, ...others] = Object.keys(tree);
  const tag = tags.find((each) => each === key);
  return tag === undefined || others.length > 0 ? undefined : { tag, content: tree[tag] ?? null };
}
