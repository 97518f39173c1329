import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { ProviderTree } from '../tree.ts';
import { betweenOf, withBetween } from './between.ts';
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

const asked = { version: '1.5.0', schema, isNewest: true } as const;
const ageless = () => undefined;

test('what the catalogue lacks, has and the provider has not, and types that differ', () => {
  assert.equal(contradictions(tree, asked, ageless), [
    'example_job.size: "string" where the provider has "number"',
    'example_job.extra: the provider does not have it',
    'example_job.task: missing',
  ]);
});

/** The tree with a field of some age. */
function aged(name: string, age: string): ProviderTree {
  const shape = tree.resources.get('example_job') ?? new Map();
  const field = { ...plain, type: { kind: 'string' }, age } as const;
  return { ...tree, resources: new Map([['example_job', new Map([...shape, [name, field]])]]) };
}

const ages: readonly (readonly [name: string, age: string, isThere: boolean])[] = [
  ['extra', 'new=1.5.0..1.6.0', false],
  ['extra', 'new=1.4.0..1.5.0', true],
  ['extra', 'gone=1.4.0..1.5.0', false],
  ['extra', 'gone=1.5.0..1.6.0', true],
];
for (const [name, age, isThere] of ages) {
  test(`${age}: ${isThere ? 'should be' : 'need not be'} in 1.5.0`, () => {
    const found = contradictions(aged(name, age), asked, ageless);
    assert.is(found.includes('example_job.extra: the provider does not have it'), isThere);
  });
}

test('a field that the provider has before its age says so is missing', () => {
  assert.ok(contradictions(aged('name', 'new=1.5.0..1.6.0'), asked, ageless).includes('example_job.name: missing'));
});

test('a type that only the catalogue has, and one that only the provider has', () => {
  const others = { ...tree, resources: new Map([['example_other', new Map()]]) };
  assert.equal(contradictions(others, asked, ageless), [
    'example_other: the provider does not have it',
    'example_job: missing',
  ]);
  assert.equal(
    contradictions(others, asked, () => 'new=1.5.0..1.6.0'),
    ['example_job: missing'],
  );
});

test('a field that only a schema between the bindings has', () => {
  const between = betweenOf(schema, tree);
  assert.equal(between, { 'example_job.task': 'block list object', 'example_job.task.key': 'string' });
  const whole = withBetween(tree, between);
  const found = contradictions(whole, asked, ageless);
  assert.equal(
    found.filter((line) => line.includes('task')),
    [],
  );
});

test.run();
