import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import { span } from '../source/span.ts';
import { typographic } from '../yaml/plain/unseen.ts';
import { parseDiagnostics as say } from './diagnostics.ts';
import { lineBefore, lineStart, placeAt } from './lines.ts';

/** What is said of the colon at `position`, in front of which something stands that has a colon or a dash already: STK1007, or that the line above is none of its list. */
export function secondColon(file: SourceFile, position: number): Diagnostic {
  const { text } = file;
  const start = lineStart(text, position);
  const before = text.slice(start, position);
  const above = lineBefore(file, position);
  const isItem = /^[ \t]*-[ \t]+[^:?]*$/.test(before);
  // The item was read as the rest of the line above, which is no item.
  const isTag = isItem && above.end < start && text.charAt(above.start) === '!';
  if (isTag && sameIndent(text, above.start, before)) return say.lineAmongItems(span(file, above.start, above.end), {});
  const end = text.indexOf('\n', position);
  const behind = text.slice(position + 1, end < 0 ? text.length : end).trim();
  return say.secondColon(placeAt(file, position), { suggestion: meant(before, behind) });
}

function sameIndent(text: string, above: number, before: string): boolean {
  return above - lineStart(text, above) === before.length - before.trimStart().length;
}

/** What was most likely meant; the value itself may be a credential. */
function meant(before: string, behind: string): string {
  // Quotes that are none hold nothing together.
  if (new RegExp(`:[ \\t]+[${typographic}]`).test(before))
    return ` The quotes that it has are letters to YAML: write '"' instead.`;
  if (behind === '' || behind.startsWith('#')) return ' If nothing belongs behind it, take it away.';
  if (/:[ \t]+\$\{\{.*\?/.test(before)) return ' An expression chooses with "A if CONDITION else B".';
  const [, key] = /:[ \t]+([a-z][a-z0-9_.-]{0,60})$/.exec(before) ?? [];
  return key === undefined ? '' : ` If "${key}" is a key, write it on a line of its own, indented below.`;
}
