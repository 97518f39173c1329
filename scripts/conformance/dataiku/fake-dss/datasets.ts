import { bodyOf, bump, type Call, part, projectOf, type Route } from './call.ts';
import { found, type Node, type Project, tick } from './fleet.ts';
import { futureDocument, startFuture } from './futures.ts';
import {
  type Doc,
  docsIn,
  isDoc,
  type Json,
  listIn,
  optionalDoc,
  optionalText,
  replaced,
  shown,
  textIn,
} from './json.ts';
import { refuse } from './refusal.ts';

const files = ['Filesystem', 'UploadedFiles', 'FilesInFolder', 'HDFS', 'S3', 'Azure', 'GCS', 'FTP', 'SCP', 'SFTP'];
const tables = [
  'JDBC',
  'PostgreSQL',
  'MySQL',
  'Snowflake',
  'Redshift',
  'Oracle',
  'SQLServer',
  'BigQuery',
  'Synapse',
  'Databricks',
];
const known = new Set([...files, ...tables, 'Inline', 'ElasticSearch', 'HTTP']);
const typeOfConnection: Readonly<Record<string, string>> = { EC2: 'S3', SSH: 'SFTP' };
const formats: Readonly<Record<string, string>> = { PARQUET_HIVE: 'parquet', AVRO: 'avro', ORC: 'orcfile' };

interface NewDataset {
  readonly name: string;
  readonly type: string;
  readonly params: Doc;
  readonly managed?: boolean;
  readonly formatType?: Json;
  readonly formatParams?: Json;
}

function newDataset(call: Call, { key }: Project, given: NewDataset): Doc {
  const { fleet, who } = call;
  const tag: Doc = { versionNumber: 0, lastModifiedBy: { login: who.login }, lastModifiedOn: tick(fleet) };
  return {
    projectKey: key,
    name: given.name,
    type: given.type,
    managed: given.managed ?? false,
    params: structuredClone(given.params),
    formatType: given.formatType ?? null,
    formatParams: structuredClone(given.formatParams ?? {}),
    schema: { columns: [], userModified: false },
    partitioning: { dimensions: [], ignoreNonMatchingFile: false, considerMissingRequestedPartitionsAsEmpty: false },
    tags: [],
    shortDesc: '',
    description: '',
    customFields: {},
    checklists: { checklists: [] },
    custom: { kv: {} },
    featureGroup: false,
    dataSteward: null,
    versionTag: tag,
    creationTag: structuredClone(tag),
  };
}

function datasetOf({ key, datasets }: Project, name: string): Doc {
  return found(datasets, name, refuse.notFound(`dataset does not exist: ${key}.${name}`));
}

function checkConnection(node: Node, name: Json | undefined): void {
  if (name === undefined || name === null) return;
  if (typeof name !== 'string' || !node.connections.has(name)) {
    throw refuse.illegal(`Connection '${shown(name)}' does not exist`);
  }
}

/** Names are letters, digits and underscores. */
export function checkName(name: Json | undefined, kind: string): string {
  if (typeof name !== 'string' || !/^[A-Za-z0-9_]+$/.test(name)) {
    throw refuse.illegal(`Invalid ${kind} name: ${shown(name)}`);
  }
  return name;
}

function createDataset(call: Call): Json {
  const project = projectOf(call, 'write');
  const body = bodyOf(call);
  const name = checkName(body['name'], 'dataset');
  const type = optionalText(body, 'type') ?? '';
  if (!known.has(type)) throw refuse.illegal(`Unknown dataset type: ${shown(body['type'])}`);
  if (project.datasets.has(name)) throw refuse.conflict(`Dataset already exists: ${project.key}.${name}`);
  const params = optionalDoc(body, 'params');
  checkConnection(call.node, params['connection']);
  const { formatType, formatParams } = body;
  const given = {
    name,
    type,
    params,
    ...(formatType ? { formatType } : {}),
    ...(formatParams ? { formatParams } : {}),
  };
  project.datasets.set(name, newDataset(call, project, given));
  return { msg: `Created dataset ${name}` };
}

