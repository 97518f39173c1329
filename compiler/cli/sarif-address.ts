import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Address } from '../diagnostics/print/sarif.ts';
import { repositoryRoot } from './outside-repository.ts';
import { diskPath } from './paths.ts';
import type { World } from './world.ts';

/**
 * The address of a file as code hosts accept it: below the root of the repository in which stackc was started, never with `..`; absolute
 * when it lies elsewhere. Labels such as `<command line>` have none.
 */
export function sarifAddress(world: World): (name: string) => Address | undefined {
  const root = repositoryRoot(world, 'stack.yaml');
  const started = realpathSync(world.folder);
  return (name) => {
    if (name.startsWith('<')) return undefined;
    const path = diskPath({ ...world, folder: started }, name);
    const way = relative(root, path);
    if (way === '..' || way.startsWith(`..${sep}`) || /^(?:[A-Za-z]:|\/)/.test(way))
      return { uri: pathToFileURL(path).href, isBelowRoot: false };
    return { uri: way.split(sep).map(encodeURIComponent).join('/'), isBelowRoot: true };
  };
}
