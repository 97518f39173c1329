import type { Placed } from './entry-at.ts';
import { endOfValue, entryAt, indentOf, isFlow, isWrittenHere, sourceOf } from './layout.ts';
import type { TextEdit } from './text-edit.ts';

/** Fields of pipelines before Laktory 0.8 that are called otherwise today and mean the same, by what has them. */
export const formerWords: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  pipeline: new Map([['engine', 'orchestrator']]),
  node: new Map([
    ['chain', 'transformer'],
    ['id', 'name'],
  ]),
  transformation: new Map([
    ['sql_expr', 'expr'],
    ['sql_expression', 'expr'],
  ]),
  source: new Map([
    ['node_id', 'node_name'],
    ['read_options', 'reader_kwargs'],
    ['reader_options', 'reader_kwargs'],
  ]),
  sink: new Map([
    ['checkpoint_location', 'checkpoint_path'],
    ['write_options', 'writer_kwargs'],
    ['writer_options', 'writer_kwargs'],
  ]),
};

/** `sink: {…}` of a node → `sinks: [{…}]`: a node had one until 0.5. */
export function onlySink({ entry, owner }: Placed): readonly TextEdit[] {
  const { value } = entry;
  if (owner.entries.has('sinks') || value.kind !== 'dict' || !isWrittenHere(entry)) return [];
  if (isFlow(value)) return [{ start: entry.start, end: value.end, text: `sinks: [${sourceOf(value)}]` }];
  const indent = indentOf(entry);
  const [first] = value.entries.values();
  if (!first) return [];
  // What is written between the key and the first field stays above the list.
  const [between, item] = [entry.file.text.slice(entry.end, first.start), indentOf(first)];
  const head = between.slice(0, between.lastIndexOf('\n') + 1);
  const fields = entryAt({ ...entry, start: first.start, end: first.start }, '', `${item}  `);
  return head === ''
    ? []
    : [{ start: entry.start, end: endOfValue(entry), text: `sinks${head}${item || indent}- ${fields}` }];
}
