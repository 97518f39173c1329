import { baseName, joinPath } from '../util/path.ts';
import { defaultEnvironment, environmentFiles, environmentIn, isProjectFile } from './dataiku-paths.ts';
import type { Dialect } from './dialect.ts';
import { readDataiku } from './read-dataiku.ts';

/**
 * Dataiku projects as files: `project.yml`, or a folder of it with `datasets/`, `recipes/`, `scenarios/` and `environments/`
 * (specs/dataiku §1, §2).
 */
export const dataiku: Dialect = {
  name: 'dataiku',
  recognizes(path, env) {
    if (isProjectFile(path)) return baseName(path) === 'project.yml' || baseName(path) === 'project.yaml';
    return path.endsWith('/') && env.read(joinPath(path, 'project.yml')).value !== undefined;
  },
  environments(path, env) {
    if (isProjectFile(path)) return [];
    const names = environmentFiles(joinPath(path, 'environments'), env).map(environmentIn);
    return names.includes(defaultEnvironment) ? [...new Set([defaultEnvironment, ...names])] : names;
  },
  read: (path, env) => readDataiku(path, env),
};
