import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { chainText, circleIn } from './circle-in.ts';

const test = suite('util/circle-in');

const cases: readonly (readonly [
  name: string,
  graph: Readonly<Record<string, readonly string[]>>,
  circle: readonly string[] | undefined,
])[] = [
  ['nothing', {}, undefined],
  ['a chain', { a: ['b'], b: ['c'], c: [] }, undefined],
  ['one that two lead to', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, undefined],
  ['itself', { a: ['a'] }, ['a', 'a']],
  ['two', { a: ['b'], b: ['a'] }, ['a', 'b', 'a']],
  ['what leads into a circle is no part of it', { a: ['b'], b: ['c'], c: ['b'] }, ['b', 'c', 'b']],
  ['the second way', { a: ['b', 'c'], b: [], c: ['a'] }, ['a', 'c', 'a']],
  ['names that are no nodes', { a: ['x'], b: ['a'] }, undefined],
];
for (const [name, graph, circle] of cases)
  test(name, () => assert.equal(circleIn(new Map(Object.entries(graph))), circle));

test('a chain of a hundred thousand', () => {
  const chain = Array.from({ length: 100_000 }, (_, index): [string, readonly string[]] => [
    `${index}`,
    [`${index + 1}`],
  ]);
  assert.is(circleIn(new Map(chain)), undefined);
  assert.is(circleIn(new Map([...chain, ['100000', ['0']]]))?.length, 100_002);
});

test('a long circle is shown by its ends', () => {
  const names = Array.from({ length: 30 }, (_, index) => `n${index}`);
  assert.is(chainText(['a', 'b', 'a']), 'a → b → a');
  assert.match(chainText([...names, 'n0']), /^n0 → n1 → .* → n18 → \(11 more\) → n0$/);
});

test.run();
