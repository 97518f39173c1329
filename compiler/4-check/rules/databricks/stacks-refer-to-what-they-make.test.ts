import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../../../golden/synthesize.ts';

const test = suite('4-check/rules/databricks/stacks-refer-to-what-they-make');

/** The references that STK4120 asks for. */
function asked(resources: unknown): readonly string[] {
  const { diagnostics } = compileText(JSON.stringify({ name: 'shop', resources }));
  return diagnostics
    .filter(({ code }) => code === 'STK4120')
    .map(({ message }) => message.replace(/^.*Write "(.*)"\.$/, '$1'));
}

const volume = { name: 'landing', volume_type: 'MANAGED' };
const catalog = (name: string) => ({ name, schemas: [{ name: 'sources', volumes: [volume] }] });

test('a schema is meant where the catalog is the same', () => {
  const databricks_catalogs = { 'catalog-dev': catalog('dev'), 'catalog-prd': catalog('prd') };
  assert.equal(asked({ databricks_catalogs }), [], 'each volume comes after the schema that it is written in');
  const inCatalog = (catalog_name: string) =>
    asked({
      databricks_catalogs,
      databricks_volumes: { more: { ...volume, catalog_name, schema_name: 'sources' } },
    });
  assert.equal(inCatalog('dev'), ['${resources.schema-dev-sources.name}']);
  assert.equal(inCatalog('prd'), ['${resources.schema-prd-sources.name}']);
  assert.equal(inCatalog('${resources.catalog-dev.name}'), ['${resources.schema-dev-sources.name}']);
  assert.equal(inCatalog('elsewhere'), [], 'its schema of the same name is not made here');
});

test('what two things are called means neither', () => {
  const databricks_catalogs = { east: { name: 'lake' }, west: { name: 'lake' } };
  const databricks_schemas = { raw: { name: 'raw', catalog_name: 'lake' } };
  assert.equal(asked({ databricks_catalogs, databricks_schemas }), []);
});

test.run();
