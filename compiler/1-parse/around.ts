import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import { type Span, span } from '../source/span.ts';
import { parseDiagnostics as say } from './diagnostics.ts';
import { type Line, lineBefore, lineStart, linesAbove, placeAt } from './lines.ts';

/** The start of the nearest line above that is indented as the line of `position` is, when none between is indented less. */
function sibling(file: SourceFile, position: number): number | undefined {
  const mine = position - lineStart(file.text, position);
  for (const { indent, start } of linesAbove(file, position))
    if (indent <= mine) return indent === mine ? start : keyOfItem(file, { start, indent }, mine);
  return undefined;
}

/** The start of the first key of an item, when it stands as far from the margin as `mine`. */
function keyOfItem(
  { text }: SourceFile,
  { start, indent }: Pick<Line, 'start' | 'indent'>,
  mine: number,
): number | undefined {
  const dashes = /^(?:-[ \t]+)+/.exec(text.slice(start, start + mine + 1))?.[0].length ?? 0;
  return dashes > 0 && indent + dashes === mine ? start + dashes : undefined;
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
  const level = before.start - lineStart(file.text, before.start);
  // What stands below it are its keys, if it is a word.
  const isOwner = level < indent && /^[\w.-]{1,80}$/.test(text);
  const isAbove = before.end < start && (level === indent || isOwner);
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
    isItem(text, outer.start) !== isItem(text, inner.start) &&
    isItem(text, start + indent) === isItem(text, outer.start);
  const meant = isOuter ? outer : inner;
  const note = `begins with ${blanks(meant.indent)}`;
  return say.wrongIndentation(at, { suggestion }, [{ at: span(file, meant.start, meant.end), note }]);
}

function blanks(count: number): string {
  return count === 1 ? 'one blank' : `${count} blanks`;
}

interface Levels {
  readonly outer: Line;
  readonly inner: Line;
}

/** The levels between which a line at `from` with `indent` blanks stands; undefined when there is none above or below. */
function levelsAround(file: SourceFile, from: number, indent: number): Levels | undefined {
  let inner: Line | undefined;
  for (const line of linesAbove(file, from)) {
    if (line.indent === indent) return undefined;
    if (line.indent < indent) return inner && { inner, outer: line };
    if (inner === undefined || line.indent <= inner.indent) inner = line;
  }
  return undefined;
}
