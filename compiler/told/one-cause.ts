import { parseDiagnostics } from '../1-parse/diagnostics.ts';
import { overlayDiagnostics } from '../2-resolve/2-overlay/diagnostics.ts';
import { resolveDiagnostics } from '../2-resolve/diagnostics.ts';
import { undeclaredDiagnostics } from '../2-resolve/variables/diagnostics.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { schemaDiagnostics } from '../schema/diagnostics.ts';
import { spanIndex } from '../source/span-index.ts';

const { itemWithoutName } = overlayDiagnostics.rows;
const { unknownTag, readsDifferently, typographicQuotes, valueWithoutBlank, keyNotText } = parseDiagnostics.rows;
const { includeNotMapping, missingName, unknownStackKey, unresolvedVariable } = resolveDiagnostics.rows;
const { wrongType, needsQuotes, missingField, placeholderNotText, valueNotAllowed, outOfBounds } =
  schemaDiagnostics.rows;
const { nearlyDeclared } = undeclaredDiagnostics.rows;

/** Of a value that could not be had, it says nothing that it has the wrong type. */
const isWithoutValue: ReadonlySet<string> = new Set([unknownTag.code, includeNotMapping.code, itemWithoutName.code]);

/**
 * One mistake, one message: what only follows from another mistake at the same place is not told. A value without quotes that is shared by several places is told
 * for the first of them, since the same quotes mend all.
 */
export function oncePerCause(told: readonly Diagnostic[]): readonly Diagnostic[] {
  if (told.length < 2) return told;
  const lost = placesOf(told, ({ code }) => isWithoutValue.has(code));
  // What stands in braces twice is a mapping with a mapping as its key.
  for (const { code, at } of told) if (code === keyNotText.code) lost.add(`${at.start - 1} ${at.file.name}`);
  const wrong = placesOf(told, ({ severity }) => severity === 'error');
  const unquoted = placesOf(told, ({ code }) => code === needsQuotes.code);
  const quoted = new Set<string>();
  const hasOther = told.some(
    ({ code, severity, at }) => severity === 'error' && !(code === wrongType.code && isOfPositions(at)),
  );
  return told.filter(({ code, at }) => {
    const place = `${at.start} ${at.file.name}`;
    if (code === missingField.code) return !lost.has(place);
    if (code === missingName.code) return !told.some(isMisspeltName);
    if (code === wrongType.code) return !lost.has(place) && !(hasOther && isOfPositions(at));
    if (code === typographicQuotes.code || code === valueWithoutBlank.code) return !wrong.has(place);
    // Of a value that must be text it does not matter which number it is; of another mistake the other reading may be the way out.
    if (code === readsDifferently.code) return !unquoted.has(place);
    if (code !== needsQuotes.code) return true;
    const isNews = !quoted.has(place);
    quoted.add(place);
    return isNews;
  });
}

/** `nmae: shop`. */
function isMisspeltName({ code, values }: Diagnostic): boolean {
  return code === unknownStackKey.code && String(values?.['suggestion'] ?? '').includes('"name"');
}

/** Whether items are changed by their position: where there is no list to change, the mistake that lost it is told. */
function isOfPositions({ file, start }: Diagnostic['at']): boolean {
  return /^\{?[ \t]*["']?\d+["']?:[ \t\n]/.test(file.text.slice(start, start + 14));
}

/** What is wrong with a value, and not with the place that uses it. */
const ofValue: ReadonlySet<string> = new Set(
  [wrongType, needsQuotes, placeholderNotText, valueNotAllowed, outOfBounds, unresolvedVariable].map(
    ({ code }) => code,
  ),
);

const notesOfValue: ReadonlySet<string> = new Set(['set here', 'it is empty here']);

/** A value of a variable that is wrong wherever it is used is told for the first of its uses. */
export function oncePerValue(told: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Set<string>();
  const declared = told.filter(({ code }) => code === nearlyDeclared.code).map(({ at }) => at);
  const isDeclared = spanIndex(declared);
  return told.filter(({ code, related, at }) => {
    // The declaration is mended first, whatever comes of what it is now.
    if (code === readsDifferently.code && isDeclared(at)) return false;
    const cause = related.find(({ note }) => notesOfValue.has(note))?.at;
    if (cause === undefined || !ofValue.has(code)) return true;
    if (code === wrongType.code && isDeclared(cause)) return false;
    const key = `${code} ${cause.start} ${cause.file.name}`;
    const isNews = !known.has(key);
    known.add(key);
    return isNews;
  });
}

function placesOf(told: readonly Diagnostic[], has: (diagnostic: Diagnostic) => boolean): Set<string> {
  return new Set(told.filter(has).map(({ at }) => `${at.start} ${at.file.name}`));
}
