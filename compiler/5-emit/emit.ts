import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasError, type Outcome, outcome } from '../diagnostics/outcome.ts';
import type { Program } from '../ir/program.ts';
import type { OutputFile, Target, TargetEnv } from '../target.ts';
import { emitDiagnostics as say } from './diagnostics.ts';

/**
 * Program × targets → files. Nothing is printed for a target that reported an error. What the stack says to a target that is not
 * among `targets` is reported: STK5000.
 */
export function emit(program: Program, targets: readonly Target[], env: TargetEnv): Outcome<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  const diagnostics: Diagnostic[] = [...unheard(program, targets)];
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

function unheard(program: Program, targets: readonly Target[]): readonly Diagnostic[] {
  if (targets.length === 0) return [];
  const names = targets.map((target) => target.name);
  const chosen = `this run writes for ${names.join(' and ')}`;
  return [...program.targets]
    .filter(([name, section]) => !names.includes(name) && section.entries.size > 0)
    .map(([name, section]) => say.targetNotChosen(section, { name, chosen }));
}
