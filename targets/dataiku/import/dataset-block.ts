import type { JsonObject } from '../../../compiler/util/json.ts';
import { columnOf, sqlTypes, typeNames } from '../dss/dataset.ts';
import { documentIn, documentsIn, listIn, textIn, type WireDocument } from '../dss/wire.ts';
import { type Importing, stays } from './importing.ts';
import { filledText, isFilled, jsonObject, listOf, stackMapping } from './stack-value.ts';

const formats: ReadonlySet<string> = new Set(['parquet', 'csv', 'json', 'avro']);

/** A dataset; what DSS chose for a managed one, and columns that it knows nothing about, are left out. */
export function datasetBlock(document: WireDocument, importing: Importing): JsonObject {
  const name = textIn(document, 'name') ?? '';
  const { note } = importing;
  const field = (key: string) => `datasets.${name}.${key}`;
  const notSupported = (key: string) => note({ fate: 'not supported', field: field(key), why: stays });
  if (listIn(documentIn(document, 'partitioning'), 'dimensions').length > 0) notSupported('partitioning');
  for (const key of ['shortDesc', 'customFields', 'dataSteward']) if (isFilled(document[key])) notSupported(key);
  const format = textIn(document, 'formatType');
  if (format !== undefined && !formats.has(format)) notSupported('formatType');
  const said = typeOf(document);
  if (said.dss_type !== undefined) {
    const why = `stackc has no name of its own for "${said.dss_type}", which "params.dss_type" says`;
    note({ fate: 'approximated', field: field('type'), becomes: said.type, why });
  }
  const params = { ...paramsOf(document), ...(said.dss_type === undefined ? {} : { dss_type: said.dss_type }) };
  const columns = documentsIn(documentIn(document, 'schema'), 'columns').map(columnBlock);
  return jsonObject({
    name,
    type: said.type,
    connection: filledText(documentIn(document, 'params')['connection']),
    params: isFilled(params) ? stackMapping(params) : undefined,
    format_type: format !== undefined && formats.has(format) ? format : undefined,
    schema: columns.length > 0 ? new Map([['columns', columns]]) : undefined,
    description: filledText(document['description']),
    tags: listOf(document['tags']),
  });
}

interface SaidType {
  readonly type: string;
  readonly dss_type?: string;
}

function typeOf(document: WireDocument): SaidType {
  if (document['managed'] === true) return { type: 'managed' };
  const type = textIn(document, 'type') ?? '';
  const own = Object.keys(typeNames).find((key) => typeNames[key] === type);
  if (own !== undefined) return { type: own };
  return { type: sqlTypes.includes(type) ? 'sql' : 'filesystem', dss_type: type };
}

/** What is not the connection, is set, and is not what DSS chooses itself. */
function paramsOf(document: WireDocument): WireDocument {
  const name = textIn(document, 'name') ?? '';
  const chosen: Readonly<Record<string, string>> = {
    path: `/\${projectKey}/${name}`,
    table: `\${projectKey}_${name.toLowerCase()}`,
  };
  const isManaged = document['managed'] === true;
  const entries = Object.entries(documentIn(document, 'params')).filter(([key, value]) => {
    if (key === 'connection' || value === null || (key === 'mode' && value === 'table')) return false;
    return !isManaged || chosen[key] !== value;
  });
  return Object.fromEntries(entries);
}

/** The type as it was declared, where DSS would make the same of it. */
function columnBlock(column: WireDocument): JsonObject {
  const { name, type, originalType, ...rest } = column;
  const declared = typeof originalType === 'string' ? originalType : (type ?? '');
  const isSame = columnOf({ type: declared })['type'] === type;
  const filled = Object.entries(rest).filter(([, value]) => isFilled(value) && value !== false && value !== -1);
  return stackMapping({ name: name ?? '', type: isSame ? declared : (type ?? ''), ...Object.fromEntries(filled) });
}
