import { stringify } from 'yaml';
import { included, isMap, type Tree } from './tree.ts';

/** The texts of a stack: `stack.yaml`, and a file beside it for each part that is included. */
export function printTree(stack: Tree): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  const write = (tree: Tree, path: string): void => {
    const text = stringify(tagged(tree), {
      version: '1.1',
      lineWidth: 0,
      blockQuote: false,
      aliasDuplicateObjects: false,
    });
    // The tags of the data are written as text; take their quotes away.
    files[path] = text.replace(/"(!(?:use|extend|update) [\w./]+)"/g, '$1').replace(/^(\s*)"<<":/gm, '$1<<:');
  };
  const tagged = (tree: Tree): unknown => {
    const part = included(tree);
    if (part !== undefined) {
      const path = `part${Object.keys(files).length}.yaml`;
      files[path] = '';
      write(part.content, path);
      return `${part.tag} ./${path}`;
    }
    if (Array.isArray(tree)) return tree.map(tagged);
    if (!isMap(tree)) return tree;
    return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, tagged(value)]));
  };
  write(stack, 'stack.yaml');
  return files;
}
