/** Circles, and references over names that are hard to tell apart. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../golden/synthesize.ts';

const test = suite('4-check/references');

/** Resources `a: [what it refers to]`, and the chains that are reported. */
function chains(graph: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const members = Object.entries(graph).map(([name, to]) => [
    name,
    { input: to.map((each) => `\${resources.${each}.id}`) },
  ]);
  const stack = { name: 'shop', resources: { terraform_data: Object.fromEntries(members) } };
  return compileText(JSON.stringify(stack)).diagnostics.map(({ message }) => message.replace(/^.*: (.*)\.$/, '$1'));
}

const cases: readonly (readonly [string, Readonly<Record<string, readonly string[]>>, readonly string[]])[] = [
  ['none', { a: ['b', 'c'], b: ['c'], c: [] }, []],
  ['of one', { a: ['a'] }, ['a → a']],
  ['of two', { a: ['b'], b: ['a'] }, ['a → b → a']],
  ['behind others', { x: ['y'], y: ['a'], a: ['b'], b: ['a'] }, ['a → b → a']],
  ['two apart', { a: ['b'], b: ['a'], c: ['d'], d: ['c'] }, ['a → b → a', 'c → d → c']],
  ['two with a common member', { a: ['b', 'c'], b: ['a'], c: ['a'] }, ['a → b → a', 'a → c → a']],
  [
    'of three that all need each other',
    { a: ['b', 'c'], b: ['a', 'c'], c: ['a', 'b'] },
    ['a → b → a', 'a → b → c → a'],
  ],
  ['a diamond is none', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
];
for (const [name, graph, expected] of cases) test(`circles: ${name}`, () => assert.equal(chains(graph), expected));

test('a chain of five thousand resources ends', () => {
  const graph = Object.fromEntries(
    Array.from({ length: 5000 }, (_, index) => [`r${index}`, [`r${(index + 1) % 5000}`]]),
  );
  const [chain = '', ...others] = chains(graph);
  assert.match(chain, /^r0 → r1 → .* → r18 → \(4981 more\) → r0$/);
  assert.equal(others, []);
});

test('a hundred resources that all need each other are told a hundred times at most', () => {
  const names = Array.from({ length: 100 }, (_, index) => `r${index}`);
  assert.ok(chains(Object.fromEntries(names.map((name) => [name, names]))).length <= 100);
});

test.run();
