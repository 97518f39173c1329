import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import { type Span, span } from '../source/span.ts';
import { parseDiagnostics as say } from './diagnostics.ts';
import { lineBefore, lineStart, placeAt } from './lines.ts';

/** How many lines back are looked at for what a line stands among: more than a person keeps in view. */
const furthest = 300;

/** The start of the nearest line above that is indented as the line of `position` is, when none between is indented less. */
function sibling({ text }: SourceFile, position: number): number | undefined {
  const mine = position - lineStart(text, position);
  let start = lineStart(text, position);
  for (let lines = 0; lines < furthest && start > 0; lines++) {
    const end = start - 1;
    start = lineStart(text, end);
    const line = text.slice(start, end);
    const indent = line.length - line.trimStart().length;
    if (line.trim() === '' || line.trimStart().startsWith('#') || indent > mine) continue;
    return indent === mine ? start + indent : undefined;
  }
  return undefined;
}

/** The line of the mistake is indented as the one above, but one is an item of a list and the other is not. */
export function amongOthers(file: SourceFile, position: number): Diagnostic | undefined {
  const above = sibling(file, position);
  if (above === undefined) return undefined;
  const [mine, other] = [isItem(file.text, position), isItem(file.text, above)];
  if (mine === other) return undefined;
  const at = placeAt(file, position);
  return mine ? say.itemAmongKeys(at, {}) : say.lineAmongItems(at, {});
}

function isItem(text: string, position: number): boolean {
  return /^-(?:[ \t\r\n]|$)/.test(text.slice(position, position + 2));
}

/** What the line before holds behind its dashes, when it has no colon and starts where this line does: then both were read as one text. */
export function withoutColon(file: SourceFile, position: number): Span | undefined {
  const before = behindDashes(lineBefore(file, position));
  const start = lineStart(file.text, position);
  const indent = /^ */.exec(file.text.slice(start, position))?.[0].length ?? 0;
  const text = file.text.slice(before.start, before.end);
  const isAbove = before.end < start && before.start - lineStart(file.text, before.start) === indent;
  return isAbove && !/:(\s|$)|^[-#?]/.test(text) ? before : undefined;
}

function behindDashes({ file, start, end }: Span): Span {
  const dashes = /^(?:-[ \t]+)*/.exec(file.text.slice(start, end))?.[0].length ?? 0;
  return span(file, start + dashes, end);
}

/** STK1002, with what is known of the lines around: what stands above has a value, or the levels that there are. */
export function wrongIndentation(file: SourceFile, position: number): Diagnostic {
  const { text } = file;
  const start = lineStart(text, position);
  const indent = /^[ \t]*/.exec(text.slice(start, position))?.[0].length ?? 0;
  const isBehindKey = text.charAt(position) === ':' && position > start + indent;
  const at = isBehindKey ? span(file, start + indent, position) : placeAt(file, position);
  const above = lineBefore(file, position);
  const hasValue = isBehindKey && above.end < start && indent > above.start - lineStart(text, above.start);
  if (hasValue) {
    const suggestion =
      ' The line above has its value already, so nothing can stand below it: one of the two is indented wrongly.';
    return say.wrongIndentation(at, { suggestion }, [{ at: above, note: 'has a value' }]);
  }
  const levels = levelsAround(file, start, indent);
  if (!levels) return say.wrongIndentation(at, { suggestion: '' });
  const { outer, inner } = levels;
  const suggestion = ` It begins with ${blanks(indent)}, and the levels around it with ${outer.indent} and ${inner.indent}.`;
  // An item belongs to items, and a key to keys.
  const isOuter =
    isItem(text, outer.at.start) !== isItem(text, inner.at.start) &&
    isItem(text, start + indent) === isItem(text, outer.at.start);
  const meant = isOuter ? outer : inner;
  return say.wrongIndentation(at, { suggestion }, [{ at: meant.at, note: `begins with ${blanks(meant.indent)}` }]);
}

function blanks(count: number): string {
  return count === 1 ? 'one blank' : `${count} blanks`;
}

/** A line, without its indentation. */
interface Level {
  readonly indent: number;
  readonly at: Span;
}

/** The levels between which a line at `from` with `indent` blanks stands; undefined when there is none above or below. */
function levelsAround(
  file: SourceFile,
  from: number,
  indent: number,
): { readonly outer: Level; readonly inner: Level } | undefined {
  const { text } = file;
  let inner: Level | undefined;
  let start = from;
  for (let lines = 0; lines < furthest && start > 0; lines++) {
    const end = start - 1;
    start = lineStart(text, end);
    const line = text.slice(start, end);
    const blank = line.length - line.trimStart().length;
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (blank === indent) return undefined;
    const level = { indent: blank, at: span(file, start + blank, start + line.trimEnd().length) };
    if (blank < indent) return inner && { inner, outer: level };
    if (inner === undefined || blank <= inner.indent) inner = level;
  }
  return undefined;
}
