/** The table of Pulumi's names against what Pulumi itself was given: the programs of the Laktory collection. */
import { readdirSync, readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { laktoryCases } from '../../../golden/conformance/laktory-case.ts';
import type { PulumiFile } from './pulumi-files.ts';

const test = suite('generate/pulumi');
const folder = 'compiler/kinds/generated/databricks/pulumi';

function readTable(path: string): PulumiFile {
  return JSON.parse(readFileSync(`${folder}/${path}.json`, 'utf8'));
}

const facts: readonly (readonly [string, string, string])[] = [
  ['databricks_job', 'task', 'tasks task'],
  ['databricks_job', 'trigger', 'flat trigger trigger'],
  ['databricks_job', 'triggers', 'triggers triggers'],
  ['databricks_job', 'run_as', 'flat runAs run_as'],
  ['databricks_job', 'library', 'libraries library'],
  ['databricks_sql_endpoint', 'channel', 'flat channel channel'],
  ['databricks_cluster', 'spark_conf', 'sparkConf'],
  ['databricks_mws_ncc_binding', 'workspace_id', 'text workspaceId'],
  ['databricks_catalog', 'id', 'id'],
  ['databricks_provider', 'name', 'name'],
  ['data/databricks_current_user', 'user_name', 'userName'],
];

for (const [type, field, words] of facts) {
  test(`${type}.${field}`, () => assert.is(readTable(type).fields[field], words));
}

test('every property that Laktory wrote for Pulumi is known', () => {
  const types = readdirSync(folder).filter((name) => name.startsWith('databricks_'));
  const tables = types.map((name) => readTable(name.replace('.json', '')));
  const byToken = new Map(tables.map((table) => [table.token, table]));
  const programs = laktoryCases('golden/conformance/laktory-open.json.gz').filter(
    ({ settings, expected }) => settings.target === 'pulumi' && expected !== undefined,
  );
  const unknown = programs.flatMap(({ expected }) =>
    resourcesOf(expected).flatMap(({ type, properties = {} }) => {
      const table = byToken.get(type);
      return table === undefined ? [type] : unknownIn(properties, table.fields, { table, path: type });
    }),
  );
  assert.ok(programs.length > 10);
  assert.equal(
    [...new Set(unknown)].filter((path) => !path.startsWith('pulumi:')),
    [],
  );
});

interface PulumiResource {
  readonly type: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

function resourcesOf(program: unknown): readonly PulumiResource[] {
  const { resources = {} }: { resources?: Record<string, PulumiResource> } = JSON.parse(JSON.stringify(program));
  return Object.values(resources);
}

/** The properties that no field of the table has, as paths. */
function unknownIn(
  value: unknown,
  fields: PulumiFile['fields'],
  at: { table: PulumiFile; path: string },
): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => unknownIn(item, fields, at));
  if (typeof value !== 'object' || value === null) return [];
  const known = new Map(Object.values(fields).map((words) => readWords(words)));
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = `${at.path}.${key}`;
    if (!known.has(key)) return [path];
    const shape = at.table.shapes[known.get(key) ?? ''];
    return shape === undefined ? [] : unknownIn(inner, shape, { table: at.table, path });
  });
}

function readWords(words: string): readonly [string, string | undefined] {
  const [property = '', shape] = words.replace(/^(?:flat|text) /, '').split(' ');
  return [property, shape];
}

test.run();
