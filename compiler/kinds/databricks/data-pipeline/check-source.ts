import type { Report } from '../../../diagnostics/outcome.ts';
import type { Dict } from '../../../value/literal.ts';
import { pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { isTrue, says } from './certain.ts';
import { checkSchema } from './check-schema.ts';
import { isFile } from './config-source.ts';
import { pipelineDiagnostics as say } from './diagnostics.ts';

/** Who reads, and the engine that its surroundings choose. */
export interface Reader {
  readonly node: string;
  readonly engine: string;
  readonly report: Report;
}

/** What an engine can do with files of a format: take a schema, and by itself find out about the header and the types of columns. */
const abilities: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  PYSPARK: {
    AVRO: ['infer_schema_stream', 'schema_definition'],
    BINARYFILE: [],
    CSV: ['has_header', 'infer_schema', 'infer_schema_stream', 'schema_definition'],
    DELTA: ['schema_definition'],
    EXCEL: ['has_header', 'infer_schema_stream', 'schema_definition'],
    JSON: ['infer_schema_stream', 'schema_definition'],
    JSONL: ['infer_schema_stream', 'schema_definition'],
    NDJSON: ['infer_schema_stream', 'schema_definition'],
    ORC: ['schema_definition'],
    PARQUET: ['infer_schema_stream', 'schema_definition'],
    TEXT: [],
    XML: ['infer_schema', 'infer_schema_stream'],
  },
  POLARS: {
    AVRO: [],
    CSV: ['has_header', 'infer_schema', 'schema_definition'],
    DELTA: [],
    EXCEL: [],
    IPC: [],
    JSON: ['schema_definition'],
    JSONL: ['schema_definition'],
    NDJSON: ['schema_definition'],
    PARQUET: ['schema_definition'],
    PYARROW: [],
  },
};

/** A source is one that its engine can read: STK3140, STK3141, and what its schema has wrong. */
export function checkSource(source: Dict<Value>, reader: Reader): void {
  const { node, report } = reader;
  const engine = pickText(source, 'dataframe_backend') ?? reader.engine;
  checkSchema(source, report);
  if (engine === 'POLARS') {
    const stream = isTrue(source, 'as_stream') ? source.entries.get('as_stream') : undefined;
    if (stream) report(say.polarsProblem(stream, { node, problem: 'reads no streams' }));
    const table = source.entries.get('table_name');
    if (table && !says(source, 'type', 'HIVE_METASTORE')) {
      report(say.polarsProblem(table, { node, problem: 'reads no tables of Unity Catalog' }));
    }
  }
  if (isFile(source)) checkFile(source, engine, reader);
}

function checkFile(source: Dict<Value>, engine: string, { node, report }: Reader): void {
  const format = pickText(source, 'format');
  const formats = abilities[engine];
  if (format === undefined || formats === undefined) return;
  const can = formats[format];
  const entry = source.entries.get('format');
  if (!can && engine === 'POLARS' && entry) {
    const known = Object.keys(formats).join(', ');
    report(say.polarsProblem(entry, { node, problem: `does not know the format "${format}" but ${known}` }));
    return;
  }
  const isStream = isTrue(source, 'as_stream');
  const isAble = (option: string): boolean => {
    if (option === 'schema_location') return isStream && format !== 'DELTA';
    return (can ?? []).includes(option) || (isStream && (can ?? []).includes(`${option}_stream`));
  };
  const how = `${engine} ${isStream ? 'as a stream' : 'and not as a stream'}`;
  for (const option of ['has_header', 'infer_schema', 'schema_definition', 'schema_location']) {
    const given = source.entries.get(option);
    if (given && !isAble(option)) report(say.formatOption(given, { node, format, how, option }));
  }
}
