import {
  type Cursor,
  fail,
  isBlank,
  isBreak,
  isBreakOrEnd,
  peekCharacter,
  skip,
  skipBlanks,
  skipComment,
  take,
  takeBreak,
} from './cursor.ts';

interface Header {
  readonly chomping: '+' | '-' | '';
  /** Blanks that the content is indented by beyond its parent; 0: to be found out. */
  readonly increment: number;
}

/** Scans a literal or folded scalar from its `|` or `>` on; `parent` is the indentation of what it stands in, -1 at the top. */
export function scanBlockScalar(cursor: Cursor, parent: number): string {
  const literal = take(cursor) === '|';
  const { chomping, increment } = takeHeader(cursor);
  skipBlanks(cursor);
  skipComment(cursor);
  if (!isBreakOrEnd(peekCharacter(cursor))) fail(cursor, 'did not find expected comment or line break');
  takeBreak(cursor);
  const start = takeBreaks(cursor, increment > 0 ? Math.max(0, parent) + increment : 0, parent);
  const indent = start.indent;
  let text = '';
  let lastBreak = '';
  let emptyLines = start.breaks;
  let afterBlank = false;
  while (cursor.column === indent && peekCharacter(cursor) !== '') {
    const startsBlank = isBlank(peekCharacter(cursor));
    const folds = !literal && !afterBlank && !startsBlank && lastBreak === '\n';
    text += folds ? (emptyLines === '' ? ' ' : '') : lastBreak;
    text += emptyLines + takeLine(cursor);
    afterBlank = startsBlank;
    lastBreak = takeBreak(cursor);
    emptyLines = takeBreaks(cursor, indent, parent).breaks;
  }
  return text + (chomping === '-' ? '' : lastBreak) + (chomping === '+' ? emptyLines : '');
}

function takeHeader(cursor: Cursor): Header {
  const found = /^(?:([+-])([0-9])?|([0-9])([+-])?)/.exec(cursor.text.slice(cursor.at, cursor.at + 2));
  if (!found) return { chomping: '', increment: 0 };
  const digit = found[2] ?? found[3];
  if (digit === '0') {
    fail(cursor, 'found an indentation indicator equal to 0');
    return { chomping: '', increment: 0 };
  }
  skip(cursor, found[0].length);
  const mark = found[1] ?? found[4];
  return { chomping: mark === '+' || mark === '-' ? mark : '', increment: Number(digit ?? 0) };
}

function takeLine(cursor: Cursor): string {
  let line = '';
  while (!isBreakOrEnd(peekCharacter(cursor))) line += take(cursor);
  return line;
}

interface Breaks {
  readonly breaks: string;
  readonly indent: number;
}

/** Takes the indentation of the next line and the empty lines before it; with an indentation of 0 finds out how deep it is. */
function takeBreaks(cursor: Cursor, wanted: number, parent: number): Breaks {
  let breaks = '';
  let deepest = 0;
  const inIndentation = () => wanted === 0 || cursor.column < wanted;
  for (;;) {
    while (inIndentation() && peekCharacter(cursor) === ' ') take(cursor);
    deepest = Math.max(deepest, cursor.column);
    if (inIndentation() && peekCharacter(cursor) === '\t')
      fail(cursor, 'found a tab character where an indentation space is expected');
    if (!isBreak(peekCharacter(cursor))) break;
    breaks += takeBreak(cursor);
  }
  return { breaks, indent: wanted === 0 ? Math.max(deepest, parent + 1, 1) : wanted };
}
