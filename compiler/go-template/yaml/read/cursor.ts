/** A place in the text: `index` and `column` count characters, `line` from 0. */
export interface Mark {
  readonly index: number;
  readonly line: number;
  readonly column: number;
}

/** Where the reading stands, and the first problem; once there is one, the reading is at the end of the text. */
export interface Cursor {
  readonly text: string;
  at: number;
  index: number;
  line: number;
  column: number;
  problem: string | undefined;
}

export function createCursor(text: string): Cursor {
  return { text, at: 0, index: 0, line: 0, column: 0, problem: undefined };
}

/** The character that is `ahead` UTF-16 units away: '' at the end. */
export function peekCharacter(cursor: Cursor, ahead = 0): string {
  return cursor.text.charAt(cursor.at + ahead);
}

export function markOf({ index, line, column }: Cursor): Mark {
  return { index, line, column };
}

/** Notes the first problem, with its line where that is not the first, and ends the reading. */
export function fail(cursor: Cursor, problem: string, line = cursor.line > 0 ? cursor.line + 1 : 0): undefined {
  const place = line > 0 ? `line ${line}: ` : '';
  cursor.problem ??= `yaml: ${place}${problem}`;
  cursor.at = cursor.text.length;
}

/** Takes one character that is no line break. */
export function take(cursor: Cursor): string {
  const character = String.fromCodePoint(cursor.text.codePointAt(cursor.at) ?? 0);
  cursor.at += character.length;
  cursor.index++;
  cursor.column++;
  return character;
}

export function skip(cursor: Cursor, count = 1): void {
  for (let step = 0; step < count; step++) take(cursor);
}

/** Takes a line break, if one is there: LF for all but the Unicode separators, which stay. */
export function takeBreak(cursor: Cursor): string {
  const first = peekCharacter(cursor);
  if (!isBreak(first)) return '';
  const width = first === '\r' && peekCharacter(cursor, 1) === '\n' ? 2 : 1;
  cursor.at += width;
  cursor.index += width;
  cursor.line++;
  cursor.column = 0;
  return first === '\u2028' || first === '\u2029' ? first : '\n';
}

export function isBreak(character: string): boolean {
  return /^[\r\n\u0085\u2028\u2029]$/.test(character);
}

export function isBlank(character: string): boolean {
  return character === ' ' || character === '\t';
}

/** Blank, line break or the end. */
export function isBlankOrEnd(character: string): boolean {
  return character === '' || isBlank(character) || isBreak(character);
}

export function isBreakOrEnd(character: string): boolean {
  return character === '' || isBreak(character);
}

export function skipBlanks(cursor: Cursor): void {
  while (isBlank(peekCharacter(cursor))) take(cursor);
}

export function skipComment(cursor: Cursor): void {
  if (peekCharacter(cursor) !== '#') return;
  while (!isBreakOrEnd(peekCharacter(cursor))) take(cursor);
}

/** Whether `---` or `...` stands at the start of a line here. */
export function atDocumentIndicator(cursor: Cursor): boolean {
  if (cursor.column !== 0) return false;
  const three = cursor.text.slice(cursor.at, cursor.at + 3);
  return (three === '---' || three === '...') && isBlankOrEnd(peekCharacter(cursor, 3));
}
