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

/** Takes an entry away, with its line where it has one of its own; a comment behind it stays. */
export function removed(entry: Entry<Node>, owner: Dict<Node>): TextEdit | undefined {
  const { text } = entry.file;
  const end = entry.value.end;
  const entries = [...owner.entries.values()];
  const next = entries[entries.indexOf(entry) + 1];
  if (next)
    return isFlow(owner) || onOneLine(text, end) ? { start: entry.start, end: next.start, text: '' } : undefined;
  const before = entries[entries.indexOf(entry) - 1];
  return before && onOneLine(text, end) ? { start: before.value.end, end, text: '' } : undefined;
}

function onOneLine(text: string, end: number): boolean {
  return /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 200));
}
