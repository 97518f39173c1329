import type { Node } from '../../ast/node.ts';
import type { Dict } from '../../value/literal.ts';
import type { Placed } from './entry-at.ts';
import { indentOf, isFlow, sourceOf } from './layout.ts';
import type { TextEdit } from './text-edit.ts';

/** Flat clusters of a job, `{name: main, num_workers: 1}` → `{job_cluster_key: main, new_cluster: {num_workers: 1}}`, with the comments inside. */
export function formerClusters({ entry }: Placed): readonly TextEdit[] {
  const { value } = entry;
  if (value.kind !== 'list') return [];
  const items = value.items.map((item) => (item.kind === 'dict' ? jobCluster(item) : undefined));
  const known = items.filter((item) => item !== undefined);
  if (known.length !== items.length) return [];
  return [{ start: entry.start, end: entry.end, text: 'job_clusters' }, ...known];
}

function jobCluster(item: Dict<Node>): TextEdit | undefined {
  const name = item.entries.get('name');
  const [first] = item.entries.values();
  if (!name || !first || sourceOf(name.value).includes('\n')) return undefined;
  const key = `job_cluster_key: ${sourceOf(name.value)}`;
  if (isFlow(item)) {
    const rest = [...item.entries.values()].filter((entry) => entry !== name);
    const inner = rest.map(({ start, value: { end } }) => item.file.text.slice(start, end)).join(', ');
    return { start: item.start, end: item.end, text: `{${key}, new_cluster: {${inner}}}` };
  }
  const indent = indentOf(first);
  const lines = `${indent}${item.file.text.slice(first.start, endOf(item))}`.split('\n');
  const own = lineOf(item, name.start);
  const rest = lines.filter((_, index) => index !== own).map((line) => (line.trim() === '' ? line : `  ${line}`));
  const comment = /[ \t]+#.*$/.exec(lines[own]?.slice(lines[own].indexOf(sourceOf(name.value))) ?? '')?.[0] ?? '';
  const cluster = item.entries.size > 1 ? 'new_cluster:' : 'new_cluster: {}';
  return {
    start: first.start,
    end: endOf(item),
    text: [`${key}${comment}`, `${indent}${cluster}`, ...rest].join('\n'),
  };
}

/** Up to the end of the last line that belongs to it, comments behind a value included. */
function endOf(item: Dict<Node>): number {
  const last = Math.max(...[...item.entries.values()].map(({ value }) => value.end));
  const { text } = item.file;
  const end = text.charAt(last - 1) === '\n' ? last - 1 : text.indexOf('\n', last);
  return end < 0 ? text.length : end;
}

function lineOf(item: Dict<Node>, offset: number): number {
  const [first] = item.entries.values();
  return item.file.text.slice(first?.start ?? 0, offset).split('\n').length - 1;
}
