import type { SourceFile } from '../source/source-file.ts';
import { type Span, span } from '../source/span.ts';
import { lineStart } from './lines.ts';

/** How many lines back a quote or bracket is looked for: more than a person writes into one. */
const furthest = 300;

/**
 * The quote or bracket that is still open at `position`: the innermost one of the nearest line above that leaves one open. Quotes
 * count only where a value can begin, so that an apostrophe is none. Undefined when no line looks like it.
 */
export function openedBefore(file: SourceFile, position: number): Span | undefined {
  let end = position >= file.text.length ? file.text.length : lineStart(file.text, position) - 1;
  for (let lines = 0; lines < furthest && end > 0; lines++) {
    const start = lineStart(file.text, end);
    const open = stillOpen(file.text.slice(start, end));
    if (open !== undefined) return span(file, start + open, start + open + 1);
    end = start - 1;
  }
  return undefined;
}

/** The bracket that the line of `position` opens before it and does not close. */
export function openedInLine(file: SourceFile, position: number): Span | undefined {
  const start = lineStart(file.text, position);
  const open = stillOpen(file.text.slice(start, position));
  return open === undefined ? undefined : span(file, start + open, start + open + 1);
}

/** The offset in `line` of what it opens and does not close. One walk: lines of generated files are long. */
function stillOpen(line: string): number | undefined {
  const open: number[] = [];
  // The last character that was no blank, and the one before `at`.
  let sign = '';
  let previous = '';
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    const isSeparated = previous === '' || previous === ' ' || previous === '\t';
    const isValue = sign === '' || sign === '[' || sign === '{' || (isSeparated && ':,?-'.includes(sign));
    if (character === '#' && isSeparated) break;
    if ((character === '"' || character === "'") && isValue) {
      const close = closingQuote(line, at);
      if (close < 0) return at;
      at = close;
    } else if ((character === '[' || character === '{') && (isValue || open.length > 0)) open.push(at);
    else if (character === ']' || character === '}') open.pop();
    previous = line.charAt(at);
    if (previous !== ' ' && previous !== '\t') sign = previous;
  }
  return open.at(-1);
}

/** Where the quoted text that begins at `start` ends; -1 when not in this line. */
function closingQuote(line: string, start: number): number {
  const pattern = line.charAt(start) === '"' ? /"(?:\\.|[^"\\])*"/y : /'(?:''|[^'])*'/y;
  pattern.lastIndex = start;
  return pattern.test(line) ? pattern.lastIndex - 1 : -1;
}
