import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Outcome, outcome } from '../diagnostics/outcome.ts';
import { type Foreign, readParts } from './syntax/read-parts.ts';
import { readPlaceholder } from './syntax/read-placeholder.ts';
import type { Reading } from './syntax/reading.ts';
import { searched } from './syntax/skip.ts';
import type { Locate, Part } from './syntax.ts';

/**
 * Splits one string into text and placeholders.
 *
 * @param text the decoded string (escapes of YAML are gone)
 * @param place maps offsets in `text` to where they are written
 * @returns the parts in order; `[text]` when there is no `${` in it. Neighboring strings are joined. What looked like ours and
 *   could not be read is a `Foreign` part, so that a caller may pass it on as it is.
 * @param foreign `keep` leaves placeholders of others and `$${` in the text: it is somebody else's, such as a notebook's
 *
 * Gives STK2300 to STK2307. Rules: Laktory's §3.1 as a superset, and Terraform's `$${` for the plain characters.
 */
export function parsePlaceholders(text: string, place: Locate, foreign: Foreign = 'read'): Outcome<readonly Part[]> {
  if (!text.includes('${')) return outcome([text]);
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void found.push(diagnostic);
  const reading: Reading = {
    text,
    limit: text.length,
    place,
    report,
    depth: 0,
    placeholder: readPlaceholder,
    search: { left: searched(text) },
  };
  return outcome(readParts(reading, 0, foreign), found);
}
