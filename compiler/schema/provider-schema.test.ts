import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sourceFile } from '../source/source-file.ts';
import { readPath } from '../value/path.ts';
import { followPath } from './attribute-path.ts';
import { checkValue } from './check-value.ts';
import { combineProviderTypes } from './combine-provider-types.ts';
import { type Plain, plainValue } from './plain-value.ts';
import { readProviderSchemas } from './provider-schema.ts';
import type { ProviderTypes } from './provider-types.ts';
import type { ObjectType } from './type.ts';

const test = suite('schema/provider-schema');

/** Printed by Terraform 1.11.4 for its built-in provider, without functions and descriptions. */
const builtIn = readFileSync(new URL('./fixtures/terraform-builtin.json', import.meta.url), 'utf8');

const bucket = {
  attributes: {
    id: { type: 'string', computed: true, optional: true },
    name: { type: 'string', required: true },
    arn: { type: 'string', computed: true },
    size: { type: 'number', optional: true },
    password: { type: 'string', optional: true, sensitive: true },
    zones: { type: ['set', 'string'], optional: true },
    labels: { type: ['map', 'string'], optional: true },
    point: { type: ['list', ['object', { x: 'number', on: 'bool' }]], optional: true },
    rule: {
      nested_type: { nesting_mode: 'list', attributes: { path: { type: 'string', required: true } } },
      optional: true,
    },
    hosts: {
      nested_type: { nesting_mode: 'map', attributes: { port: { type: 'number', required: true } } },
      optional: true,
    },
  },
  block_types: {
    logging: {
      nesting_mode: 'list',
      max_items: 1,
      min_items: 1,
      block: { attributes: { to: { type: 'string', required: true } } },
    },
    timeouts: { nesting_mode: 'single', block: { attributes: { create: { type: 'string', optional: true } } } },
    grant: { nesting_mode: 'set', block: { attributes: { to: { type: 'string', optional: true } } } },
  },
};

function read(text: string): ProviderTypes {
  return readProviderSchemas(sourceFile('schemas.json', text)).value;
}

const store = read(
  JSON.stringify({
    format_version: '1.0',
    provider_schemas: {
      'registry.terraform.io/acme/store': {
        provider: { block: { attributes: { region: { type: 'string', optional: true } } } },
        resource_schemas: { store_bucket: { block: bucket }, databricks_bucket: { block: bucket } },
        data_source_schemas: { store_bucket: { block: bucket } },
      },
    },
  }),
);

function resource(types: ProviderTypes, type: string): ObjectType {
  const found = types.resource(type);
  if (found === undefined) throw new Error(`no ${type}`);
  return found;
}

function codes(plain: Plain, type: ObjectType): readonly string[] {
  const said: string[] = [];
  checkValue(plainValue(plain), type, ({ code, message }) => said.push(`${code} ${message.split('"')[1]}`));
  return said;
}

test("Terraform's own provider", () => {
  const types = read(builtIn);
  assert.equal(types.types(), ['terraform_data']);
  assert.equal(types.dataTypes(), ['terraform_remote_state']);
  assert.ok(resource(types, 'terraform_data').fields.get('output')?.computed);
  assert.equal(codes({ input: { a: [1, null] }, triggers_replace: 'x' }, resource(types, 'terraform_data')), []);
  assert.equal(codes({ output: 1, inputs: 2 }, resource(types, 'terraform_data')), [
    'STK2207 output',
    'STK2200 inputs',
  ]);
});

const bodies: readonly (readonly [string, Plain, readonly string[]])[] = [
  [
    'everything in order',
    {
      id: 'a',
      name: 'a',
      size: { float: 1.5 },
      zones: ['a'],
      labels: { a: 'b' },
      point: [{ x: 1 }],
      rule: [{ path: '/' }],
      hosts: { a: { port: 1 } },
      logging: { to: 'x' },
      timeouts: {},
      grant: [{ to: 'y' }],
    },
    [],
  ],
  [
    'mistakes at every depth',
    { name: 1, zones: 'a', point: [{ y: 1 }], rule: [{}], hosts: { a: {} }, logging: { tp: 'x' } },
    ['STK2203 name', 'STK2202 zones', 'STK2200 y', 'STK2201 rule', 'STK2201 hosts', 'STK2200 tp'],
  ],
  ['a missing block', { name: 'a' }, ['STK2210 store_bucket']],
];
for (const [name, body, expected] of bodies) {
  test(name, () => assert.equal(codes(body, resource(store, 'store_bucket')), expected));
}

test('marks, references and provider', () => {
  const type = resource(store, 'store_bucket');
  assert.ok(type.fields.get('password')?.sensitive);
  assert.is(followPath(type, readPath('.logging[0].to')).kind, 'found');
  assert.is(followPath(type, readPath('.logging.to')).kind, 'needs-index');
  assert.is(followPath(type, readPath('.timeouts.create')).kind, 'found');
  assert.is(followPath(type, readPath('.grant[0]')).kind, 'set-index');
  assert.ok(store.provider('store')?.fields.has('region'));
  assert.not(type.spellings.has('grants'));
});

test('Databricks types keep their spellings', () => {
  const type = resource(store, 'databricks_bucket');
  assert.is(type.spellings.get('grants')?.field.name, 'grant');
  assert.is(type.spellings.get('rules')?.field.name, 'rule');
  assert.ok(type.fields.get('id')?.computed);
});

const broken: readonly (readonly [string, string])[] = [
  ['', 'it is not JSON'],
  ['[]', 'it is not a JSON object'],
  ['{}', 'it has no "format_version" or no "provider_schemas"'],
  ['{"format_version":"2.0","provider_schemas":{}}', 'its format is 2.0, and only 1.x is known'],
];
for (const [text, reason] of broken) {
  test(`reports ${reason}`, () => {
    const { value, diagnostics } = readProviderSchemas(sourceFile('schemas.json', text));
    assert.equal(
      diagnostics.map(({ code, message }) => `${code} ${message}`),
      [`STK2211 "schemas.json" is not what "terraform providers schema -json" prints: ${reason}.`],
    );
    assert.equal(value.types(), []);
  });
}

test('the first catalogue that knows a name decides', () => {
  const both = combineProviderTypes([store, read(builtIn)]);
  assert.equal(both.types(), ['databricks_bucket', 'store_bucket', 'terraform_data']);
  assert.is(both.resource('terraform_data')?.name, 'terraform_data');
  assert.is(both.resource('nothing_here'), undefined);
});

test.run();
