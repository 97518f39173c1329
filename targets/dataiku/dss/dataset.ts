import type { Executor, Thing, World } from './resource.ts';
import { create, get, list, remove, Stopped, settle } from './steps.ts';
import { documentIn, documentsIn, isDocument, mergedWire, textIn, type Wire, type WireDocument } from './wire.ts';

/** What DSS calls our types (specs/dataiku §1.2). */
export const typeNames: Readonly<Record<string, string>> = {
  snowflake: 'Snowflake',
  postgresql: 'PostgreSQL',
  mysql: 'MySQL',
  s3: 'S3',
  azure_blob: 'Azure',
  hdfs: 'HDFS',
  filesystem: 'Filesystem',
};
const tables: ReadonlySet<string> = new Set(['sql', 'snowflake', 'postgresql', 'mysql']);
/** Types of connections that a dataset of type `sql` can be of. */
export const sqlTypes: readonly string[] = [
  'PostgreSQL',
  'MySQL',
  'Snowflake',
  'Redshift',
  'Oracle',
  'SQLServer',
  'BigQuery',
  'Synapse',
  'JDBC',
];
/** How a managed dataset is asked for a format. */
const formatOptions: Readonly<Record<string, string>> = {
  parquet: 'PARQUET_HIVE',
  csv: 'CSV_EXCEL_GZIP',
  avro: 'AVRO',
};
const csv = { style: 'excel', separator: ',', skipRowsBeforeHeader: 0, parseHeaderRow: true, skipRowsAfterHeader: 0 };

function place({ project, name }: Thing): readonly string[] {
  return ['projects', project, 'datasets', name];
}

/** A dataset (specs/dataiku §10.3). */
export const datasetExecutor: Executor = {
  async make(thing, world) {
    const call = textIn(thing.wanted, 'type') === 'managed' ? managedCall(thing, world) : await plainCall(thing, world);
    const isThere = async () => (await get(world.dss, place(thing))) !== undefined;
    return { isTaken: (await create(world.dss, { call, isThere })) === 'taken' };
  },
  async align(thing, { dss }, old) {
    return { dropped: await settle(dss, { read: place(thing), change: (document) => aligned(document, thing, old) }) };
  },
  async remove(thing, { dss }, { keepsData }) {
    const isManaged = textIn(thing.wanted, 'type') === 'managed';
    await remove(dss, { path: place(thing), query: { dropData: isManaged && !keepsData } });
  },
  async observe(thing, { dss }) {
    const document = await get(dss, place(thing));
    return document && observed(document, thing.wanted);
  },
  isReplaced: (old, wanted) => old['type'] !== wanted['type'] || dssType(old) !== dssType(wanted),
};

function managedCall({ project, name, wanted }: Thing, { defaultConnection }: World) {
  const connection = textIn(wanted, 'connection') ?? defaultConnection;
  if (connection === undefined) {
    const message = `the managed dataset "${name}" needs a connection; "dataiku: {default_connection: …}" or DATAIKU_DEFAULT_CONNECTION names one for all`;
    throw new Stopped({ kind: 'rejected', message });
  }
  const option = formatOptions[textIn(wanted, 'formatType') ?? ''];
  const specificSettings = option === undefined ? {} : { formatOptionId: option };
  const body = { name, creationSettings: { connectionId: connection, specificSettings } };
  return { method: 'POST', path: ['projects', project, 'datasets', 'managed'], body } as const;
}

async function plainCall(thing: Thing, world: World) {
  const { project, name, wanted } = thing;
  const body = {
    projectKey: project,
    name,
    type: await typeOf(thing, world),
    params: { ...tableParams(wanted), ...paramsOf(wanted) },
    ...formatOf(wanted),
  };
  return { method: 'POST', path: ['projects', project, 'datasets', ''], body } as const;
}

async function typeOf({ wanted, name }: Thing, { dss }: World): Promise<string> {
  const type = textIn(wanted, 'type') ?? '';
  const given = textIn(documentIn(wanted, 'params'), 'dss_type');
  const known = given ?? typeNames[type];
  if (known !== undefined) return known;
  const connection = textIn(wanted, 'connection') ?? '';
  for (const each of sqlTypes) {
    const names = await list(dss, { path: ['connections', 'get-names'], query: { type: each } });
    if (names.includes(connection)) return each;
  }
  const message = `the type of the dataset "${name}" cannot be told from its connection "${connection}", which is none of ${sqlTypes.join(', ')}; "params: {dss_type: …}" says it`;
  throw new Stopped({ kind: 'rejected', message });
}

function dssType(wanted: WireDocument): string | undefined {
  return textIn(documentIn(wanted, 'params'), 'dss_type');
}

function paramsOf(wanted: WireDocument): WireDocument {
  const { dss_type: _, ...params } = documentIn(wanted, 'params');
  const connection = textIn(wanted, 'connection');
  const ofTable = tables.has(textIn(wanted, 'type') ?? '') ? { mode: 'table' } : {};
  return { ...ofTable, ...params, ...(connection === undefined ? {} : { connection }) };
}

