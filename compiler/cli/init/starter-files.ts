import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtInFolder } from '../catalogue-folder.ts';
import { version } from '../version.ts';

/** A file of a new project: its path in it, with forward slashes, and its text. */
export interface StarterFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The files of a starter, those that all have in common included, in the order of their paths. In their texts `STACK_NAME` stands for the name of
 * the stack and `STACKC_VERSION` for the version of stackc. A name that begins with a dot begins with `_` there: packages leave some such files out.
 */
export function starterFiles(starter: string, stackName: string): readonly StarterFile[] {
  const texts = new Map<string, string>();
  for (const folder of ['common', starter]) {
    const root = builtInFolder(`templates/init/${folder}`);
    for (const path of filesIn(root, '')) texts.set(path, readFileSync(join(root, path), 'utf8'));
  }
  return [...texts]
    .map(([path, text]) => ({
      path: path.replace(/(^|\/)_(?!_)/g, '$1.'),
      text: text.replaceAll('STACK_NAME', stackName).replaceAll('STACKC_VERSION', version),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function filesIn(root: string, below: string): readonly string[] {
  return readdirSync(join(root, below)).flatMap((name) => {
    const path = below === '' ? name : `${below}/${name}`;
    return statSync(join(root, path)).isDirectory() ? filesIn(root, path) : [path];
  });
}
