import { environmentsIn, resolve } from './2-resolve/resolve.ts';
import { expand } from './3-expand/expand.ts';
import { check } from './4-check/check.ts';
import { emit } from './5-emit/emit.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { hasError, type Outcome, outcome } from './diagnostics/outcome.ts';
import type { Env } from './env.ts';
import { homesOf } from './homes.ts';
import type { OutputFile } from './ir/output-file.ts';
import type { Program } from './ir/program.ts';
import { baseName } from './util/path.ts';

/** One stack compiled for one environment. */
export interface Compilation {
  readonly files: readonly OutputFile[];
  readonly program: Program | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly environment: string | undefined;
}

/**
 * Compiles one stack file for the environment that `env.options` names: parse, resolve, expand, check, emit. The pipeline stops
 * after the first pass that reported an error; there are files only when none did.
 */
export function compile(stackPath: string, env: Env): Compilation {
  const diagnostics: Diagnostic[] = [];
  const { environment } = env.options;
  const failed = <T>(pass: Outcome<T>): boolean => {
    for (const diagnostic of pass.diagnostics) diagnostics.push(diagnostic);
    return hasError(pass.diagnostics);
  };
  const stopped = { files: [], program: undefined, diagnostics, environment };

  const parsed = env.load(stackPath);
  if (!parsed || failed(parsed)) return stopped;
  const resolved = resolve(parsed.value, env);
  if (failed(resolved) || !resolved.value) return stopped;
  const stack = resolved.value;
  const world = { ...env, types: stack.types };
  const expanded = expand(stack, world);
  if (failed(expanded)) return stopped;
  const homes = homesOf(expanded.value, env.targets, env.options.targets);
  const checked = check(expanded.value, world, homes);
  if (failed(checked)) return stopped;
  const program = checked.value;
  const emitted = emit(program, homes, {
    stackFile: baseName(stackPath),
    home: env.options.home,
    chosen: env.options.targets,
  });
  const files = failed(emitted) ? [] : emitted.value;
  return { files, program, diagnostics, environment };
}

/** The names under `environments:`, in the order of the source. */
export function environmentsOf(stackPath: string, env: Env): Outcome<readonly string[]> {
  const parsed = env.load(stackPath);
  if (!parsed) return outcome([]);
  if (hasError(parsed.diagnostics)) return outcome([], parsed.diagnostics);
  const names = environmentsIn(parsed.value, env);
  return outcome(names.value, [...parsed.diagnostics, ...names.diagnostics]);
}
