import { mergeDicts } from '../../ast/merge-dicts.ts';
import type { Node } from '../../ast/node.ts';
import type { Dict } from '../../value/literal.ts';
import type { Builder, Frame } from './builder.ts';

/** Remembers the value of one `<<`: a mapping, an include, or a list of these of which the first is the strongest. */
export function addMerge(builder: Builder, frame: Frame, value: Node): void {
  const parts = value.kind === 'list' ? value.items.toReversed() : [value];
  const usable = parts.filter((part) => canBeMerged(builder, part, value.kind === 'list'));
  if (builder.policy.merging === 'replaces') replaceEntries(builder, frame, usable);
  else frame.merges = frame.merges ? [...frame.merges, ...usable] : usable;
}

function canBeMerged({ policy }: Builder, found: Node, isInList: boolean): boolean {
  if (found.kind === 'dict' || found.kind === 'merge' || found.kind === 'include') return true;
  policy.wrong({ kind: 'cannot be merged', at: found, found, isInList });
  return false;
}

/** What is merged stands where its `<<` does, so that it wins over what stands before. */
function replaceEntries(builder: Builder, frame: Frame, parts: readonly Node[]): void {
  for (const part of parts) {
    if (part.kind !== 'dict' || !countMerge(builder, part, part.entries.size + 1)) continue;
    for (const [key, entry] of part.entries) frame.entries.set(key, entry);
  }
}

/** The mapping with its merge keys applied, or a `Merge` node when a part of it is not known before other files are read. */
export function applyMerges(builder: Builder, own: Dict<Node>, from: readonly Node[]): Node {
  const { file, start, end } = own;
  const dicts = from.filter((part) => part.kind === 'dict');
  const size = dicts.reduce((sum, dict) => sum + dict.entries.size + 1, 0);
  if (!countMerge(builder, own, size)) return own;
  if (dicts.length === from.length) return mergeDicts(own, dicts);
  return { kind: 'merge', file, start, end, own, from };
}

/** Counts entries that are about to be copied; false when they are too many, which ends the reading. */
function countMerge(builder: Builder, at: Dict<Node>, size: number): boolean {
  builder.mergedEntries += size;
  if (builder.mergedEntries <= builder.policy.limits.mergedEntries) return true;
  if (!builder.stopped)
    builder.policy.wrong({ kind: 'too many merges', at: { file: at.file, start: at.start, end: at.end } });
  builder.stopped = true;
  return false;
}
