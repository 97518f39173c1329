import { included, isMap, type Tree } from './tree.ts';

/** Takes away what is not needed: the smallest tree found for which `fails` still holds, after at most `most` trials. */
export async function shrink(tree: Tree, fails: (smaller: Tree) => Promise<boolean>, most = 400): Promise<Tree> {
  let smallest = tree;
  let trials = 0;
  for (let found = true; found && trials < most; ) {
    found = false;
    for (const candidate of smaller(smallest)) {
      if (++trials > most) break;
      if (!(await fails(candidate))) continue;
      smallest = candidate;
      found = true;
      break;
    }
  }
  return smallest;
}

/** Trees with one part less, those that lose most first. */
function* smaller(tree: Tree): Iterable<Tree> {
  const part = included(tree);
  if (part !== undefined) yield part.content;
  if (Array.isArray(tree)) {
    for (const index of tree.keys()) yield tree.toSpliced(index, 1);
    for (const [index, item] of tree.entries()) for (const less of smaller(item)) yield tree.with(index, less);
  } else if (isMap(tree)) {
    const entries = Object.entries(tree);
    for (const [key] of entries) yield Object.fromEntries(entries.filter(([other]) => other !== key));
    for (const [key, value] of entries) for (const less of smaller(value)) yield { ...tree, [key]: less };
  } else if (typeof tree === 'string' && tree !== 'a' && tree.length > 1) yield 'a';
}
