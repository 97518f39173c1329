import { needsQuotes } from './needs-quotes.ts';

/** Every character that no reader of YAML changes or refuses outside of double quotes, but line breaks and tabs. What stands for a character that could not be read is refused by ours. */
const printable = /^[\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffc\u{10000}-\u{10ffff}]*$/u;

/** The same with line breaks and tabs: what can stand in a block. */
const printableLines = /^[\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffc\u{10000}-\u{10ffff}]*$/u;

/** Everyday texts, which no reader takes for anything else: no short words, no digits in front, no `e` that could begin an exponent. */
const everyday = /^[A-DF-Za-df-z$/_][A-Za-z0-9_./${}(), -]{4,}[A-Za-z0-9_./${})-]$/;

/** Whether `text` is one that stands as it is. Others may, too: `flowText` knows. */
export function isEveryday(text: string): boolean {
  return everyday.test(text);
}

/**
 * `text` on one line: plain where every reader sees the same text in it, else in double quotes, or in single ones when it holds
 * double quotes or backslashes.
 */
export function flowText(text: string): string {
  if (isEveryday(text)) return text;
  if (!printable.test(text)) return doubleQuoted(text);
  if (!needsQuotes(text)) return text;
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** JSON's escapes are YAML's too; what JSON leaves and YAML does not print is escaped as well. */
function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffd-\uffff]/g, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Whether `text` has several lines and can be shown as such. */
export function isBlock(text: string): boolean {
  if (!text.includes('\n') || !printableLines.test(text)) return false;
  // A last line of blanks looks like a part of what follows.
  return !/(?:^|\n)[ \t]*$/.test(text.replace(/\n+$/, ''));
}

/**
 * `text` (`isBlock`) as a block whose lines follow `lineBreak`, a line break with the block's indentation, which is two blanks
 * deeper than what the text belongs to.
 */
export function blockText(text: string, lineBreak: string): string {
  const indent = /^\n*[ \t]/.test(text) ? '2' : '';
  const body = text.replace(/\n+$/, '');
  const breaks = text.length - body.length;
  const chomping = breaks === 0 ? '-' : breaks === 1 ? '' : '+';
  const lines = body.split('\n').map((line) => (line === '' ? '\n' : `${lineBreak}${line}`));
  return `|${indent}${chomping}${lines.join('')}${'\n'.repeat(Math.max(0, breaks - 1))}`;
}
