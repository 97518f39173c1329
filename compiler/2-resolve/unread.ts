import type { Report } from '../diagnostics/outcome.ts';
import { schemaDiagnostics } from '../schema/diagnostics.ts';
import type { Span } from '../source/span.ts';
import { spanIndex } from '../source/span-index.ts';
import type { Tree } from '../value/literal.ts';
import type { Value } from '../value/value.ts';

/** Whether a value stands for what could not be read, or holds it: an include that found no file, or one whose file has mistakes. Undefined where everything was read. */
export function holdsUnread(places: readonly Span[]): ((value: Value) => boolean) | undefined {
  if (places.length === 0) return undefined;
  const meets = spanIndex(places);
  const holds = (value: Value): boolean => {
    if (value.kind === 'list') return meets(value) || value.items.some(holds);
    if (value.kind === 'dict') return meets(value) || [...value.entries.values()].some((entry) => holds(entry.value));
    return value.kind === 'null' && meets(value);
  };
  return holds;
}

/** Whether something in the stack cannot be changed, because it was not read, or because items of it were not. */
export function standsForUnread(places: readonly Span[]): ((base: Tree) => boolean) | undefined {
  if (places.length === 0) return undefined;
  const meets = spanIndex(places);
  // What is only in an item of a list leaves the other items where they are.
  const isWithin = (items: readonly Tree[]): boolean => items.some((item) => item.kind !== 'null' && meets(item));
  return (base) => meets(base) && (base.kind === 'null' || (base.kind === 'list' && !isWithin(base.items)));
}

const { missingField, missingForNow, missingBlock } = schemaDiagnostics.rows;

const follows: ReadonlySet<string> = new Set([missingField, missingForNow, missingBlock].map(({ code }) => code));

/** `report` for what was not read to its end: what is missing may stand there. */
export function withoutFollowers(report: Report): Report {
  return (diagnostic) => {
    if (!follows.has(diagnostic.code)) report(diagnostic);
  };
}
