import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import { startOf } from '../source/span.ts';
import { parseDiagnostics as say } from './diagnostics.ts';
import { limits } from './limits.ts';

/** Collects the diagnostics of one file and stays small: what is beyond the limit leaves only STK1035. */
export interface Problems {
  readonly report: (diagnostic: Diagnostic) => void;
  /** Whether one more of this severity would not be kept. Asked before a costly message is made. */
  readonly isFull: (severity: Diagnostic['severity']) => boolean;
  readonly all: () => readonly Diagnostic[];
}

/** A new, empty collection for `file`. Errors and warnings count separately, so that no error hides behind warnings. */
export function collectProblems(file: SourceFile): Problems {
  const kept: Diagnostic[] = [];
  const count = { error: 0, warning: 0 };
  const isFull = (severity: Diagnostic['severity']): boolean => {
    if (count[severity] < limits.diagnostics) return false;
    if (count[severity]++ === limits.diagnostics)
      kept.push(say.tooManyProblems(startOf(file), { limit: limits.diagnostics }));
    return true;
  };
  const report = (diagnostic: Diagnostic): void => {
    if (isFull(diagnostic.severity)) return;
    kept.push(diagnostic);
    count[diagnostic.severity]++;
  };
  return { report, isFull, all: () => kept };
}