/** A dataset whose place the server chooses. */
export function createManaged(
  call: Call,
  project: Project,
  { name: given, settings }: { name: Json | undefined; settings: Doc },
): Doc {
  const name = checkName(given, 'dataset');
  const connection = settings['connectionId'];
  if (connection === undefined || connection === null) {
    throw refuse.illegal(`A connection is required for managed dataset ${name}`);
  }
  checkConnection(call.node, connection);
  if (project.datasets.has(name)) throw refuse.conflict(`Dataset already exists: ${project.key}.${name}`);
  const ofConnection = optionalText(call.node.connections.get(String(connection)) ?? {}, 'type') ?? '';
  const type = optionalText(settings, 'typeOptionId') || (typeOfConnection[ofConnection] ?? ofConnection);
  const isFile = files.includes(type);
  const option = optionalText(optionalDoc(settings, 'specificSettings'), 'formatOptionId') ?? '';
  const params: Doc = isFile
    ? { connection, path: `/\${projectKey}/${name}` }
    : { connection, mode: 'table', table: `\${projectKey}_${name.toLowerCase()}` };
  const formatType = isFile ? (formats[option] ?? 'csv') : null;
  const document = newDataset(call, project, { name, type, params, managed: true, formatType });
  project.datasets.set(name, document);
  const copied = /^copy:dataset:(.*)$/.exec(optionalText(settings, 'partitioningOptionId') ?? '')?.[1];
  if (copied !== undefined)
    document['partitioning'] = structuredClone(datasetOf(project, copied)['partitioning'] ?? null);
  return document;
}

function updateDataset(call: Call): Json {
  const project = projectOf(call, 'write');
  const name = part(call, 'n');
  const old = datasetOf(project, name);
  const body = bodyOf(call);
  const type = body['type'] ?? old['type'];
  if (typeof type !== 'string' || !known.has(type))
    throw refuse.illegal(`Unknown dataset type: ${shown(body['type'])}`);
  checkConnection(call.node, optionalDoc(body, 'params')['connection']);
  const { creationTag = null, versionTag = null } = old;
  const next: Doc = { ...replaced(old, body), name, projectKey: project.key, creationTag, versionTag };
  bump(call, next, tick(call.fleet));
  project.datasets.set(name, next);
  return { msg: `Updated dataset ${name}` };
}

function updateSchema(call: Call): Json {
  const document = datasetOf(projectOf(call, 'write'), part(call, 'n'));
  const body = bodyOf(call);
  const columns = body['columns'] === undefined ? [] : listIn(body, 'columns');
  if (!columns.every((column) => isDoc(column) && 'name' in column && 'type' in column)) {
    throw refuse.illegal('Every column needs a name and a type');
  }
  document['schema'] = { columns, userModified: Boolean(body['userModified']) };
  bump(call, document, tick(call.fleet));
  return { msg: 'Updated schema' };
}

const metadataFields = ['description', 'shortDesc', 'tags', 'checklists', 'custom', 'customFields'];

export function metadataOf(document: Doc): Doc {
  return {
    label: document['name'] ?? null,
    ...Object.fromEntries(metadataFields.map((key) => [key, document[key] ?? null])),
  };
}

export function updateMetadata(call: Call, document: Doc): Json {
  const body = bodyOf(call);
  for (const key of metadataFields) if (body[key] !== undefined) document[key] = body[key];
  bump(call, document, tick(call.fleet));
  return { msg: 'Updated metadata' };
}

