import type { Emitter } from './emitter.ts';
import { isUnprintable, type ScalarStyle } from './scalar-style.ts';

const width = 80;
const lineBreak = /[\n\r\u0085\u2028\u2029]/;

/** Writes string `text` in `style`; `folds` allows line breaks at blanks beyond column 80 (values, not keys). */
export function writeScalar(emitter: Emitter, text: string, { style, folds }: { style: ScalarStyle; folds: boolean }) {
  switch (style) {
    case 'plain':
      writePlain(emitter, text, folds);
      break;
    case 'single':
      emitter.indicator("'", { spaced: true });
      writeFlowing(emitter, text.replaceAll("'", "''"), { folds, edges: false });
      emitter.indicator("'", {});
      break;
    case 'double':
      emitter.indicator('"', { spaced: true });
      writeEscaped(emitter, text, folds);
      emitter.indicator('"', {});
      break;
    case 'literal':
      writeLiteral(emitter, text);
      return;
  }
  emitter.mark({ whitespace: false, indention: false });
}

function writePlain(emitter: Emitter, text: string, folds: boolean): void {
  if (!emitter.state.whitespace) emitter.write(' ');
  writeFlowing(emitter, text, { folds, edges: true });
}

interface Folding {
  readonly folds: boolean;
  /** Whether the first and last character may be a fold. */
  readonly edges: boolean;
}

/** Text that may be folded at single blanks, and in which line breaks stand as they are. */
function writeFlowing(emitter: Emitter, text: string, { folds, edges }: Folding): void {
  if (isShort(emitter, text)) {
    emitter.write(text);
    return;
  }
  let spaces = false;
  let breaks = false;
  for (const [at, character] of indexed(text)) {
    if (character === ' ') {
      const inside = edges || (at > 0 && at < text.length - 1);
      const fold = folds && !spaces && emitter.state.column > width && inside && text[at + 1] !== ' ';
      if (fold) emitter.writeIndent();
      else emitter.write(' ');
      spaces = true;
    } else if (lineBreak.test(character)) {
      emitter.breakLine(character);
      emitter.mark({ indention: true });
      breaks = true;
    } else {
      if (breaks) emitter.writeIndent();
      emitter.write(character);
      emitter.mark({ indention: false });
      spaces = false;
      breaks = false;
    }
  }
}

function isShort(emitter: Emitter, text: string): boolean {
  return (emitter.state.column + text.length <= width || !text.includes(' ')) && !lineBreak.test(text);
}

function* indexed(text: string): Generator<readonly [number, string]> {
  let at = 0;
  for (const character of text) {
    yield [at, character];
    at += character.length;
  }
}

function writeEscaped(emitter: Emitter, text: string, folds: boolean): void {
  // A text that starts with a byte order mark is escaped from end to end.
  const all = text.startsWith('\ufeff');
  let spaces = false;
  for (const [at, character] of indexed(text)) {
    if (all || isEscaped(character)) {
      emitter.write(escapeCharacter(character));
      spaces = false;
    } else if (character === ' ') {
      const fold = folds && !spaces && emitter.state.column > width && at > 0 && at < text.length - 1;
      if (fold) foldEscaped(emitter, text[at + 1] === ' ');
      else emitter.write(' ');
      spaces = true;
    } else {
      emitter.write(character);
      spaces = false;
    }
  }
}

function foldEscaped(emitter: Emitter, beforeBlank: boolean): void {
  emitter.writeIndent();
  if (beforeBlank) emitter.write('\\');
}

function isEscaped(character: string): boolean {
  return isUnprintable(character) || lineBreak.test(character) || character === '"' || character === '\\';
}

const named: ReadonlyMap<string, string> = new Map([
  ['\0', '\\0'],
  ['\x07', '\\a'],
  ['\b', '\\b'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\v', '\\v'],
  ['\f', '\\f'],
  ['\r', '\\r'],
  ['\x1b', '\\e'],
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\u0085', '\\N'],
  ['\u00a0', '\\_'],
  ['\u2028', '\\L'],
  ['\u2029', '\\P'],
]);

function escapeCharacter(character: string): string {
  const short = named.get(character);
  if (short !== undefined) return short;
  const point = character.codePointAt(0) ?? 0;
  const digits = point.toString(16).toUpperCase();
  if (point <= 0xff) return `\\x${digits.padStart(2, '0')}`;
  return point <= 0xffff ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`;
}

function writeLiteral(emitter: Emitter, text: string): void {
  emitter.indicator('|', { spaced: true });
  if (/^[ \n\r\u0085\u2028\u2029]/.test(text)) emitter.indicator('2', {});
  const chomping = chompingOf(text);
  if (chomping !== '') emitter.indicator(chomping, {});
  emitter.breakLine('\n');
  emitter.mark({ indention: true, whitespace: true });
  for (const part of text.split(/([\n\r\u0085\u2028\u2029])/)) {
    if (part === '') continue;
    if (lineBreak.test(part)) {
      emitter.breakLine(part);
      emitter.mark({ indention: true });
    } else {
      emitter.writeIndent();
      emitter.write(part);
      emitter.mark({ indention: false });
    }
  }
}

function chompingOf(text: string): string {
  if (!lineBreak.test(text.slice(-1))) return '-';
  return text.length === 1 || lineBreak.test(text.slice(-2, -1)) ? '+' : '';
}
