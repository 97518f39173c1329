import type { Json, JsonObject } from '../../../util/json.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDict } from '../../../value/pick.ts';
import { writtenText } from '../../../value/text-parts.ts';
import type { Value } from '../../../value/value.ts';
import { given } from './certain.ts';
import { configJson, elementJson, type Inherited, passedOn, shortened } from './config-element.ts';
import { tableNames } from './config-source.ts';
import { frameSchemaJson } from './dtype.ts';
import { posixPath } from './posix-path.ts';
import type { Runtime } from './runtime.ts';
import { stableId } from './stable-id.ts';

/** What a sink has from its node and pipeline. */
export interface SinkSurroundings {
  /** Where the node keeps what it needs between runs. */
  readonly root: string;
  readonly primaryKeys: Json | undefined;
  /** In a declarative pipeline every table has a catalog and a schema; null where nobody says which. */
  readonly defaults: { readonly catalog_name: Json; readonly schema_name: Json } | undefined;
  /** Who writes, where several nodes share a table. */
  readonly writer: string;
  readonly runtime: Runtime;
}

/** A sink as the configuration has it. */
export function sinkJson(sink: Dict<Value>, inherited: Inherited, of: SinkSurroundings): JsonObject {
  const inner = passedOn(sink, inherited);
  const [schema, metadata] = [pick(sink, 'schema_definition'), pickDict(sink, 'metadata')];
  const names = allNames(sink, of);
  return elementJson(sink, inherited, {
    ...names,
    schema_definition: schema && frameSchemaJson(configJson(schema)),
    metadata: metadata && elementJson(metadata, inner),
    merge_cdc_options: mergeOptions(sink, inner, of),
    custom_writer: shortened(sink, 'custom_writer', { member: 'func_name', inherited: inner }),
    databricks_quality_monitor: monitorJson(sink, names),
    shared: sharedJson(sink, inner, of.writer),
    checkpoint_path: checkpointPath(sink, tableId(sink, names), of.root),
  });
}

function allNames(sink: Dict<Value>, { defaults }: SinkSurroundings): Readonly<Record<string, Json | undefined>> {
  const names = tableNames(sink);
  if (!defaults || !sink.entries.has('table_name')) return names;
  const own = (key: 'catalog_name' | 'schema_name'): Json => {
    const written = given(sink, key);
    return names[key] || (written ? configJson(written) : defaults[key]);
  };
  return { ...names, catalog_name: own('catalog_name'), schema_name: own('schema_name') };
}

/** What a sink writes to, as one text. */
export function tableId(sink: Dict<Value>, names: Readonly<Record<string, Json | undefined>>): string {
  const view = pick(sink, 'pipeline_view_name');
  if (view) return writtenText(view);
  if (!sink.entries.has('table_name')) return writtenText(pick(sink, 'path'));
  const part = (key: string): Json => {
    const written = pick(sink, key);
    return names[key] ?? (written ? configJson(written) : null);
  };
  return ['catalog_name', 'schema_name', 'table_name']
    .map(part)
    .filter((one) => one !== null)
    .reduce<string>((name, one) => (name === '' ? String(one) : `${name}.${one}`), '');
}

/** Left open where the table is only known at run time: every run has its own. */
function checkpointPath(sink: Dict<Value>, id: string, root: string): Json {
  const own = given(sink, 'checkpoint_path');
  if (own) return posixPath(writtenText(own));
  return id.includes('${params.') ? null : posixPath(root, 'checkpoints', `sink-${stableId(id)}`);
}

/** Merging needs keys: those of the node where the sink names none. */
function mergeOptions(sink: Dict<Value>, inherited: Inherited, of: SinkSurroundings): Json | undefined {
  const options = pickDict(sink, 'merge_cdc_options');
  if (!options) return undefined;
  const json = of.runtime.hasMergeElements ? elementJson(options, inherited) : configJson(options);
  if (of.primaryKeys === undefined || options.entries.has('primary_keys') || !(json instanceof Map)) return json;
  return new Map([...json, ['primary_keys', of.primaryKeys]]);
}

/** A monitor is told which table it watches: that of the sink. */
function monitorJson(sink: Dict<Value>, names: Readonly<Record<string, Json | undefined>>): Json | undefined {
  const monitor = pickDict(sink, 'databricks_quality_monitor');
  if (!monitor) return undefined;
  const json = configJson(monitor);
  return json instanceof Map && !monitor.entries.has('table_name')
    ? new Map([...json, ['table_name', tableId(sink, names)]])
    : json;
}

function sharedJson(sink: Dict<Value>, inherited: Inherited, writer: string): Json | undefined {
  const shared = pick(sink, 'shared');
  if (!shared || (shared.kind === 'boolean' && !shared.value)) return undefined;
  const options: Dict<Value> = shared.kind === 'dict' ? shared : { ...sink, entries: new Map() };
  const [id, where] = [pick(options, 'writer_id'), pick(options, 'where')];
  return elementJson(options, inherited, { writer_id: id ? configJson(id) : where ? null : writer });
}
