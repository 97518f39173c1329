import type { Env } from './env.ts';
import { folderOf, joinPath } from './util/path.ts';

/** Whose variable file is looked for. */
export interface VariableFileSearch {
  readonly stackPath: string;
  readonly environment: string | undefined;
}

/**
 * The one variable file of a stack that is used when none is named: `variables.<environment>.yaml` beside the stack, else
 * `variables.yaml` (specs/laktory-language §11.2); files are not merged. A file that cannot be read is found: reading it tells why.
 */
export function variableFileBeside({ stackPath, environment }: VariableFileSearch, env: Env): string | undefined {
  const names = environment === undefined ? [] : [`variables.${environment}.yaml`];
  const paths = [...names, 'variables.yaml'].map((name) => joinPath(folderOf(stackPath), name));
  return paths.find((path) => isThere(path, env));
}

function isThere(path: string, env: Env): boolean {
  const { value, diagnostics } = env.read(path);
  return value !== undefined || diagnostics.length > 0;
}
