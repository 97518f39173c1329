import { joinPath } from '../../util/path.ts';
import type { DialectEnv } from '../dialect.ts';

/** The names of a bundle's root file, in the order in which they are looked for. */
export const rootFiles: readonly string[] = ['databricks.yml', 'databricks.yaml', 'bundle.yml', 'bundle.yaml'];

/** The root file that a path means: itself, or the one in the folder. Undefined when there is none. */
export function rootFileOf(path: string, env: Pick<DialectEnv, 'read'>): string | undefined {
  if (/\.ya?ml$/.test(path)) return path;
  return rootFiles.map((name) => joinPath(path, name)).find((file) => env.read(file).value !== undefined);
}
