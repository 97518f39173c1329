import { isManifestText, manifestFiles } from './dataos-files.ts';
import type { Dialect } from './dialect.ts';
import { readDataos } from './read-dataos.ts';

/**
 * Native DataOS manifests: files with several documents, and folders of them with what is below (specs/dataos §1.4). They have no environments.
 */
export const dataos: Dialect = {
  name: 'dataos',
  recognizes(path, env) {
    if (path.endsWith('/')) return manifestFiles(path, env).some((file) => isManifestText(env.read(file).value ?? ''));
    return /\.ya?ml$/.test(path) && isManifestText(env.read(path).value ?? '');
  },
  environments: () => [],
  read: (path, env) => readDataos(path, env),
};
