import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sourceFile } from '../source/source-file.ts';
import { parse } from './parse.ts';
import { plainTree } from './plain-tree.ts';

const test = suite('1-parse/parse');

function read(text: string, yamlVersion?: '1.1' | '1.2') {
  const { value, diagnostics } = parse(sourceFile('stack.yaml', text), { yamlVersion });
  return {
    tree: plainTree(value.root),
    codes: diagnostics.map((diagnostic) => diagnostic.code).join(' '),
    document: value,
  };
}

const trees: readonly (readonly [string, string, unknown])[] = [
  ['nothing', '', undefined],
  ['only comments', '# nothing here\n', undefined],
  ['an empty document', '---\n', undefined],
  ['an explicit null', '~', null],
  ['a mapping', 'name: shop\n', { name: 'shop' }],
  ['an empty value', 'name:\nresources:\n', { name: null, resources: null }],
  ['lists', 'a:\n- 1\n- [x, "y"]\nb: []\n', { a: [1, ['x', 'y']], b: [] }],
  ['JSON', '{"a": {"b": [1, 2.0, "x", null, true]}}', { a: { b: [1, { float: 2 }, 'x', null, true] } }],
  ['JSON with tabs', '{\n\t"a": [\n\t\t1\n\t]\n}\n', { a: [1] }],
  [
    'closing brackets below their key',
    'a: {\n  b: [\n    1,\n  ],\n}\nc:\r\n  d: [\r\n    2\r\n  ]\r\n  e: 1\n',
    { a: { b: [1] }, c: { d: [2], e: 1 } },
  ],
  ['a byte order mark', '\uFEFFname: shop\n', { name: 'shop' }],
  ['Windows line breaks', 'a: |\r\n  x\r\n  y\r\nb: 1\r\n', { a: 'x\ny\n', b: 1 }],
  ['literal text', 'q: |\n  SELECT a\n  FROM t\n', { q: 'SELECT a\nFROM t\n' }],
  ['folded text', 'q: >-\n  SELECT a\n  FROM t\n', { q: 'SELECT a FROM t' }],
  ['text over several lines', 'a: two\n  words\nb: "quoted\n  text"\n', { a: 'two words', b: 'quoted text' }],
  [
    'includes',
    'a: !use x.yaml\nb: [!extend "y.yaml"]\nc: !update z.yaml\n',
    {
      a: { use: 'x.yaml' },
      b: [{ extend: 'y.yaml' }],
      c: { update: 'z.yaml' },
    },
  ],
  [
    'keys that are not text',
    'tasks: {1: a, true: b, ~: c, 010: d, on: e}\n',
    {
      tasks: { 1: 'a', true: 'b', '~': 'c', '010': 'd', on: 'e' },
    },
  ],
  [
    'placeholders of pipelines',
    'q: {nodes.orders}\nr: [{sources.x}]\ns: {other.x}\n',
    {
      q: '{nodes.orders}',
      r: ['{sources.x}'],
      s: { 'other.x': null },
    },
  ],
  ['aliases', 'a: &a [1]\nb: *a\n&k key: *k\n', { a: [1], b: [1], key: 'key' }],
  ['an anchor used twice means the latest', 'a: &x 1\nb: *x\nc: &x 2\nd: *x\n', { a: 1, b: 1, c: 2, d: 2 }],
];
for (const [name, text, expected] of trees) {
  test(`reads ${name}`, () => {
    const { tree, codes } = read(text);
    assert.equal(tree, expected);
    assert.is(codes, '');
  });
}

test('an alias is the same object as the value that it repeats', () => {
  const { root } = read('a: &a {x: 1}\nb: *a\n').document;
  assert.ok(root?.kind === 'dict');
  assert.is(root.entries.get('a')?.value, root.entries.get('b')?.value);
});

test.run();
