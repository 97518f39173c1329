import type { Node } from '../../ast/node.ts';
import type { Span } from '../../source/span.ts';
import type { Dict, Entry } from '../../value/literal.ts';
import type { TextEdit } from './text-edit.ts';

/** Whether something is written with brackets. */
export function isFlow({ file, start }: Span): boolean {
  return /[{[]/.test(file.text.charAt(start));
}

/** The blanks that a key stands behind; what follows a dash counts as blanks. */
export function indentOf({ file, start }: Span): string {
  const line = file.text.lastIndexOf('\n', start - 1) + 1;
  return file.text.slice(line, start).replace(/[^ \t]/g, ' ');
}

/** What somebody wrote, to the letter. */
export function sourceOf({ file, start, end }: Span): string {
  return file.text.slice(start, end);
}

/** Puts `line` in front of the first key of a mapping. */
export function insertedFirst(dict: Dict<Node>, line: string): TextEdit | undefined {
  const [first] = dict.entries.values();
  if (isFlow(dict)) return { start: dict.start + 1, end: dict.start + 1, text: first ? `${line}, ` : line };
  return first && { start: first.start, end: first.start, text: `${line}\n${indentOf(first)}` };
}

/** Takes an entry away, with its lines where it has them for itself; comments around it stay. Undefined where a comment stands behind it. */
export function removed(entry: Entry<Node>, owner: Dict<Node>): TextEdit | undefined {
  const { text } = entry.file;
  const end = endOfValue(entry);
  const entries = [...owner.entries.values()];
  const [before, next] = [-1, 1].map((step) => entries[entries.indexOf(entry) + step]);
  if (isFlow(owner)) {
    if (next) return { start: entry.start, end: next.start, text: '' };
    return before && { start: before.value.end, end, text: '' };
  }
  if (!before && !next) return undefined;
  const lineEnd = text.indexOf('\n', end);
  if (text.slice(end, lineEnd < 0 ? text.length : lineEnd).trim() !== '') return undefined;
  const line = text.lastIndexOf('\n', entry.start - 1) + 1;
  if (text.slice(line, entry.start).trim() === '')
    return lineEnd < 0 ? { start: Math.max(line - 1, 0), end, text: '' } : { start: line, end: lineEnd + 1, text: '' };
  // Behind a dash the next one takes its place.
  return next && text.slice(end, next.start).trim() === ''
    ? { start: entry.start, end: next.start, text: '' }
    : undefined;
}

/** Where what was written for an entry ends, without the line break that belongs to a block. */
export function endOfValue({ value, file }: Entry<Node>): number {
  return value.end - (/[ \t\r\n]*$/.exec(file.text.slice(value.start, value.end))?.[0].length ?? 0);
}

/** Whether the value of an entry stands behind its key, and not in another file or where an anchor is. */
export function isWrittenHere({ value, file, end }: Entry<Node>): boolean {
  if (value.file !== file || value.start <= end || file.text.charAt(end) !== ':') return false;
  const between = file.text.slice(end + 1, value.start).split('\n');
  return between.every((line) => /^\s*(?:#.*)?$/.test(line));
}

/** An entry under another key that stands behind `indent`: what follows on lines of its own keeps its distance from the key. */
export function entryAt(entry: Entry<Node>, key: string, indent: string): string {
  const by = indent.length - indentOf(entry).length;
  const [first = '', ...rest] = entry.file.text.slice(entry.end, endOfValue(entry)).split('\n');
  const lines = rest.map((line) => {
    if (line.trim() === '') return line;
    return by < 0 ? line.slice(Math.min(-by, line.search(/\S/))) : `${' '.repeat(by)}${line}`;
  });
  return [`${key}${first}`, ...lines].join('\n');
}
