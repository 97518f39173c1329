import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { identity } from '../diagnostics/print/in-order.ts';
import type { Span } from '../source/span.ts';

/** What compiling for one environment reported. */
export interface EnvironmentReport {
  readonly name: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The diagnostics of several environments as one list, each once. What only some of them have says so in a related note:
 * otherwise nobody could tell why a line that looks right is wrong.
 *
 * @param placeOf where an environment begins in the stack.
 */
export function withEnvironmentNotes(
  reports: readonly EnvironmentReport[],
  placeOf: (name: string) => Span,
): readonly Diagnostic[] {
  const found = new Map<string, { readonly diagnostic: Diagnostic; readonly names: string[] }>();
  for (const { name, diagnostics } of reports) {
    for (const diagnostic of diagnostics) {
      const known = found.get(identity(diagnostic));
      if (!known) found.set(identity(diagnostic), { diagnostic, names: [name] });
      else if (known.names.at(-1) !== name) known.names.push(name);
    }
  }
  return [...found.values()].map(({ diagnostic, names }) => {
    const [first] = names;
    if (first === undefined || names.length === reports.length) return diagnostic;
    const list = names.map((name) => `"${name}"`).join(', ');
    const note = `only in the environment${names.length > 1 ? 's' : ''} ${list}`;
    return { ...diagnostic, related: [...diagnostic.related, { at: placeOf(first), note }] };
  });
}
