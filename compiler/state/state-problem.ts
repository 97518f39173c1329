import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { sourceFile } from '../source/source-file.ts';
import { type Span, startOf } from '../source/span.ts';
import { stateDiagnostics as say } from './diagnostics.ts';
import type { Put } from './store.ts';

/** Why a state cannot be read or written: STK7115 where nobody answered, STK7116 where nobody let us in, else STK7101. */
export function stateProblem(
  place: string,
  failed: Exclude<Put, { readonly kind: 'done' }>,
  at: Span = startOf(sourceFile(place, '')),
): Diagnostic {
  if (failed.kind === 'outdated') {
    return say.stateUnusable(at, { place, problem: 'somebody else has written it meanwhile' });
  }
  const { problem, cause } = failed;
  if (cause === 'unreachable') return say.stateUnreachable(at, { place, problem });
  return cause === 'credentials' ? say.stateRefused(at, { place, problem }) : say.stateUnusable(at, { place, problem });
}
