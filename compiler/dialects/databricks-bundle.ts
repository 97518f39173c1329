import { baseName, joinPath } from '../util/path.ts';
import { bundleAsStack, bundleEnvironments } from './databricks-bundle/as-stack.ts';
import { rootFiles } from './databricks-bundle/root-files.ts';
import type { Dialect } from './dialect.ts';

/**
 * Databricks bundles: `databricks.yml`, or a folder with it, and what it includes (specs/databricks-bundles). Their targets are its environments.
 */
export const databricksBundle: Dialect = {
  name: 'databricks-bundle',
  recognizes(path, env) {
    if (/\.ya?ml$/.test(path)) {
      const name = baseName(path);
      return (
        name.startsWith('databricks.') || (rootFiles.includes(name) && /^bundle:/m.test(env.read(path).value ?? ''))
      );
    }
    return path.endsWith('/') && rootFiles.some((name) => env.read(joinPath(path, name)).value !== undefined);
  },
  environments: (path, env) => bundleEnvironments(path, env),
  asStack: (path, env) => bundleAsStack(path, env),
};
