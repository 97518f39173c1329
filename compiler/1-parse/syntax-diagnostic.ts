import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import { type Span, span } from '../source/span.ts';
import { documentBefore } from '../yaml/documents.ts';
import type { Mistake } from '../yaml/read/events.ts';
import { amongOthers, withoutColon, wrongIndentation } from './around.ts';
import { firstInvisible, oldIncludes } from './check-text.ts';
import { parseDiagnostics as say } from './diagnostics.ts';
import { limits } from './limits.ts';
import { lineBefore, lineStart, linesAbove, placeAt } from './lines.ts';
import { openedBefore, openedInLine } from './opened-before.ts';
import { secondColon } from './second-colon.ts';

/** The diagnostic for a mistake in the YAML itself. The reader's words are never shown, only looked up here. */
export function syntaxDiagnostic(file: SourceFile, { reason, position }: Mistake): Diagnostic {
  const at = placeAt(file, position);
  const known =
    oldListInclude(file, position) ??
    conflict(file, position) ??
    invisibleNear(file, position) ??
    nextDocument(file, position);
  if (known) return known;
  if (/^(tab characters|bad indentation|deficient|end of the stream or|can not read a block)/.test(reason)) {
    return tabInIndentation(file, position) ?? indentation(file, reason, position);
  }
  for (const [part, row] of rowsByReason) if (reason.includes(part)) return row(at);
  if (reason.includes('missed comma')) return missingComma(at);
  if (reason.includes('unknown escape') || reason.includes('hexadecimal')) return unknownEscape(file, position);
  if (/non-printable|JSON character|null byte/.test(reason)) return controlCharacter(at);
  return say.unreadable(at, {});
}

const rowsByReason: readonly (readonly [string, (at: Span) => Diagnostic])[] = [
  ['single quoted scalar', (at) => say.unclosedQuote(at, { quote: "single quote (')" })],
  ['double quoted scalar', (at) => say.unclosedQuote(at, { quote: 'double quote (")' })],
  ['within a flow collection', (at) => say.unclosedBracket(at, {})],
  ['nesting exceeded', (at) => say.tooDeep(at, { limit: limits.depth })],
  ['expected the node content', (at) => say.emptyItem(at, {})],
  ["expected ':' after", missingColon],
  ['whitespace character is expected', (at) => say.spaceAfterColon(at, {})],
  ['chomping mode', (at) => say.blockHeader(at, {})],
  ['indentation width', (at) => say.blockHeader(at, {})],
  ['a line break is expected', (at) => say.blockHeader(at, {})],
  ['anchor', badAnchor],
  ['alias', badAnchor],
  ['directive', (at) => say.badDirective(at, {})],
  ['YAML version', (at) => say.badDirective(at, {})],
  ['previously declared suffix', (at) => say.badDirective(at, {})],
  ['tag', (at) => say.badTag(at, {})],
];

