import { lineText, positionAt } from '../../../source/position.ts';
import type { SourceFile } from '../../../source/source-file.ts';
import type { Span } from '../../../source/span.ts';
import type { Dict, Entry, List, Tree } from '../../../value/literal.ts';
import { floatYaml } from '../../../yaml/write/float-yaml.ts';
import { blockText, flowText, isBlock } from '../../../yaml/write/scalar-text.ts';

/** The comments that were written so far: each stands once. */
export type Told = Set<string>;

/**
 * A mapping as YAML, with the comments that stood above and beside its keys in the files that they come from. `above` adds comments of our own,
 * by key; a text that begins with `!use ` is that tag.
 */
export function writeTree(dict: Dict<Tree>, told: Told, above?: (path: string) => string | undefined): string {
  const lines: string[] = [];
  writeDict(dict, { told, lines, above: above ?? (() => undefined) }, { indent: '', path: '' });
  return `${lines.join('\n')}\n`;
}

interface Writing {
  readonly told: Told;
  readonly lines: string[];
  readonly above: (path: string) => string | undefined;
}

interface At {
  readonly indent: string;
  readonly path: string;
}

function writeDict(dict: Dict<Tree>, writing: Writing, { indent, path }: At): void {
  for (const entry of dict.entries.values()) {
    const here = path === '' ? entry.key : `${path}.${entry.key}`;
    const own = writing.above(here);
    if (own !== undefined) writing.lines.push(...own.split('\n').map((line) => `${indent}# ${line}`.trimEnd()));
    const isKey = isWrittenKey(entry);
    if (isKey) writing.lines.push(...commentsAbove(entry, writing.told).map((line) => indent + line));
    writeValue(`${indent}${flowText(entry.key)}:`, entry.value, writing, { indent, path: here });
    const beside = isKey ? commentBeside(entry, writing.told) : undefined;
    const last = writing.lines.length - 1;
    if (beside !== undefined && isOnOneLine(entry.value)) writing.lines[last] = `${writing.lines[last]} ${beside}`;
  }
}

function writeValue(head: string, value: Tree, writing: Writing, { indent, path }: At): void {
  if (value.kind === 'dict' && value.entries.size > 0) {
    writing.lines.push(head);
    writeDict(value, writing, { indent: `${indent}  `, path });
  } else if (value.kind === 'list' && value.items.length > 0) {
    writing.lines.push(head);
    writeList(value, writing, { indent: `${indent}  `, path });
  } else writing.lines.push(...`${head} ${scalar(value, `\n${indent}  `)}`.split('\n'));
}

function writeList(list: List<Tree>, writing: Writing, { indent, path }: At): void {
  list.items.forEach((item, index) => {
    const here = { indent: `${indent}  `, path: `${path}[${index}]` };
    if (isWrittenItem(item)) writing.lines.push(...commentsAbove(item, writing.told).map((line) => indent + line));
    if (item.kind === 'dict' && item.entries.size > 0) {
      const inner: Writing = { ...writing, lines: [] };
      writeDict(item, inner, here);
      writing.lines.push(...dashed(inner.lines, indent));
    } else if (item.kind === 'list' && item.items.length > 0) {
      const inner: Writing = { ...writing, lines: [] };
      writeList(item, inner, here);
      writing.lines.push(...dashed(inner.lines, indent));
    } else writing.lines.push(...`${indent}- ${scalar(item, `\n${indent}  `)}`.split('\n'));
  });
}

/** The first line that is no comment gets the dash; comments before it stand above. */
function dashed(lines: readonly string[], indent: string): readonly string[] {
  const first = lines.findIndex((line) => !line.trimStart().startsWith('#'));
  return lines.map((line, index) => {
    if (index < first) return indent + line.trimStart();
    return index === first ? `${indent}- ${line.slice(indent.length + 2)}` : line;
  });
}

function scalar(value: Tree, lineBreak: string): string {
  switch (value.kind) {
    case 'string':
      if (/^!use [\w./-]+$/.test(value.value)) return value.value;
      return isBlock(value.value) ? blockText(value.value, lineBreak) : flowText(value.value);
    case 'float':
      return floatYaml(value.value);
    case 'null':
      return 'null';
    case 'dict':
      return '{}';
    case 'list':
      return '[]';
    default:
      return String(value.value);
  }
}

function isOnOneLine(value: Tree): boolean {
  return value.kind !== 'dict' && value.kind !== 'list' && !(value.kind === 'string' && isBlock(value.value));
}

/** Whether an entry stands where a key is written, and was not made by us at some other place. */
function isWrittenKey({ file, start, end }: Entry<Tree>): boolean {
  if (!/^["']?\s*:/.test(file.text.slice(end, end + 4))) return false;
  return /^\s*(?:- *)*$/.test(lineBefore(file, start));
}

function isWrittenItem({ file, start }: Tree): boolean {
  return /^\s*(?:- *)+$/.test(lineBefore(file, start));
}

function lineBefore(file: SourceFile, start: number): string {
  return file.text.slice(file.text.lastIndexOf('\n', start - 1) + 1, start);
}

/** The comments directly above a place, and above the keys that it is the first of. */
function commentsAbove({ file, start }: Span, told: Told): readonly string[] {
  const found: string[] = [];
  let line = positionAt(file, start).line - 1;
  for (; line > 0; line--) {
    const text = lineText(file, line).trim();
    const key = `${file.name}:${line}`;
    if (text === '' || /^[\w-]+:$/.test(text)) continue;
    if (!text.startsWith('#') || told.has(key)) break;
    told.add(key);
    found.unshift(text);
  }
  return found;
}

function commentBeside({ file, value }: Entry<Tree>, told: Told): string | undefined {
  const { line, column } = positionAt(value.file, value.end);
  const key = `${file.name}:${line}`;
  const [, comment] = /^["'\s]*(#.*)$/.exec(lineText(value.file, line).slice(column - 1)) ?? [];
  if (comment === undefined || told.has(key) || value.file !== file) return undefined;
  told.add(key);
  return comment.trimEnd();
}
