import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict, pickList, pickText } from '../../../value/pick.ts';
import { writtenText } from '../../../value/text-parts.ts';
import type { Value } from '../../../value/value.ts';
import { isTrue, says } from './certain.ts';
import { checkSchema } from './check-schema.ts';
import type { Reader } from './check-source.ts';
import { isFile } from './config-source.ts';
import { pipelineDiagnostics as say } from './diagnostics.ts';

/** Who writes. */
export interface Writer extends Reader {
  readonly isDeclarative: boolean;
  /** Run by Spark's own declarative pipelines, which own their tables as well. */
  readonly isOfSpark: boolean;
}

/**
 * A sink is one that can be written, by what runs the pipeline as well: STK3131 to STK3134, STK3136 to STK3138, STK3140, STK3148, and what its
 * schema has wrong.
 */
export function checkSink(sink: Dict<Value>, writer: Writer): void {
  const { node, report } = writer;
  checkSchema(sink, report);
  const table = sink.entries.get('table_name');
  if (table && (pickText(sink, 'dataframe_backend') ?? writer.engine) === 'POLARS') {
    report(say.polarsProblem(table, { node, problem: 'writes no tables' }));
  }
  checkWriter(sink, writer);
  checkMerge(sink, writer);
  checkShared(sink, writer);
  const view = sink.entries.get('table_type');
  const ownsTables = writer.isDeclarative || writer.isOfSpark;
  if (ownsTables && view && says(sink, 'table_type', 'VIEW')) report(say.declarativeView(view, { node }));
  if (writer.isDeclarative) checkDeclarative(sink, writer);
}

function checkWriter(sink: Dict<Value>, { node, report }: Writer): void {
  if (!sink.entries.has('custom_writer')) return;
  for (const field of ['mode', 'merge_cdc_options']) {
    const entry = sink.entries.get(field);
    if (entry) report(say.writerAlone(entry, { node, field }));
  }
}

function checkMerge(sink: Dict<Value>, { node, report }: Writer): void {
  const options = pickDict(sink, 'merge_cdc_options');
  const mode = pick(sink, 'mode');
  if (mode && says(sink, 'mode', 'MERGE') && !sink.entries.has('merge_cdc_options')) {
    report(say.mergeWithoutOptions(mode, { node }));
  }
  if (!options) return;
  const problem = mergeProblem(sink, options);
  if (problem !== undefined) report(say.mergeProblem(options, { node, problem }));
}

function mergeProblem(sink: Dict<Value>, options: Dict<Value>): string | undefined {
  const format = pickText(sink, 'format');
  if (sink.entries.has('table_name') && format !== undefined && format !== 'DELTA') {
    return `tables of the format "${format}" cannot be merged into, only "DELTA" can`;
  }
  const [order, type] = [pick(options, 'order_by'), pick(options, 'scd_type')];
  if (!order && type?.kind === 'integer' && Number(type.value) === 2) {
    return '"scd_type" 2 keeps versions, for which "order_by" must say what comes first';
  }
  const [included, excluded] = ['include_columns', 'exclude_columns'].map((key) => pickList(options, key)?.items ?? []);
  if (included?.length && excluded?.length) return '"include_columns" and "exclude_columns" exclude each other';
  const name = writtenText(order);
  return order && excluded?.some((one) => writtenText(one) === name)
    ? `the column "${name}" of "order_by" is among the "exclude_columns"`
    : undefined;
}

function checkShared(sink: Dict<Value>, { node, report, isDeclarative, isOfSpark }: Writer): void {
  const entry = sink.entries.get('shared');
  const isShared = entry && (entry.value.kind === 'dict' || isTrue(sink, 'shared'));
  if (!entry || !isShared) return;
  const problem = sharedProblem(sink, isDeclarative || isOfSpark);
  if (problem !== undefined) report(say.sharedProblem(entry, { node, problem }));
}

function sharedProblem(sink: Dict<Value>, ownsTables: boolean): string | undefined {
  const [mode, format, options] = [pickText(sink, 'mode'), pickText(sink, 'format'), pickDict(sink, 'shared')];
  if (ownsTables) return 'a declarative pipeline owns its tables as a whole';
  if (mode !== undefined && mode !== 'APPEND') return `the mode must be "APPEND", not "${mode}"`;
  if (sink.entries.has('pipeline_view_name') || says(sink, 'table_type', 'VIEW'))
    return 'a view has no rows of its own';
  const isDelta = (format ?? (isFile(sink) ? undefined : 'DELTA'))?.toUpperCase() === 'DELTA';
  if (!isDelta && format !== undefined) return `only "DELTA" can be shared, not "${format}"`;
  if (options?.entries.has('where') && (options.entries.has('writer_id') || options.entries.has('column'))) {
    return '"where" tells whose rows are whose, so "writer_id" and "column" cannot stand beside it';
  }
  return undefined;
}

function checkDeclarative(sink: Dict<Value>, { node, report }: Writer): void {
  const { entries } = sink;
  const writer = entries.get('custom_writer');
  if (isFile(sink)) report(say.declarativeFile(entries.get('path') ?? sink, { node }));
  if (writer) report(say.declarativeWriter(writer, { node }));
  const options = pickDict(sink, 'merge_cdc_options');
  if (options && says(sink, 'mode', 'MERGE') && !options.entries.has('order_by')) {
    report(say.declarativeOrder(options, { node }));
  }
}
