/** Whatever a JSON Schema of somebody else asks for, it is answered soon and in words. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readJsonSchema } from './validate.ts';

const test = suite('kinds/dataos/json-schema');

/** Definitions each of which refers twice to the next one. */
const doubling = (keyword: string, last: object) => ({
  definitions: Object.fromEntries([
    ...Array.from({ length: 30 }, (_, level) => {
      const next = { $ref: `#/definitions/d${level + 1}` };
      return [`d${level}`, { [keyword]: [next, next] }];
    }),
    ['d30', last],
  ]),
  $ref: '#/definitions/d0',
});

const endless: readonly (readonly [name: string, schema: object])[] = [
  ['itself', { $ref: '#' }],
  ['itself twice', { anyOf: [{ $ref: '#' }, { $ref: '#' }] }],
  ['allOf that doubles', doubling('allOf', { type: 'object' })],
  ['anyOf that doubles', doubling('anyOf', { type: 'integer' })],
  [
    'a dynamic one',
    { $schema: 'https://json-schema.org/draft/2020-12/schema', $dynamicRef: '#x', $dynamicAnchor: 'x' },
  ],
];
for (const [name, schema] of endless)
  test(`a reference to ${name} is given up`, () => {
    const read = readJsonSchema(schema);
    const problems = typeof read === 'string' ? read : read.check({ name: 'a' }).map(({ reason }) => reason);
    assert.equal(problems, [
      'cannot be checked, because definitions that refer to each other ("$ref") open too many times',
    ]);
  });

test('a list of many items is checked', () => {
  const read = readJsonSchema({
    definitions: { one: { type: 'object', properties: { a: { $ref: '#/definitions/b' } } }, b: { type: 'integer' } },
    items: { $ref: '#/definitions/one' },
  });
  const items = Array.from({ length: 20_000 }, (_, index) => ({ a: index === 7 ? 'x' : index }));
  assert.equal(typeof read === 'string' ? read : read.check(items).map(({ path }) => path.join('.')), ['7.a']);
});

test('patterns without end, as values and as keys', () => {
  const text = `${'a'.repeat(40)}!`;
  const read = readJsonSchema({
    properties: { name: { pattern: '^(a+)+$' } },
    patternProperties: { '^(a+)+$': { type: 'integer' }, '^b': { type: 'integer' } },
  });
  const problems = typeof read === 'string' ? [] : read.check({ name: text, [text]: 'x', b1: 'x' });
  assert.equal(
    problems.map(({ path }) => path.join('.')),
    ['name', 'b1'],
  );
});

const refused: readonly (readonly [name: string, schema: unknown, said: RegExp])[] = [
  ['deep', JSON.parse(`${'{"not":'.repeat(5_000)}{}${'}'.repeat(5_000)}`), /^it is nested too deeply$/],
  ['of many alternatives', { items: { oneOf: Array.from({ length: 600 }, () => ({})) } }, /more than 500 alternatives/],
  ['with a pattern that nobody can bound', { pattern: '^(?=a)(a+)+$' }, /repeats a group/],
];
for (const [name, schema, said] of refused)
  test(`a schema ${name} cannot be used`, () => {
    const read = readJsonSchema(schema);
    assert.match(typeof read === 'string' ? read : 'it can', said);
  });

test('a schema may be true or false', () => {
  const [all, nothing] = [readJsonSchema(true), readJsonSchema(false)];
  assert.equal(typeof all === 'string' ? all : all.check({}), []);
  assert.equal(typeof nothing === 'string' ? nothing : nothing.check({}).map(({ reason }) => reason), [
    'is not allowed here',
  ]);
});

test('of many values that are allowed twenty are listed', () => {
  const read = readJsonSchema({ enum: Array.from({ length: 5_000 }, (_, index) => `v${index}`) });
  const [problem] = typeof read === 'string' ? [] : read.check('x');
  assert.match(problem?.reason ?? '', /"v19" and 4980 more, but is "x"$/);
});

test.run();
