import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Json } from '../util/json.ts';
import { applyOperation, type PatchOperation } from './apply-operation.ts';

const test = suite('patch/apply-operation');

const tree: Json = new Map<string, Json>([
  ['a', 1],
  ['list', ['x', 'y']],
  ['whole', 12345678901234567890n],
  ['float', { float: 1 }],
  ['a/b~c', 'slash'],
]);

const cases: readonly (readonly [string, PatchOperation, Json | { readonly problem: string }])[] = [
  ['adds a member', { op: 'add', path: '/b', value: 2 }, new Map([...tree, ['b', 2]])],
  [
    'adds at the end of a list',
    { op: 'add', path: '/list/-', value: 'z' },
    new Map([...tree, ['list', ['x', 'y', 'z']]]),
  ],
  ['replaces', { op: 'replace', path: '/a', value: { float: 2 } }, new Map([...tree, ['a', { float: 2 }]])],
  ['escaped keys', { op: 'replace', path: '/a~1b~0c', value: 'new' }, new Map([...tree, ['a/b~c', 'new']])],
  ['a test that holds', { op: 'test', path: '/whole', value: 12345678901234567890n }, tree],
  ['a test that fails', { op: 'test', path: '/float', value: 1 }, { problem: 'the value at its path is another one' }],
  ['removes nothing', { op: 'remove', path: '/c' }, { problem: 'there is nothing at its path' }],
  ['replaces nothing', { op: 'replace', path: '/c', value: 1 }, { problem: 'there is nothing at its path' }],
  ['adds to nothing', { op: 'add', path: '/c/d', value: 1 }, { problem: 'there is nothing that it could be added to' }],
  ['adds too far', { op: 'add', path: '/list/5', value: 1 }, { problem: 'the list has fewer items' }],
  ['moves nothing', { op: 'move', path: '/c', from: '/d' }, { problem: 'there is nothing at the path in "from"' }],
  ['a path without a slash', { op: 'remove', path: 'a' }, { problem: 'its path must be empty or begin with "/"' }],
];
for (const [name, operation, expected] of cases) {
  test(name, () => {
    const found = applyOperation(tree, operation);
    assert.equal('tree' in found ? found.tree : found, expected);
  });
}

test('copies of copies end before they fill the memory', () => {
  let current: Json = new Map([['x', new Map([['a', 1n]])]]);
  let problem = '';
  for (let round = 0; round < 60 && problem === ''; round++) {
    const patched = applyOperation(current, { op: 'copy', from: '/x', path: `/x/${round % 2 === 0 ? 'b' : 'c'}` });
    if ('tree' in patched) current = patched.tree;
    else problem = patched.problem;
  }
  assert.is(problem, 'what is copied again and again has more than 100000 parts');
});

test('the tree itself stays as it is', () => {
  applyOperation(tree, { op: 'remove', path: '/a' });
  assert.ok(tree instanceof Map && tree.has('a'));
});

test.run();
