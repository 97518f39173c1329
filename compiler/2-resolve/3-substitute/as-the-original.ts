import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { expressionDiagnostics } from '../../expression/diagnostics.ts';
import type { Variable } from '../../expression/syntax.ts';
import type { Value } from '../../value/value.ts';
import { resolveDiagnostics as say } from '../diagnostics.ts';
import { unresolved } from './found-variable.ts';
import type { Site } from './substitution.ts';

/** `--allow-unresolved` leaves text in place that only looks like a variable, as the original does. */
export function tolerated(diagnostic: Diagnostic, { substitution }: Site): Diagnostic {
  const isMalformed = diagnostic.code === expressionDiagnostics.rows.malformedVariable.code;
  return isMalformed && substitution.allowUnresolved ? { ...diagnostic, severity: 'warning' } : diagnostic;
}

/** A variable with blanks around its name, which the original does not read. */
export function spelledOut(part: Variable, { substitution }: Site): Value {
  const better = `\${${part.text.slice(2, -1).trim()}}`;
  substitution.report(say.blanksInVariable(part, { text: part.text, better }));
  return unresolved(part.text, part);
}
