import type { Placed, Places } from './entry-at.ts';
import { endOfValue, entryAt, indentOf, isFlow, isWrittenHere, removed, sourceOf } from './layout.ts';
import type { TextEdit } from './text-edit.ts';

/**
 * Until Laktory 0.8 the sink of a view said what it selects, `view_definition: SELECT …`; since 0.9 the only step of its node does. Where the node has steps or sinks besides,
 * these would get what is meant for the view alone, so a person decides.
 */
export function formerView({ entry, owner: sink }: Placed, places: Places): readonly TextEdit[] {
  const sinks = places.holderOf(sink);
  if (sinks?.entry.key !== 'sinks' || sinks.entry.file !== entry.file || !isWrittenHere(entry)) return [];
  const { owner: node } = sinks;
  const { value } = sinks.entry;
  if (value.kind !== 'list' || value.items.length !== 1 || node.entries.has('transformer')) return [];
  const away = withoutDefinition({ entry, owner: sink });
  return away ? [stepBefore(sinks, entry), ...away] : [];
}

function stepBefore({ entry: sinks, owner: node }: Placed, definition: Placed['entry']): TextEdit {
  const { start } = sinks;
  const isMapping = definition.value.kind === 'dict';
  if (isFlow(node)) {
    const step = isMapping ? sourceOf(definition.value) : `{expr: ${sourceOf(definition.value)}}`;
    return { start, end: start, text: `transformer: {nodes: [${step}]}, ` };
  }
  const indent = indentOf(sinks);
  const lines = isMapping ? stepOf(definition.value, indent) : entryAt(definition, 'expr', `${indent}      `);
  return { start, end: start, text: `transformer:\n${indent}  nodes:\n${indent}    - ${lines}\n${indent}` };
}

/** A step that is written as a mapping already: `{expr: SELECT …}`. */
function stepOf(value: Placed['entry']['value'], indent: string): string {
  if (value.kind !== 'dict' || isFlow(value)) return sourceOf(value);
  return [...value.entries.values()]
    .map((entry) => entryAt(entry, entry.key, `${indent}      `))
    .join(`\n${indent}      `);
}

/** That it is a view was known by its definition. */
function withoutDefinition({ entry, owner }: Placed): readonly TextEdit[] | undefined {
  if (!owner.entries.has('table_type'))
    return [{ start: entry.start, end: endOfValue(entry), text: 'table_type: VIEW' }];
  const away = removed(entry, owner);
  return away && [away];
}
