import type { Span } from '../../source/span.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import { resolveDiagnostics as say } from '../diagnostics.ts';
import { findNull, visibleNames } from '../variables/scope.ts';
import type { Site } from './substitution.ts';

/**
 * Reports a variable without a value: STK2040, or STK2041 where that is allowed. Says nothing when a file could not be read
 * that may define it: that was reported, and explains this.
 */
export function reportUnresolved(name: string, at: Span, { scope, substitution }: Site): void {
  if (substitution.state.unread.variables) return;
  const empty = findNull(scope, name);
  const suggestion = empty ? '' : didYouMean(name, visibleNames(scope));
  const related = empty ? [{ at: empty, note: 'it is empty here' }] : [];
  if (substitution.allowUnresolved) {
    const text = `\${vars.${name}}`;
    substitution.report(say.unresolvedVariableAllowed(at, { name, text, suggestion }, related));
  } else substitution.report(say.unresolvedVariable(at, { name, suggestion }, related));
}
