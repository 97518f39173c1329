import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasError, type Outcome, outcome } from '../diagnostics/outcome.ts';
import type { Program } from '../ir/program.ts';
import type { OutputFile, Target, TargetEnv } from '../target.ts';

/** Program × targets → files. Nothing is printed for a target that reported an error. */
export function emit(program: Program, targets: readonly Target[], env: TargetEnv): Outcome<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const target of targets) {
    const lowered = target.lower(program, env);
    diagnostics.push(...lowered.diagnostics);
    if (hasError(lowered.diagnostics)) continue;
    for (const artifact of lowered.value) {
      files.push({ path: `${target.name}/${artifact.path}`, text: target.print(artifact) });
    }
  }
  return outcome(files, diagnostics);
}
