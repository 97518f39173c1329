import type { Dict } from '../ast/node.ts';
import type { Settings } from '../ast/stack.ts';
import type { Env } from '../env.ts';
import type { Value } from '../ir/value.ts';

/**
 * The settings in force: what the stack writes, else the process environment's `LAKTORY_…`, else the defaults
 * (specs/laktory-language §5.1, §5.2; writing one key does not reset the others).
 */
export function settingsOf(block: Dict<Value> | undefined, env: Env): Settings {
  const value = (key: string): string | undefined => {
    const written = block?.entries.get(key)?.value;
    if (written?.kind === 'string' && written.value !== '') return written.value;
    return env.processEnvironment.get(`LAKTORY_${key.toUpperCase()}`);
  };
  return {
    workspaceRoot: value('workspace_root') ?? '/.laktory/',
    runtimeRoot: value('runtime_root'),
    buildRoot: value('build_root'),
    dataframeBackend: value('dataframe_backend'),
    dataframeApi: value('dataframe_api'),
  };
}