/** What a table is always asked for. */
function tableParams(wanted: WireDocument): WireDocument {
  return tables.has(textIn(wanted, 'type') ?? '') ? { schema: null, catalog: null } : {};
}

function formatOf(wanted: WireDocument): WireDocument {
  const format = textIn(wanted, 'formatType');
  if (format === undefined) return {};
  return format === 'csv' ? { formatType: format, formatParams: csv } : { formatType: format };
}

function aligned(document: WireDocument, { wanted }: Thing, old: WireDocument | undefined): WireDocument {
  const before = documentIn(old ?? {}, 'params');
  const params = paramsOf(wanted);
  // What the last run declared and this one does not is taken back; what DSS put there stays.
  const kept = Object.entries(documentIn(document, 'params')).filter(([key]) => key in params || !(key in before));
  const format = textIn(wanted, 'formatType');
  return {
    ...document,
    params: mergedWire(Object.fromEntries(kept), params),
    ...(format === undefined || format === textIn(document, 'formatType') ? {} : { formatType: format }),
    ...(isDocument(wanted['schema']) ? { schema: schemaOf(document, wanted['schema']) } : {}),
    ...changed('description', '', { wanted, old }),
    ...changed('tags', [], { wanted, old }),
  };
}

/** An attribute that is declared, or was: then it becomes empty. */
export function changed(
  key: string,
  empty: Wire,
  { wanted, old }: { readonly wanted: WireDocument; readonly old: WireDocument | undefined },
): WireDocument {
  const value = wanted[key];
  if (value !== undefined) return { [key]: value };
  return old?.[key] === undefined ? {} : { [key]: empty };
}

/** Types of columns as DSS has them; what a stack calls them is kept beside, as `originalType`. */
const columnTypes: readonly (readonly [RegExp, string])[] = [
  [/^(varchar|char|text|string)/i, 'string'],
  [/^(int|integer)$/i, 'int'],
  [/^(timestamp|datetime|date)/i, 'date'],
  [/^(bigint|smallint|tinyint|double|float|boolean)$/i, ''],
];

export function columnOf(column: WireDocument): WireDocument {
  const type = textIn(column, 'type') ?? '';
  const match = columnTypes.find(([pattern]) => pattern.test(type))?.[1];
  const name = match === undefined ? type : match || type.toLowerCase();
  return name === type ? column : { ...column, type: name, originalType: type };
}

function schemaOf(document: WireDocument, schema: WireDocument): WireDocument {
  const columns = documentsIn(schema, 'columns').map(columnOf);
  return { ...documentIn(document, 'schema'), ...schema, columns, userModified: true };
}

/** A document of DSS in the form of the attributes that are wanted. */
function observed(document: WireDocument, wanted: WireDocument): WireDocument {
  const params = documentIn(document, 'params');
  const { dss_type: given, ...declared } = documentIn(wanted, 'params');
  const own = Object.keys(declared).map((key) => [key, params[key] ?? null] as const);
  return {
    name: document['name'] ?? null,
    type: saidType(document, wanted),
    params: { ...Object.fromEntries(own), ...(given === undefined ? {} : { dss_type: document['type'] ?? null }) },
    connection: params['connection'] ?? null,
    schema: saidSchema(documentIn(document, 'schema'), documentIn(wanted, 'schema')),
    formatType: document['formatType'] ?? null,
    description: document['description'] ?? '',
    tags: document['tags'] ?? [],
  };
}

function saidType(document: WireDocument, wanted: WireDocument): Wire {
  const [type, said] = [textIn(document, 'type') ?? '', textIn(wanted, 'type') ?? ''];
  if (said === 'managed') return document['managed'] === true ? 'managed' : type;
  // DSS's own name counts where a stack says it; it is compared beside the other parameters.
  if (documentIn(wanted, 'params')['dss_type'] !== undefined) return said;
  if (said === 'sql') return sqlTypes.includes(type) ? 'sql' : type;
  return Object.keys(typeNames).find((key) => typeNames[key] === type) ?? type;
}

/** The type as it is declared, where DSS has made that of it. */
function columnType(column: WireDocument, declared: WireDocument | undefined): Wire {
  const [type, original = type] = [column['type'] ?? null, column['originalType']];
  if (declared && original !== declared['type'] && columnOf(declared)['type'] === declared['type'])
    return type === declared['type'] ? type : original;
  return original;
}

function saidSchema(schema: WireDocument, wanted: WireDocument): WireDocument {
  const declared = documentsIn(wanted, 'columns');
  const columns = documentsIn(schema, 'columns').map((column, index) => {
    const keys = Object.keys(declared[index] ?? { name: '', type: '' });
    const said: WireDocument = { ...column, type: columnType(column, declared[index]) };
    return Object.fromEntries(keys.map((key) => [key, said[key] ?? null]));
  });
  const others = Object.keys(wanted).filter((key) => key !== 'columns');
  return { ...Object.fromEntries(others.map((key) => [key, schema[key] ?? null])), columns };
}
