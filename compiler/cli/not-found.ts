import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { NotFound } from '../reference/subject.ts';
import type { Span } from '../source/span.ts';
import { usageDiagnostics } from './diagnostics.ts';

/** Nothing is called as the command line says: STK8670. */
export function notFound(at: Span, { word, within, nearest }: NotFound): Diagnostic {
  const what =
    within === undefined
      ? `Neither a kind nor a key of a stack is called "${word}"`
      : `"${within}" has no field "${word}"`;
  const suggestion = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  return usageDiagnostics.unknownSubject(at, { what, suggestion });
}
