import { baseName, folderOf } from '../util/path.ts';
import type { DialectEnv } from './dialect.ts';

/** The environment of a project for which nobody chose one, as in the original. */
export const defaultEnvironment = 'dev';

/** Whether `path` means one file; everything else is a folder with a `project.yml`. */
export function isProjectFile(path: string): boolean {
  return /\.ya?ml$/.test(path);
}

/** The files of a project's environments; `place` is their folder. */
export function environmentFiles(place: string, env: Pick<DialectEnv, 'list'>): readonly string[] {
  return (env.list(place) ?? []).filter((file) => folderOf(file) === place && isProjectFile(file));
}

/** The environment that a file of one describes. */
export function environmentIn(file: string): string {
  return baseName(file).replace(/\.ya?ml$/, '');
}
