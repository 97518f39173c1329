import type { Report } from '../../../diagnostics/outcome.ts';
import { textAt } from '../../../value/build.ts';
import type { Dict } from '../../../value/literal.ts';
import { mapEntries, mapItems, withValue } from '../../../value/map.ts';
import { pick, withMembers } from '../../../value/pick.ts';
import { writtenText } from '../../../value/text-parts.ts';
import type { Value } from '../../../value/value.ts';
import { pipelineDiagnostics as say } from './diagnostics.ts';

/**
 * The pipeline with a format for every file that its nodes read. Until version 0.7 files without one were JSONL, which is taken where the
 * orchestrator is of that time (STK2090); elsewhere the format must be said (STK2091).
 */
export function withFormats(body: Dict<Value>, isFormer: boolean, report: Report): Dict<Value> {
  const source = (value: Value): Value => {
    if (value.kind !== 'dict' || !lacksFormat(value)) return value;
    const path = writtenText(pick(value, 'path'));
    report(isFormer ? say.formerFormat(value, { path }) : say.formatMissing(value, { path }));
    return isFormer ? withMembers(value, { format: textAt(value, 'JSONL') }) : value;
  };
  const node = (value: Value): Value =>
    value.kind === 'dict'
      ? mapEntries<Value, Value>(value, (entry) => {
          const isRead = entry.key === 'source' || entry.key === 'sources';
          return isRead ? withValue<Value, Value>(entry, inEach(entry.value, source)) : entry;
        })
      : value;
  return mapEntries<Value, Value>(body, (entry) =>
    entry.key === 'nodes' ? withValue<Value, Value>(entry, inEach(entry.value, node)) : entry,
  );
}

/** One value, or every item of a list. */
function inEach(value: Value, change: (value: Value) => Value): Value {
  return value.kind === 'list' ? mapItems<Value, Value>(value, change) : change(value);
}

function lacksFormat({ entries }: Dict<Value>): boolean {
  return entries.has('path') && !entries.has('format') && !entries.has('table_name');
}
