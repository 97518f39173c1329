import { parseDiagnostics } from '../1-parse/diagnostics.ts';
import { resolveDiagnostics } from '../2-resolve/diagnostics.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { schemaDiagnostics } from '../schema/diagnostics.ts';

const { unknownTag, readsDifferently, typographicQuotes } = parseDiagnostics.rows;
const { includeNotMapping } = resolveDiagnostics.rows;
const { wrongType, needsQuotes } = schemaDiagnostics.rows;

/** Of a value that could not be had, it says nothing that it has the wrong type. */
const isWithoutValue: ReadonlySet<string> = new Set([unknownTag.code, includeNotMapping.code]);

/**
 * One mistake, one message: what only follows from another mistake at the same place is not told. A value without quotes that is shared by several places is told
 * for the first of them, since the same quotes mend all.
 */
export function oncePerCause(told: readonly Diagnostic[]): readonly Diagnostic[] {
  if (told.length < 2) return told;
  const lost = placesOf(told, ({ code }) => isWithoutValue.has(code));
  const wrong = placesOf(told, ({ severity }) => severity === 'error');
  const unquoted = placesOf(told, ({ code }) => code === needsQuotes.code);
  const quoted = new Set<string>();
  return told.filter(({ code, at }) => {
    const place = `${at.start} ${at.file.name}`;
    if (code === wrongType.code) return !lost.has(place);
    if (code === typographicQuotes.code) return !wrong.has(place);
    // Of a value that must be text it does not matter which number it is; of another mistake the other reading may be the way out.
    if (code === readsDifferently.code) return !unquoted.has(place);
    if (code !== needsQuotes.code) return true;
    const isNews = !quoted.has(place);
    quoted.add(place);
    return isNews;
  });
}

function placesOf(told: readonly Diagnostic[], has: (diagnostic: Diagnostic) => boolean): ReadonlySet<string> {
  return new Set(told.filter(has).map(({ at }) => `${at.start} ${at.file.name}`));
}
