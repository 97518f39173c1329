import type { Diagnostic } from './diagnostic.ts';

/** What every pass returns: the best value it could build, and everything it has to say about it. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** An outcome with nothing to report. */
export function outcome<T>(value: T, diagnostics: readonly Diagnostic[] = []): Outcome<T> {
  return { value, diagnostics };
}

/** Whether any of `diagnostics` is an error. */
export function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

/** Where a pass puts what it reports while it works. */
export type Report = (diagnostic: Diagnostic) => void;
