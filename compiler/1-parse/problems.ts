import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import { startOf } from '../source/span.ts';
import { parseDiagnostics as say } from './diagnostics.ts';
import { limits } from './limits.ts';

/** A place to collect diagnostics that stays small: errors and warnings beyond the limit are only counted (STK1035). */
export function collectProblems(file: SourceFile): {
  readonly report: (diagnostic: Diagnostic) => void;
  readonly all: () => readonly Diagnostic[];
} {
  const kept: Diagnostic[] = [];
  const count = { error: 0, warning: 0 };
  let hidden = 0;
  return {
    report: (diagnostic) => {
      if (++count[diagnostic.severity] <= limits.diagnostics) kept.push(diagnostic);
      else hidden++;
    },
    all: () => (hidden === 0 ? kept : [...kept, say.tooManyProblems(startOf(file), { count: hidden })]),
  };
}
