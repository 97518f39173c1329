import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import { type Span, span } from '../source/span.ts';
import type { Mistake } from '../yaml/read/events.ts';
import { firstInvisible, oldIncludes } from './check-text.ts';
import { parseDiagnostics as say } from './diagnostics.ts';
import { limits } from './limits.ts';
import { openedBefore } from './opened-before.ts';

/** The diagnostic for a mistake in the YAML itself. The reader's words are never shown, only looked up here. */
export function syntaxDiagnostic(file: SourceFile, { reason, position }: Mistake): Diagnostic {
  const at = placeAt(file, position);
  const known = oldListInclude(file, position) ?? invisibleNear(file, position);
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
  ['anchor', (at) => say.badAnchor(at, {})],
  ['alias', (at) => say.badAnchor(at, {})],
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
  if (character === ':' && /[:?-][ \t]/.test(before)) return say.secondColon(at, {});
  if (character === ':' && hasNoColon(file, position)) return missingColon(lineBefore(file, position));
  if (/['"\]}][ \t]*$/.test(before) || /(^|[ \t])\*\S+[ \t]+$/.test(before)) return say.textAfterValue(at, {});
  if ('@`%'.includes(character) && before.trim() !== '') return say.reservedCharacter(at, { character });
  if (character === ']' || character === '}') return say.strayBracket(at, { bracket: character });
  if (character === '-' && /:[ \t]+$/.test(before)) return say.listOnKeyLine(at, {});
  if (reason.startsWith('bad indentation')) return say.wrongIndentation(at, {});
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
  const line = file.text.slice(start, end).trim();
  if (line.startsWith('//')) return ' A comment begins with "#".';
  const above = file.text.slice(lineStart(file.text, start - 1), Math.max(0, start - 1));
  const [, block] = /:[ \t]+([|>])[-+\d]{0,2}[ \t\r]*$/.exec(above) ?? [];
  if (block !== undefined)
    return ` If it belongs to the text of the "${block}" above, indent it more than the key there.`;
  const [, key, sign] = /^([\w.-]{1,80})(:(?!\/\/)|[ \t]*=)/.exec(line) ?? [];
  if (key === undefined) return '';
  return sign === ':' ? ` Write a blank behind the colon: "${key}: …".` : ` Write "${key}: …" instead of "${key} = …".`;
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
  const { text } = at.file;
  if (text.charAt(at.start) === '{' && text.charAt(at.start - 1) === '$') {
    return say.placeholderInBrackets(span(at.file, at.start - 1, at.start + 1), {});
  }
  return say.missingComma(at, {});
}

function unknownEscape(file: SourceFile, position: number): Diagnostic {
  const start = file.text.lastIndexOf('\\', position);
  const at = span(file, start, Math.min(position + 1, file.text.length));
  return say.unknownEscape(at, { character: file.text.slice(start + 1, at.end) });
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

/** How many lines back are looked at for what a line stands among: more than a person keeps in view. */
const furthest = 300;

/** The start of the nearest line above that is indented as the line of `position` is, when none between is indented less. */
function sibling({ text }: SourceFile, position: number): number | undefined {
  const mine = position - lineStart(text, position);
  let start = lineStart(text, position);
  for (let lines = 0; lines < furthest && start > 0; lines++) {
    const end = start - 1;
    start = lineStart(text, end);
    const line = text.slice(start, end);
    const indent = line.length - line.trimStart().length;
    if (line.trim() === '' || line.trimStart().startsWith('#') || indent > mine) continue;
    return indent === mine ? start + indent : undefined;
  }
  return undefined;
}

/** The line of the mistake is indented as the one above, but one is an item of a list and the other is not. */
function amongOthers(file: SourceFile, position: number): Diagnostic | undefined {
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

/** The line of `position` without its indentation: a key that has no colon makes the reader stop at the colon of the next. */
function lineBefore(file: SourceFile, position: number): Span {
  const end = Math.max(0, lineStart(file.text, position) - 1);
  const start = lineStart(file.text, end);
  const line = file.text.slice(start, end);
  const indent = line.length - line.trimStart().length;
  return line.trim() === '' ? placeAt(file, position) : span(file, start + indent, start + line.trimEnd().length);
}

/** Whether the line before has no colon and starts where this line does: then both were read as one text. */
function hasNoColon(file: SourceFile, position: number): boolean {
  const before = lineBefore(file, position);
  const start = lineStart(file.text, position);
  const indent = /^ */.exec(file.text.slice(start, position))?.[0].length ?? 0;
  const text = file.text.slice(before.start, before.end);
  return (
    before.end < start && before.start - lineStart(file.text, before.start) === indent && !/:(\s|$)|^[-#?]/.test(text)
  );
}

function lineStart(text: string, position: number): number {
  return position <= 0 ? 0 : text.lastIndexOf('\n', position - 1) + 1;
}

/** One character, or the end of the last line with text when the file ended. */
function placeAt(file: SourceFile, position: number): Span {
  const { length } = file.text;
  if (position < length) return span(file, position, position + 1);
  const end = file.text.trimEnd().length;
  return span(file, Math.max(0, end - 1), end);
}
