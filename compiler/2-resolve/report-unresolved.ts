import type { Span } from '../source/span.ts';
import { didYouMean } from '../util/did-you-mean.ts';
import { resolveDiagnostics as say } from './diagnostics.ts';
import type { Site } from './injection.ts';
import { findNull, visibleNames } from './scope.ts';

/**
 * Reports a variable without a value: STK2040, or STK2041 where that is allowed. Says nothing when a file could not be read
 * that may define it: that was reported, and explains this.
 */
export function reportUnresolved(name: string, at: Span, { scope, injection }: Site): void {
  if (injection.unread.variables) return;
  const empty = findNull(scope, name);
  const suggestion = empty ? '' : didYouMean(name, visibleNames(scope));
  const related = empty ? [{ at: empty, note: 'it is empty here' }] : [];
  if (injection.allowUnresolved) {
    const text = `\${vars.${name}}`;
    injection.report(say.unresolvedVariableAllowed(at, { name, text, suggestion }, related));
  } else injection.report(say.unresolvedVariable(at, { name, suggestion }, related));
}