function renameDataset(call: Call): Json | undefined {
  const project = projectOf(call, 'write');
  const body = bodyOf(call);
  const [before, after] = [textIn(body, 'oldName'), textIn(body, 'newName')];
  const document = datasetOf(project, before);
  checkName(after, 'dataset');
  if (project.datasets.has(after)) throw refuse.conflict(`Dataset already exists: ${project.key}.${after}`);
  document['name'] = after;
  project.datasets = new Map([...project.datasets].map(([name, each]) => [name === before ? after : name, each]));
  for (const { recipe } of project.recipes.values()) {
    for (const item of [...itemsOf(recipe, 'inputs'), ...itemsOf(recipe, 'outputs')])
      if (item['ref'] === before) item['ref'] = after;
  }
  return undefined;
}

/** The items of all roles of one side of a recipe. */
export function itemsOf(recipe: Doc, side: 'inputs' | 'outputs'): readonly Doc[] {
  return Object.values(optionalDoc(recipe, side)).flatMap((role) =>
    isDoc(role) && role['items'] !== undefined ? docsIn(role, 'items') : [],
  );
}

function detect(call: Call): Json {
  const document = datasetOf(projectOf(call), part(call, 'n'));
  const columns = [{ name: 'col_0', type: 'string' }];
  const schemaDetection: Doc = {
    newSchema: { columns, userModified: false },
    detectedButNotInSchema: [],
    inSchemaButNotDetected: [],
  };
  if (part(call, 'kind') !== 'fsLike') {
    return { connectionOK: true, schemaDetection, table: optionalDoc(document, 'params')['table'] ?? null };
  }
  const { fleet, node, who } = call;
  const finish = (): Json => ({
    format: { ok: true, type: 'csv', params: { style: 'excel', separator: ',' }, schemaDetection },
  });
  return futureDocument(startFuture(fleet, node, { kind: 'detect', owner: who.login, finish }));
}

function listDatasets(call: Call): Json {
  const all = [...projectOf(call).datasets.values()];
  const { tags } = call;
  return tags.length === 0 ? all : all.filter((each) => listIn(each, 'tags').some((tag) => tags.includes(String(tag))));
}

const place = '/projects/{k}/datasets/{n}';

export const datasetRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/projects/{k}/datasets/', handle: listDatasets },
  { method: 'POST', pattern: '/projects/{k}/datasets/', handle: createDataset },
  {
    method: 'POST',
    pattern: '/projects/{k}/datasets/managed',
    handle: (call) => {
      const body = bodyOf(call);
      const given = { name: body['name'], settings: optionalDoc(body, 'creationSettings') };
      return createManaged(call, projectOf(call, 'write'), given);
    },
  },
  { method: 'GET', pattern: place, handle: (call) => datasetOf(projectOf(call), part(call, 'n')) },
  { method: 'PUT', pattern: place, handle: updateDataset },
  {
    method: 'DELETE',
    pattern: place,
    handle: (call) => {
      const project = projectOf(call, 'write');
      datasetOf(project, part(call, 'n'));
      project.datasets.delete(part(call, 'n'));
      return undefined;
    },
  },
  {
    method: 'GET',
    pattern: `${place}/schema`,
    handle: (call) => datasetOf(projectOf(call), part(call, 'n'))['schema'],
  },
  { method: 'PUT', pattern: `${place}/schema`, handle: updateSchema },
  {
    method: 'GET',
    pattern: `${place}/metadata`,
    handle: (call) => metadataOf(datasetOf(projectOf(call), part(call, 'n'))),
  },
  {
    method: 'PUT',
    pattern: `${place}/metadata`,
    handle: (call) => updateMetadata(call, datasetOf(projectOf(call, 'write'), part(call, 'n'))),
  },
  {
    method: 'DELETE',
    pattern: `${place}/data`,
    handle: (call) => {
      datasetOf(projectOf(call, 'write'), part(call, 'n'));
      return { success: true };
    },
  },
  { method: 'POST', pattern: '/projects/{k}/actions/renameDataset', handle: renameDataset },
  { method: 'POST', pattern: `${place}/actions/testAndDetectSettings/{kind}`, handle: detect },
];
