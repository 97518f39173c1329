import type { Diagnostic } from '../diagnostic.ts';

/**
 * The diagnostics as they are shown: by file name, then by place, each only once. Two of the same code, message and place
 * are one, whatever their related notes say. Names are compared by code unit, never by locale.
 */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const key = identity(diagnostic);
    if (!seen.has(key)) seen.set(key, diagnostic);
  }
  return [...seen.values()].sort(compare);
}

/** What makes two diagnostics the same. */
export function identity({ at, code, message }: Diagnostic): string {
  return `${at.file.name}\n${at.start}\n${at.end}\n${code}\n${message}`;
}

function compare(a: Diagnostic, b: Diagnostic): number {
  return (
    byText(a.at.file.name, b.at.file.name) || a.at.start - b.at.start || a.at.end - b.at.end || byText(a.code, b.code)
  );
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
