/** What becomes of `depends_on`: specs/laktory-language §6.5, §7.4. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../golden/synthesize.ts';

const test = suite('3-expand/settle-dependencies');

/** `depends_on` of `type.name`, with the codes of what was said. */
function dependencies(resources: string, type: string, name: string): readonly [unknown, string] {
  const { files, diagnostics } = compileText(`name: shop\nresources:\n  providers: {databricks: {}}\n${resources}`);
  const document = files[0] ? JSON.parse(files[0].text) : {};
  return [document.resource?.[type]?.[name]?.depends_on, diagnostics.map(({ code }) => code).join()];
}

const catalog = (options: string) => `  databricks_catalogs:
    main: {name: main, ${options} schemas: [{name: s, tables: [{name: t, table_type: MANAGED}]}]}
`;
const data = (options: string) =>
  `  terraform_data:\n    a: {input: 1}\n    b: {input: 2, resource_options: {${options}}}\n`;

const cases: readonly (readonly [string, string, string, string, readonly [unknown, string]])[] = [
  [
    'nearest owner first, then outwards',
    catalog(''),
    'databricks_sql_table',
    'table-main-s-t',
    [['databricks_schema.schema-main-s', 'databricks_catalog.main'], ''],
  ],
  [
    'own entries are not inherited by children',
    `${catalog('resource_options: {depends_on: ["${resources.a}"]},')}${data('')}`,
    'databricks_schema',
    'schema-main-s',
    [['databricks_catalog.main'], ''],
  ],
  [
    'own entries stay',
    data('depends_on: ["${resources.a}", "${resources.a}"]'),
    'terraform_data',
    'b',
    [['terraform_data.a'], ''],
  ],
  [
    'a single reference is a list of one',
    data('depends_on: "${resources.a}"'),
    'terraform_data',
    'b',
    [['terraform_data.a'], ''],
  ],
  [
    'an attribute means its resource',
    data('depends_on: ["${resources.a.id}"]'),
    'terraform_data',
    'b',
    [['terraform_data.a'], ''],
  ],
  ['other text is handed on', data('depends_on: [aws_s3_bucket.x]'), 'terraform_data', 'b', [['aws_s3_bucket.x'], '']],
  ['a name alone is told', data('depends_on: [a]'), 'terraform_data', 'b', [['a'], 'STK4015']],
  [
    'what is switched off is left out',
    `${catalog('resource_options: {is_enabled: false},')}${data('depends_on: ["${resources.main}", "${resources.a}"]')}`,
    'terraform_data',
    'b',
    [['terraform_data.a'], 'STK3001'],
  ],
  [
    'what it would have made is switched off too',
    `${catalog('resource_options: {is_enabled: false},')}${data('depends_on: ["${resources.schema-main-s}"]')}`,
    'terraform_data',
    'b',
    [undefined, 'STK3001'],
  ],
  [
    'a lookup is waited for as data',
    `  databricks_clusters: {c: {lookup_existing: {cluster_id: x}}}\n${data('depends_on: ["${resources.c}"]')}`,
    'terraform_data',
    'b',
    [['data.databricks_cluster.c'], ''],
  ],
];
for (const [name, resources, type, key, expected] of cases) {
  test(name, () => assert.equal(dependencies(resources, type, key), expected));
}

test.run();
