import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { ProviderTree } from '../tree.ts';
import { contradictions } from './compare-schema.ts';
import { factsOf } from './facts.ts';
import { readProviderSchema } from './provider-schema.ts';

const test = suite('generate/provider-schema');

/** As `terraform providers schema -json` prints it, with one type. */
const schema = readProviderSchema({
  provider_schemas: {
    'registry.terraform.io/example/example': {
      provider: { block: { attributes: { token: { type: 'string', optional: true, sensitive: true } } } },
      resource_schemas: {
        example_job: {
          block: {
            deprecated: true,
            attributes: {
              name: { type: 'string', required: true },
              size: { type: 'number', optional: true, deprecated: true },
              url: { type: 'string', computed: true },
              tags: { type: ['map', 'string'], optional: true },
              owner: { nested_type: { nesting_mode: 'single', attributes: { id: { type: 'bool', optional: true } } } },
            },
            block_types: {
              task: {
                nesting_mode: 'list',
                max_items: 10,
                block: { attributes: { key: { type: 'string', required: true } } },
              },
              run_as: { nesting_mode: 'list', max_items: 1, block: {} },
            },
          },
        },
      },
    },
  },
});

test('what the schema says beyond structure', () => {
  assert.equal(factsOf(schema), {
    sensitive: ['provider.token'],
    deprecated: ['example_job', 'example_job.size'],
    most: { 'example_job.task': 10 },
  });
});

const plain = { required: false, computed: false, block: false } as const;
const tree: ProviderTree = {
  provider: new Map([['token', { ...plain, type: { kind: 'string' } }]]),
  data: new Map(),
  descriptions: new Map(),
  resources: new Map([
    [
      'example_job',
      new Map([
        ['name', { ...plain, type: { kind: 'string' } }],
        ['size', { ...plain, type: { kind: 'string' } }],
        ['url', { ...plain, type: { kind: 'string' } }],
        ['tags', { ...plain, type: { kind: 'map', item: { kind: 'string' } } }],
        [
          'owner',
          { ...plain, type: { kind: 'object', shape: new Map([['id', { ...plain, type: { kind: 'boolean' } }]]) } },
        ],
        ['run_as', { ...plain, type: { kind: 'one', shape: new Map() } }],
        ['extra', { ...plain, type: { kind: 'float' } }],
      ]),
    ],
  ]),
};

test('of the same version every difference counts', () => {
  assert.equal(contradictions(tree, schema, true), [
    'example_job.size: "string" where the provider has "number"',
    'example_job.extra: the provider does not have it',
    'example_job.task: missing',
  ]);
});

test('of another version only types do', () => {
  assert.equal(contradictions(tree, schema, false), ['example_job.size: "string" where the provider has "number"']);
});

test.run();
