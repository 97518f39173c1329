import { placesIn } from '../../../ast/place-in-scalar.ts';
import type { Report } from '../../../diagnostics/outcome.ts';
import type { Value } from '../../../value/value.ts';
import { referenceDiagnostics as say } from '../references/diagnostics.ts';

/** Placeholders of stack files. No shell and no template has names with dots behind `${`. */
const placeholder = /(?<!\$)\$\{\s*(?:vars|resources)\.[^}\n]*\}/;

/** Text of a stack definition is never changed, so a placeholder in it is what the program will read. Diagnostics: STK3482. */
export function checkVerbatim(value: Value, stack: string, report: Report): void {
  if (value.kind === 'list') for (const item of value.items) checkVerbatim(item, stack, report);
  if (value.kind === 'dict') for (const entry of value.entries.values()) checkVerbatim(entry.value, stack, report);
  if (value.kind !== 'string' || !value.value.includes('${')) return;
  const match = placeholder.exec(value.value);
  if (match === null) return;
  const at = placesIn(value)(match.index, match.index + match[0].length);
  report(say.notReplaced(at, { text: match[0], stack }));
}
