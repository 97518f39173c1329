import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Failure } from '../../plan/connection.ts';
import type { Span } from '../../source/span.ts';
import { codeOf } from '../apply/exit-of-errors.ts';
import type { Access, ClientCredentials } from './access.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';

/** What a failed call means to a person, and the exit code for it: STK8642, STK8643 or STK8650. */
export function problemOfCall(
  failure: Failure,
  { host, origin }: Access | ClientCredentials,
  at: Span,
): { readonly problem: Diagnostic; readonly code: number } {
  const { kind, message: reason } = failure;
  const code = codeOf(failure);
  if (kind === 'credentials') return { code, problem: say.refused(at, { host, origin, reason }) };
  if (kind === 'unreachable') return { code, problem: say.unreachable(at, { host, reason }) };
  return { code, problem: say.rejected(at, { host, reason }) };
}
