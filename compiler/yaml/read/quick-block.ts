import type { Node } from '../../ast/node.ts';
import { CHOMPING_MODE, getScalarValue, SCALAR_STYLE } from './events.ts';
import { giveUp, nextLine, type QuickReader } from './quick-line.ts';
import { scalarAt } from './quick-text.ts';

const header = /([|>])([-+]?)(?: +#[^\n\r]*| *)(?=\r?\n)/y;

/**
 * The text of several lines whose `|` or `>` stands at `at`; it belongs to something at column `indent`. Goes to the line behind it.
 * Blocks that say their indentation, or are empty, are not everyday.
 */
export function readBlockText(reader: QuickReader, indent: number): Node {
  const { text, file, at: start } = reader;
  header.lastIndex = start;
  const found = header.exec(text);
  const lines = found ? blockLines(reader, indent) : undefined;
  if (!found || !lines) return giveUp(reader);
  const style = found[1] === '|' ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
  const chomping = found[2] === '-' ? CHOMPING_MODE.STRIP : found[2] === '+' ? CHOMPING_MODE.KEEP : CHOMPING_MODE.CLIP;
  const valueStart = reader.next;
  const scalar = scalarAt({ valueStart, valueEnd: lines.end, style });
  const value = getScalarValue(text, { ...scalar, indent: lines.indent, chomping });
  let end = lines.end;
  while (end > start + 1 && text.charCodeAt(end - 1) <= 32) end--;
  reader.end = end;
  reader.next = lines.end;
  nextLine(reader);
  return { kind: 'string', file, start, end, value };
}

/** Where the lines of a block end, with the empty ones behind it, and the column of its text; undefined where that needs a second look. */
function blockLines(
  { text, next }: QuickReader,
  parent: number,
): { readonly end: number; readonly indent: number } | undefined {
  let indent = -1;
  let deepestEmpty = 0;
  let start = next;
  while (start < text.length) {
    let at = start;
    while (text.charCodeAt(at) === 32) at++;
    const found = text.indexOf('\n', at);
    // The end of a file without a line break has rules of its own.
    if (found < 0) return undefined;
    const code = text.charCodeAt(at);
    const column = at - start;
    const isEmpty = code === 10 || code === 13;
    if (isEmpty && indent < 0) deepestEmpty = Math.max(deepestEmpty, column);
    if (!isEmpty && indent < 0) {
      if (column <= parent || column < deepestEmpty) return undefined;
      indent = column;
    }
    if (!isEmpty && column < indent) break;
    start = found + 1;
  }
  return indent < 0 ? undefined : { end: start, indent };
}
