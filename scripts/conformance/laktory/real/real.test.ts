import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { generateStack } from './generate-stack.ts';
import { readModels } from './json-schema.ts';
import { printTree } from './print-tree.ts';
import { shrink } from './shrink.ts';
import type { Tree } from './tree.ts';

const test = suite('conformance/laktory');

const models = readModels(
  {
    $defs: {
      Job: {
        properties: {
          name: { anyOf: [{ type: 'string' }, { pattern: '^\\$\\{', type: 'string' }, { type: 'null' }] },
          tasks: { anyOf: [{ type: 'array', items: { $ref: '#/$defs/Task' } }, { type: 'null' }] },
        },
      },
      Task: { properties: { task_key: { type: 'string' } }, required: ['task_key'] },
    },
    properties: {
      databricks_jobs: {
        anyOf: [{ type: 'object', additionalProperties: { anyOf: [{ $ref: '#/$defs/Job' }, { type: 'string' }] } }],
      },
    },
  },
  '0.12.4',
);

test('models are read off the schema', () => {
  assert.equal([...models.kinds], [['databricks_jobs', 'Job']]);
  assert.equal(models.model('Job').fields.get('tasks'), { kind: 'list', item: { kind: 'object', name: 'Task' } });
  assert.ok(models.model('Task').required.has('task_key'));
});

test('the same seed makes the same stack', () => {
  const print = (seed: number) => printTree(generateStack(models, seed, 'none').stack);
  assert.equal(print(7), print(7));
  assert.not.equal(print(7), print(8));
});

test('included parts stand in files of their own', () => {
  const stack: Tree = {
    name: 'a',
    jobs: { '!use': { b: 1 } },
    list: [{ '!extend': ['x'] }],
    map: { '<<': { '!update': { c: 2 } }, d: 3 },
  };
  assert.equal(printTree(stack), {
    'stack.yaml':
      'name: a\njobs: !use ./part0.yaml\nlist:\n  - !extend ./part1.yaml\nmap:\n  <<: !update ./part2.yaml\n  d: 3\n',
    'part0.yaml': 'b: 1\n',
    'part1.yaml': '- x\n',
    'part2.yaml': 'c: 2\n',
  });
});

test('a stack is reduced to what makes the difference', async () => {
  const stack: Tree = { a: { b: ['x', 'wanted', 'y'] }, c: { '!use': { d: 'z' } } };
  const smallest = await shrink(stack, async (tree) => JSON.stringify(tree).includes('wanted'));
  assert.equal(smallest, { a: { b: ['wanted'] } });
});

test.run();
