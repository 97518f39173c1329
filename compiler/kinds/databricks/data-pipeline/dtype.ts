import type { Json } from '../../../util/json.ts';
import { isJsonList, isJsonObject } from '../../../util/json-tree.ts';

/** Data types by the names that configurations have. */
export const dtypeNames: readonly string[] = [
  ...['Array', 'Boolean', 'Categorical', 'Date', 'Datetime', 'Decimal', 'Duration', 'Enum', 'Float32', 'Float64'],
  ...['Int128', 'Int16', 'Int32', 'Int64', 'Int8', 'List', 'Object', 'String', 'Struct'],
  ...['UInt128', 'UInt16', 'UInt32', 'UInt64', 'UInt8', 'Unknown'],
];

/** Names that other engines have for the same. */
const others: Readonly<Record<string, string>> = {
  bigint: 'Int64',
  int: 'Int32',
  integer: 'Int32',
  smallint: 'Int16',
  short: 'Int16',
  tinyint: 'Int8',
  byte: 'Int8',
  float: 'Float32',
  double: 'Float64',
  str: 'String',
  varchar: 'String',
  text: 'String',
  bool: 'Boolean',
  obj: 'Object',
  binary: 'Object',
  varbinary: 'Object',
  category: 'Categorical',
  timestamp: 'Datetime',
};

const byName: ReadonlyMap<string, string> = new Map([
  ...Object.entries(others),
  ...dtypeNames.map((name) => [name.toLowerCase(), name] as const),
]);

/** The configuration's name of a data type, letter case aside; undefined when there is none. */
export function dtypeName(written: string): string | undefined {
  return byName.get(written.toLowerCase());
}

/** A data type as configurations have it: `double` is `{name: Float64}`, and so are the types inside it. */
export function dtypeJson(written: Json): Json {
  if (typeof written === 'string') return new Map([['name', dtypeName(written) ?? written]]);
  if (!isJsonObject(written)) return written;
  const members = new Map(written);
  const name = written.get('name');
  if (typeof name === 'string') members.set('name', dtypeName(name) ?? name);
  const inner = written.get('inner');
  if (inner !== undefined) members.set('inner', dtypeJson(inner));
  const fields = written.get('fields');
  if (isJsonList(fields)) members.set('fields', fields.map(columnJson));
  return members;
}

/** A column or field with its data type. */
export function columnJson(written: Json): Json {
  if (!isJsonObject(written)) return written;
  const dtype = written.get('dtype');
  return dtype === undefined ? written : new Map([...written, ['dtype', dtypeJson(dtype)]]);
}

/** `schema` of a source or sink: its columns as a list, each with its name. */
export function frameSchemaJson(written: Json): Json {
  if (!isJsonObject(written)) return written;
  const columns = written.get('columns');
  if (isJsonList(columns)) return new Map([...written, ['columns', columns.map(columnJson)]]);
  if (!isJsonObject(columns)) return written;
  const named = [...columns].map(([name, column]) => {
    const members = isJsonObject(column) ? [...column] : [['dtype', column] as const];
    return columnJson(new Map<string, Json>([...members, ['name', name]]));
  });
  return new Map([...written, ['columns', named]]);
}
