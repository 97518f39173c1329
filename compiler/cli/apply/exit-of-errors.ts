import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { stateDiagnostics } from '../../state/diagnostics.ts';
import { exit } from '../world.ts';

/** How an action ended that these errors stopped. */
export function endedBy(diagnostics: readonly Diagnostic[]): {
  readonly code: number;
  readonly diagnostics: readonly Diagnostic[];
} {
  return { code: exitOfErrors(diagnostics), diagnostics };
}

/** The exit code of a run that ended with these errors: that a state could not be reached is told apart from mistakes. */
export function exitOfErrors(diagnostics: readonly Diagnostic[]): number {
  const { code: unreachable } = stateDiagnostics.rows.stateUnreachable;
  return diagnostics.some(({ code }) => code === unreachable) ? exit.unavailable : exit.errors;
}
