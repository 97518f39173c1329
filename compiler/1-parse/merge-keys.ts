import { mergeDicts } from '../ast/merge-dicts.ts';
import type { Node } from '../ast/node.ts';
import type { Dict } from '../value/literal.ts';
import type { Builder, Frame } from './builder.ts';
import { parseDiagnostics as say } from './diagnostics.ts';
import { limits } from './limits.ts';

/** Remembers the value of one `<<`: a mapping, an include, or a list of these of which the first is the strongest. */
export function addMerge(builder: Builder, frame: Frame, value: Node): void {
  frame.merges ??= [];
  if (value.kind !== 'list') {
    if (canBeMerged(builder, value)) frame.merges.push(value);
    return;
  }
  for (const item of value.items.toReversed()) if (canBeMerged(builder, item)) frame.merges.push(item);
}

function canBeMerged(builder: Builder, value: Node): boolean {
  if (value.kind === 'dict' || value.kind === 'merge' || value.kind === 'include') return true;
  const found = value.kind === 'null' ? 'empty' : value.kind === 'list' ? 'a list in a list' : 'a single value';
  builder.report(say.mergeNotMapping(value, { found }));
  return false;
}

/** The mapping with its merge keys applied, or a `Merge` node when a part of it is not known before other files are read. */
export function applyMerges(builder: Builder, own: Dict<Node>, from: readonly Node[]): Node {
  const { file, start, end } = own;
  const dicts = from.filter((part) => part.kind === 'dict');
  for (const dict of dicts) builder.mergedEntries += dict.entries.size + 1;
  if (builder.mergedEntries > limits.mergedEntries) {
    builder.report(say.tooManyMerges({ file, start, end }, { limit: limits.mergedEntries }));
    builder.stopped = true;
    return own;
  }
  if (dicts.length === from.length) return mergeDicts(own, dicts);
  return { kind: 'merge', file, start, end, own, from };
}
