import type { OutputFile } from '../../ir/output-file.ts';
import { baseName } from '../../util/path.ts';
import type { OutputRoot } from '../output-root.ts';
import { below } from '../paths.ts';
import type { World } from '../world.ts';
import type { Order } from './prepare.ts';
import { staleFolders } from './stale-folders.ts';

/** What a stack wants to have on the disk. */
export interface StackOutput {
  readonly world: World;
  readonly stackPath: string;
  readonly output: OutputRoot;
  /** The environments that were compiled, by the names of their folders. */
  readonly environments: readonly { readonly name: string; readonly files: readonly OutputFile[] }[];
  /** These are all environments of the stack: folders of others are left from before. */
  readonly isComplete: boolean;
  readonly targets: readonly string[] | undefined;
  readonly force: boolean;
  readonly isCheck: boolean;
}

/** One order per environment, and one for each folder of an environment that is no more, with no files in it. */
export function ordersFor({
  world,
  stackPath,
  output,
  environments,
  isComplete,
  ...rest
}: StackOutput): readonly Order[] {
  const stack = below(output.home === '' ? '.' : output.home, baseName(stackPath));
  const names = environments.map(({ name }) => name);
  const stale = isComplete ? staleFolders({ world, root: output.path, names, stack }) : [];
  return [...environments, ...stale.map((name) => ({ name, files: [] }))].map(({ name, files }) => {
    const folder = { world, root: output.path, path: below(output.path, name) };
    return { ...rest, folder, files, stack };
  });
}
