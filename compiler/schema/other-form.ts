import type { Report } from '../diagnostics/outcome.ts';
import type { Value } from '../value/value.ts';
import { schemaDiagnostics as say } from './diagnostics.ts';

/**
 * A number that is written as a text, where its digits are not those that the user wrote: `1.10` becomes "1.1", another version. What another reading of YAML makes of it as well is told by STK1050.
 * Diagnostics: STK2217.
 */
export function tellOtherForm(
  value: Value,
  text: string,
  { place, report }: { readonly place: string; readonly report: Report },
): void {
  const written = otherForm(value, text);
  if (written !== undefined) report(say.otherForm(value, { place, written, text }));
}

/** What the user wrote for a number, where it is not `text`. */
export function otherForm(value: Value, text: string): string | undefined {
  if ((value.kind !== 'float' && value.kind !== 'integer') || value.inYaml11 !== undefined) return undefined;
  const written = value.file.text.slice(value.start, value.end);
  return written === text || !/^[-+.\d][\w.+-]*$/.test(written) ? undefined : written;
}
