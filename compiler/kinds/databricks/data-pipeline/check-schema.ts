import type { Report } from '../../../diagnostics/outcome.ts';
import { didYouMean } from '../../../util/did-you-mean.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickDicts } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { pipelineDiagnostics as say } from './diagnostics.ts';
import { dtypeName, dtypeNames } from './dtype.ts';

/** Every data type of the `schema` of a source or sink is one, and says what it is made of: STK3143, STK3144. */
export function checkSchema(element: Dict<Value>, report: Report): void {
  const schema = pickDict(element, 'schema_definition');
  const columns = schema && pick(schema, 'columns');
  if (columns?.kind === 'list') for (const column of columns.items) checkColumn(column, report);
  if (columns?.kind !== 'dict') return;
  for (const { value } of columns.entries.values()) {
    if (value.kind === 'dict') checkColumn(value, report);
    else checkType(value, report);
  }
}

function checkColumn(column: Value, report: Report): void {
  const type = column.kind === 'dict' ? pick(column, 'dtype') : undefined;
  if (type) checkType(type, report);
}

/** What a type that is made of others must say about them. */
const parts: Readonly<Record<string, readonly string[]>> = {
  Array: ['inner', 'shape'],
  List: ['inner'],
  Struct: ['fields'],
};

function checkType(type: Value, report: Report): void {
  const named = type.kind === 'dict' ? pick(type, 'name') : type;
  if (named?.kind !== 'string') return;
  const name = dtypeName(named.value);
  if (name === undefined) {
    report(say.unknownDtype(named, { name: named.value, suggestion: didYouMean(named.value, dtypeNames) }));
  }
  for (const field of parts[name ?? ''] ?? []) {
    const isThere = type.kind === 'dict' && type.entries.has(field);
    if (!isThere) report(say.dtypeIncomplete(named, { name: name ?? named.value, field }));
  }
  if (type.kind !== 'dict') return;
  const inner = pick(type, 'inner');
  if (inner) checkType(inner, report);
  for (const field of pickDicts(type, 'fields')) checkColumn(field, report);
}