/** What stands in the indentation decides whether "wrong indentation" is worth saying, or something more helpful. */
function indentation(file: SourceFile, reason: string, position: number): Diagnostic {
  const at = placeAt(file, position);
  const atEnd = position >= file.text.length;
  if (reason.startsWith('deficient')) return stillOpen(at, atEnd);
  if (reason.startsWith('can not read a block')) return missingColon(lineBefore(file, position));
  const { text } = file;
  const character = text.charAt(position);
  const before = text.slice(lineStart(text, position), position);
  const among = before.trim() === '' ? amongOthers(file, position) : undefined;
  if (among) return among;
  if (character === ':' && /[:?-][ \t]/.test(before)) return secondColon(file, position);
  const without = character === ':' ? withoutColon(file, position) : undefined;
  if (without) return missingColon(without);
  if (/['"\]}][ \t]*$/.test(before) || /(^|[ \t])\*\S+[ \t]+$/.test(before)) {
    return say.textAfterValue(at, { suggestion: apostrophe(text, position) });
  }
  if ('@`%'.includes(character) && before.trim() !== '') return say.reservedCharacter(at, { character });
  if (character === ']' || character === '}') {
    return say.strayBracket(at, { bracket: character, suggestion: '' });
  }
  if (character === '-' && /:[ \t]+$/.test(before)) return say.listOnKeyLine(at, {});
  if (reason.startsWith('bad indentation')) return mergeMeant(file, position) ?? wrongIndentation(file, position);
  return say.belongsNowhere(at, {});
}

/** At the line that is no key, also where reading stopped behind it. */
function missingColon(at: Span): Diagnostic {
  const { file, start } = at;
  const end = file.text.indexOf('\n', start);
  const line = span(file, lineStart(file.text, start), end < 0 ? file.text.length : end);
  const written = file.text.slice(line.start, line.end);
  const isBehind = file.text.slice(start, line.end).trim() === '' && written.trim() !== '';
  const from = line.start + written.length - written.trimStart().length;
  const place = isBehind ? span(file, from, line.start + written.trimEnd().length) : at;
  return say.missingColon(place, { suggestion: instead(file, line) });
}

/** What was most likely meant by a line that is no key. Only the key is repeated: what follows may be a credential. */
function instead(file: SourceFile, { start, end }: Span): string {
  const line = file.text
    .slice(start, end)
    .trim()
    .replace(/^(?:-[ \t]+)+/, '');
  if (line.startsWith('//')) return ' A comment begins with "#".';
  if (/^!(?:use|update|extend)[ \t]/.test(line)) return ' To add the keys of a file write "<<: !update FILE".';
  const block = blockAbove(file, start + file.text.slice(start, end).search(/\S|$/));
  if (block !== undefined)
    return ` If it belongs to the text of the "${block}" above, indent it more than the key there.`;
  const [, key, sign] = /^([\w.-]{1,80})(:(?!\/\/)|[ \t]*=)/.exec(line) ?? [];
  if (key === undefined) return /^[\w.-]{1,80}$/.test(line) ? ` Write "${line}:".` : '';
  return sign === ':' ? ` Write a blank behind the colon: "${key}: …".` : ` Write "${key}: …" instead of "${key} = …".`;
}

/** The sign of the block of text that a line at `position` stands below, when it is indented too little for it. */
function blockAbove(file: SourceFile, position: number): string | undefined {
  const mine = position - lineStart(file.text, position);
  for (const { indent, start, end } of linesAbove(file, position)) {
    if (indent > mine) continue;
    return /:[ \t]+([|>])[-+\d]{0,2}[ \t\r]*$/.exec(file.text.slice(start, end))?.[1];
  }
  return undefined;
}

/** An alias alone on a line above a key: its keys were to be added to those here. */
function mergeMeant(file: SourceFile, position: number): Diagnostic | undefined {
  const above = lineBefore(file, position);
  const [alias] = /^\*[\w-]{1,80}$/.exec(file.text.slice(above.start, above.end)) ?? [];
  if (alias === undefined) return undefined;
  return say.missingColon(above, { suggestion: ` To add the keys that "${alias}" stands for write "<<: ${alias}".` });
}

function stillOpen(at: Span, atEnd: boolean): Diagnostic {
  const opened = openedBefore(at.file, atEnd ? at.file.text.length : at.start);
  const related = opened && (opened.start !== at.start || !atEnd) ? [{ at: opened, note: 'opened here' }] : [];
  return atEnd ? say.openAtEnd(at, {}, related) : say.leavesOpen(at, {}, related);
}

function tabInIndentation(file: SourceFile, position: number): Diagnostic | undefined {
  const { text } = file;
  const start = lineStart(text, position);
  // Keys behind a dash are indented by what stands between them.
  const isKey = text.charAt(position) === ':';
  const prefix = isKey ? /^[ \t]*(?:[-?][ \t]+)*/ : /^[ \t]*/;
  const blank = prefix.exec(text.slice(start, position + 1))?.[0] ?? '';
  const tab = blank.indexOf('\t');
  return tab < 0 ? undefined : say.tabIndentation(span(file, start + tab, start + tab + 1), {});
}

function missingComma(at: Span): Diagnostic {
  const { file, start } = at;
  const character = file.text.charAt(start);
  const before = file.text.slice(Math.max(0, start - 2), start);
  if (character === '{' && before.endsWith('$')) return say.placeholderInBrackets(span(file, start - 1, start + 1), {});
  if (character === '-' && before === '{{') return say.keyNotText(span(file, start - 2, start + 1), ofGo);
  return character === ']' || character === '}' ? wrongBracket(at, character) : say.missingComma(at, {});
}

const ofGo = { found: 'mapping', suggestion: ' A stack is no template of Go: "{{" and "}}" are not replaced in it.' };

/** A bracket of the other kind than the one that is open. */
function wrongBracket(at: Span, bracket: string): Diagnostic {
  const opened = openedInLine(at.file, at.start) ?? openedBefore(at.file, at.start);
  if (opened === undefined) return say.strayBracket(at, { bracket, suggestion: '' });
  const sign = at.file.text.charAt(opened.start);
  if (sign !== '[' && sign !== '{') return say.strayBracket(at, { bracket, suggestion: '' });
  const suggestion = ` Write "${sign === '[' ? ']' : '}'}", which closes the "${sign}".`;
  return say.strayBracket(at, { bracket, suggestion }, [{ at: opened, note: 'opened here' }]);
}

/** The sign of an anchor or alias, which in front of no name was meant as text. */
function badAnchor(at: Span): Diagnostic {
  const { file, start } = at;
  const sign = file.text.charAt(start - 1);
  const isText = sign === '*' || sign === '&';
  const suggestion = isText ? ` If it is text, put the whole value in quotes.` : '';
  return say.badAnchor(isText ? span(file, start - 1, start) : at, { suggestion });
}

/** An apostrophe ended what stands in single quotes. */
function apostrophe(text: string, position: number): string {
  const [letter, quote] = text.slice(Math.max(0, position - 2), position);
  const rest = /^[^\n]*/.exec(text.slice(position, position + 200))?.[0] ?? '';
  if (quote === '"' && rest.includes('"'))
    return ' Double quotes between double quotes are written \\", or the quotes around them are single ones.';
  const isInWord =
    quote === "'" &&
    letter !== undefined &&
    /\p{L}/u.test(letter) &&
    /^\p{L}/u.test(text.slice(position, position + 2));
  return isInWord ? ' An apostrophe between single quotes is written twice, or the quotes are double ones.' : '';
}

/** STK1030 where a mistake stands in a second document: a stack has none, and lines behind "---" belong to nothing before it. */
function nextDocument(file: SourceFile, position: number): Diagnostic | undefined {
  const start = documentBefore(file.text, position);
  return start === undefined ? undefined : say.secondDocument(span(file, start, start + 3), {});
}

/** How many hexadecimal digits follow a letter behind a backslash. */
const digits: ReadonlyMap<string, string> = new Map([
  ['x', 'two'],
  ['u', 'four'],
  ['U', 'eight'],
]);

function unknownEscape(file: SourceFile, position: number): Diagnostic {
  const start = file.text.lastIndexOf('\\', position);
  const character = file.text.charAt(start + 1);
  const count = digits.get(character);
  const suggestion = count === undefined ? '' : `, unless ${count} hexadecimal digits follow it`;
  return say.unknownEscape(span(file, start, Math.min(start + 2, file.text.length)), { character, suggestion });
}

function controlCharacter(at: Span): Diagnostic {
  const code = at.file.text.charCodeAt(at.start);
  return say.controlCharacter(at, { character: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` });
}

/** The old include of a list, `-< ${include.x}`, at or before the mistake: it is neither an item nor a key, so that reading stops somewhere near. */
function oldListInclude(file: SourceFile, position: number): Diagnostic | undefined {
  const found = file.text.includes('-<') ? /^[ \t]*-<[ \t]*\$\{include\..*$/m.exec(file.text) : null;
  if (!found || found.index > position) return undefined;
  return oldIncludes(span(file, found.index, found.index + found[0].length))[0];
}

/** What Git leaves where two sides changed the same lines, at or before the mistake. */
function conflict(file: SourceFile, position: number): Diagnostic | undefined {
  const found = file.text.includes('<<<<<<< ') ? /^<{7} .*$/m.exec(file.text) : null;
  if (!found || found.index > position) return undefined;
  return say.conflict(span(file, found.index, found.index + 7), {});
}

/** A character that nobody sees in the line of `position` or the one before it, where it misleads. */
function invisibleNear(file: SourceFile, position: number): Diagnostic | undefined {
  const { text } = file;
  const start = lineStart(text, position);
  for (const from of start === 0 ? [start] : [lineStart(text, start - 1), start]) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? text.length : end).replace(/\r$/, '');
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    const found = firstInvisible(span(file, from + indent, from + line.length));
    if (found) return found;
  }
  return undefined;
}
