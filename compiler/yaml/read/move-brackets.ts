/** Nothing but brackets, commas and a comment: anything else may stand inside a quote. */
const closingLine = /^ *[}\]][}\],\s]*(?:#.*)?$/;

/**
 * The YAML specification wants a closing bracket on a line of its own further right than the key it belongs to; other readers do not care,
 * and many people and formatters write it below the key. To the reader it stands at the end of the line before, instead of a comment that is all of it; all offsets stay the same.
 * Moves every one that it finds without understanding the whole: quotes, comments and blocks of text are passed over. Undefined when there are none.
 */
export function withBracketsMoved(text: string): string | undefined {
  const walk: Walk = { open: 0, parent: 0, quote: '', block: -1 };
  const breaks: number[] = [];
  const comments: number[] = [];
  let before = '#';
  let start = 0;
  for (const line of text.split('\n')) {
    const isComment = before.length > walk.parent && /^ *#/.test(before);
    const mayMove = walk.open > 0 && walk.quote === '' && (isComment || !before.includes('#'));
    if (mayMove && line.search(/[^ ]/) <= walk.parent && closingLine.test(line)) {
      breaks.push(start - 1);
      if (isComment) comments.push(start - 1 - before.trimStart().length);
    }
    passLine(walk, line);
    before = line;
    start += line.length + 1;
  }
  return breaks.length === 0 ? undefined : withoutBreaks(withoutComments(text, comments), breaks);
}

/** Blanks for the comments that begin at these offsets: they would take the bracket with them. */
function withoutComments(text: string, comments: readonly number[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const at of comments) {
    const end = text.indexOf('\n', at);
    parts.push(text.slice(from, at), ' '.repeat(end - at));
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** Blanks for the line breaks at these offsets. */
function withoutBreaks(text: string, breaks: readonly number[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const at of breaks) {
    const isWindows = text.charAt(at - 1) === '\r';
    parts.push(text.slice(from, isWindows ? at - 1 : at), isWindows ? '  ' : ' ');
    from = at + 1;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** What is open at the end of a line. */
interface Walk {
  /** How many brackets. */
  open: number;
  /** The column of the key or dash that the outermost bracket belongs to. */
  parent: number;
  /** The quote that goes on; empty for none. */
  quote: string;
  /** The column of what a block of text belongs to; -1 outside of blocks. */
  block: number;
}

function passLine(walk: Walk, line: string): void {
  const indent = line.search(/[^ \r]/);
  if (indent < 0 || (walk.block >= 0 && indent > walk.block)) return;
  walk.block = -1;
  if (walk.open === 0 && walk.quote === '') walk.parent = parentColumn(line);
  let isValue = walk.quote === '';
  for (let at = 0; at < line.length; at++) {
    if (walk.quote !== '') {
      at = quoteEnd(line, at, walk.quote);
      if (at < 0) return;
      walk.quote = '';
    }
    const sign = line.charAt(at);
    const isSeparated = at === 0 || line.charAt(at - 1) === ' ';
    if (sign === '#' && isSeparated) break;
    if ((sign === '"' || sign === "'") && isValue) walk.quote = sign;
    else if ((sign === '[' || sign === '{') && (isValue || walk.open > 0)) walk.open++;
    else if ((sign === ']' || sign === '}') && walk.open > 0) walk.open--;
    if (sign !== ' ') isValue = '[{,:?-'.includes(sign);
  }
  if (walk.open === 0 && /(?:^|[ ])[|>][-+1-9]{0,2}[ \r]*(?:#.*)?$/.test(line)) walk.block = walk.parent;
}

/** The column of the key of a line, or of the last dash where the value follows at once. */
function parentColumn(line: string): number {
  const dashes = /^ *(?:- +)*/.exec(line)?.[0] ?? '';
  const next = line.charAt(dashes.length);
  const isItem = next === '[' || next === '{' || next === '|' || next === '>';
  return isItem && dashes.includes('-') ? dashes.lastIndexOf('-') : dashes.length;
}

/** Where the quote that is open at `from` ends in this line; -1 when it goes on. */
function quoteEnd(line: string, from: number, quote: string): number {
  for (let at = from; at < line.length; at++) {
    const sign = line.charAt(at);
    if (sign === '\\' && quote === '"') at++;
    else if (sign === quote && quote === "'" && line.charAt(at + 1) === "'") at++;
    else if (sign === quote) return at;
  }
  return -1;
}
