import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { type Outcome, outcome } from './diagnostics/outcome.ts';
import type { Env } from './env.ts';
import type { Program } from './ir/program.ts';
import type { OutputFile, Target } from './target.ts';

/** One stack compiled for one environment. */
export interface Compilation {
  readonly files: readonly OutputFile[];
  readonly program: Program | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly environment: string | undefined;
  /** All environments that the stack declares. */
  readonly environments: readonly string[];
}

/** Compiles one stack file for the environment that `env.options` names. */
export function compile(stackPath: string, env: Env, _targets: readonly Target[]): Compilation {
  const { environment } = env.options;
  const loaded = env.load(stackPath);
  return { files: [], program: undefined, diagnostics: loaded?.diagnostics ?? [], environment, environments: [] };
}

/** The names under `environments:`, in the order of the source. */
export function environmentsOf(stackPath: string, env: Env): Outcome<readonly string[]> {
  const root = env.load(stackPath)?.value.root;
  const declared = root?.kind === 'dict' ? root.entries.get('environments')?.value : undefined;
  return outcome(declared?.kind === 'dict' ? [...declared.entries.keys()] : []);
}
