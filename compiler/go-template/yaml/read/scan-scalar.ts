import {
  atDocumentIndicator,
  type Cursor,
  fail,
  isBlank,
  isBlankOrEnd,
  isBreak,
  peekCharacter,
  skip,
  take,
  takeBreak,
} from './cursor.ts';

/** Blanks and line breaks between two words, and what is left of them when they are folded. */
interface Gap {
  readonly blanks: string;
  readonly firstBreak: string;
  readonly moreBreaks: string;
}

function fold({ blanks, firstBreak, moreBreaks }: Gap, broken: boolean): string {
  if (!broken) return blanks;
  if (firstBreak !== '\n') return firstBreak + moreBreaks;
  return moreBreaks === '' ? ' ' : moreBreaks;
}

/** Takes blanks and breaks; a tab within the indentation of a plain scalar's next line is a problem. */
function takeGap(cursor: Cursor, escaped: boolean, least = 0): Gap {
  let [blanks, firstBreak, moreBreaks] = ['', '', ''];
  let broken = escaped;
  for (let character = peekCharacter(cursor); isBlank(character) || isBreak(character); ) {
    if (isBreak(character)) {
      const taken = takeBreak(cursor);
      if (broken) moreBreaks += taken;
      else firstBreak = taken;
      broken = true;
    } else {
      if (broken && character === '\t' && cursor.column < least)
        fail(cursor, 'found a tab character that violates indentation');
      const taken = cursor.problem === undefined ? take(cursor) : '';
      if (!broken) blanks += taken;
    }
    character = peekCharacter(cursor);
  }
  return { blanks, firstBreak, moreBreaks };
}

/** Scans the rest of a quoted scalar, from its opening quote on. */
export function scanQuoted(cursor: Cursor): string {
  const quote = take(cursor);
  let text = '';
  for (;;) {
    if (atDocumentIndicator(cursor)) fail(cursor, 'found unexpected document indicator');
    if (peekCharacter(cursor) === '') {
      fail(cursor, 'found unexpected end of stream');
      return text;
    }
    const word = quote === "'" ? takeSingle(cursor) : takeDouble(cursor);
    text += word.text;
    if (peekCharacter(cursor) === quote) break;
    const gap = takeGap(cursor, word.escapedBreak);
    const broken = word.escapedBreak || gap.firstBreak !== '';
    text += fold(gap, broken);
  }
  take(cursor);
  return text;
}

interface Word {
  readonly text: string;
  /** Whether the word ended with a backslash at the end of its line. */
  readonly escapedBreak: boolean;
}

function takeSingle(cursor: Cursor): Word {
  let text = '';
  for (let character = peekCharacter(cursor); !isBlankOrEnd(character); character = peekCharacter(cursor)) {
    if (character === "'" && peekCharacter(cursor, 1) !== "'") break;
    if (character === "'") skip(cursor);
    text += take(cursor);
  }
  return { text, escapedBreak: false };
}

function takeDouble(cursor: Cursor): Word {
  let text = '';
  for (let character = peekCharacter(cursor); !isBlankOrEnd(character); character = peekCharacter(cursor)) {
    if (character === '"') break;
    if (character === '\\' && isBreak(peekCharacter(cursor, 1))) {
      skip(cursor);
      takeBreak(cursor);
      return { text, escapedBreak: true };
    }
    text += character === '\\' ? takeEscape(cursor) : take(cursor);
  }
  return { text, escapedBreak: false };
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  [' ', ' '],
  ['"', '"'],
  ["'", "'"],
  ['\\', '\\'],
  ['N', '\u0085'],
  ['_', '\u00a0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);

function takeEscape(cursor: Cursor): string {
  const letter = peekCharacter(cursor, 1);
  const known = escapes.get(letter);
  const length = letter === 'x' ? 2 : letter === 'u' ? 4 : letter === 'U' ? 8 : 0;
  if (known === undefined && length === 0) fail(cursor, 'found unknown escape character');
  else skip(cursor, 2);
  return known ?? takeCodePoint(cursor, length);
}

function takeCodePoint(cursor: Cursor, length: number): string {
  const digits = cursor.text.slice(cursor.at, cursor.at + length);
  const point = Number.parseInt(digits, 16);
  if (!/^[\da-fA-F]+$/.test(digits) || digits.length < length) fail(cursor, 'did not find expected hexdecimal number');
  else if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff))
    fail(cursor, 'found invalid Unicode character escape code');
  if (cursor.problem !== undefined) return '';
  skip(cursor, length);
  return String.fromCodePoint(point);
}

interface PlainPlace {
  /** The least column of a line that goes on. */
  readonly indent: number;
  readonly inFlow: boolean;
}

/** A plain scalar, and whether its last word was followed by a line break. */
export interface PlainScalar {
  readonly text: string;
  readonly endsLine: boolean;
}

/** Scans a scalar without quotes. */
export function scanPlain(cursor: Cursor, { indent, inFlow }: PlainPlace): PlainScalar {
  let text = '';
  let between = '';
  let endsLine = false;
  for (;;) {
    if (atDocumentIndicator(cursor) || peekCharacter(cursor) === '#') break;
    const word = takePlainWord(cursor, inFlow);
    if (word !== '') {
      text += between + word;
      between = '';
      endsLine = false;
    }
    const next = peekCharacter(cursor);
    if (!isBlank(next) && !isBreak(next)) break;
    const gap = takeGap(cursor, false, indent);
    endsLine = gap.firstBreak !== '';
    between = fold(gap, endsLine);
    if (!inFlow && cursor.column < indent) break;
  }
  return { text, endsLine };
}

function takePlainWord(cursor: Cursor, inFlow: boolean): string {
  let word = '';
  for (let character = peekCharacter(cursor); !isBlankOrEnd(character); character = peekCharacter(cursor)) {
    if (character === ':' && isBlankOrEnd(peekCharacter(cursor, 1))) break;
    if (inFlow && /[,?[\]{}]/.test(character)) break;
    word += take(cursor);
  }
  return word;
}
