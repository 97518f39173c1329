import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sourceFile } from '../source/source-file.ts';
import { parse } from './parse.ts';
import { plainTree } from './plain-tree.ts';

const test = suite('1-parse/merges');

function read(text: string) {
  const { value, diagnostics } = parse(sourceFile('stack.yaml', text), { yamlVersion: undefined });
  assert.equal(diagnostics, []);
  assert.ok(value.root?.kind === 'dict');
  return value.root;
}

const anchors = 'a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\n';

/** Where the merge stands, the mapping "r", and its entries in order. */
const merges: readonly (readonly [string, string, string])[] = [
  ['before explicit keys', 'r:\n  <<: *a\n  x: 3\n', 'x=3 y=1'],
  ['after explicit keys', 'r:\n  x: 3\n  <<: *a\n', 'x=3 y=1'],
  ['between explicit keys', 'r:\n  y: 3\n  <<: *b\n  x: 3\n', 'y=3 z=2 x=3'],
  ['in brackets', 'r: {<<: *a, w: 3}\n', 'x=1 y=1 w=3'],
  ['with a blank before the colon', 'r:\n  << : *a\n', 'x=1 y=1'],
  ['as an explicit key', 'r:\n  ? <<\n  : *a\n', 'x=1 y=1'],
  ['with a tag', 'r:\n  !!merge k: *a\n', 'x=1 y=1'],
  ['twice, where the later is stronger', 'r:\n  <<: *a\n  <<: *b\n', 'x=1 y=2 z=2'],
  ['of a list, where the earlier is stronger', 'r:\n  <<: [*a, *b]\n', 'y=1 z=2 x=1'],
  ['of a list in block style', 'r:\n  <<:\n    - *b\n    - {y: 4, w: 4}\n', 'y=2 w=4 z=2'],
  ['of a mapping in place', 'r:\n  <<: {p: 5}\n  q: 6\n', 'p=5 q=6'],
  ['of an alias of a list', 'l: &l [*a, *b]\nr:\n  <<: *l\n', 'y=1 z=2 x=1'],
  ['of a merged mapping', 'c: &c\n  <<: *a\n  x: 7\nr:\n  <<: *c\n', 'x=7 y=1'],
  ['of an empty mapping and an empty list', 'r:\n  <<: {}\n  <<: []\n  x: 1\n', 'x=1'],
  ['not of a quoted key', 'r: {"<<": 1}\n', '<<=1'],
  ['not of a key tagged as text', 'r: {!!str <<: 1}\n', '<<=1'],
];
for (const [name, text, expected] of merges) {
  test(`merges ${name}`, () => {
    const merged = read(anchors + text).entries.get('r')?.value;
    assert.ok(merged?.kind === 'dict');
    const entries = [...merged.entries].map(([key, entry]) => `${key}=${plainTree(entry.value)}`);
    assert.is(entries.join(' '), expected);
  });
}

test('merges in an item of a list', () => {
  assert.equal(plainTree(read(`${anchors}r:\n  - <<: [*a, *b]\n    x: 9\n`).entries.get('r')?.value), [
    { x: 9, y: 1, z: 2 },
  ]);
});

test('a merged entry stays where it was written', () => {
  const merged = read(`${anchors}r: {<<: *a}\n`).entries.get('r')?.value;
  assert.ok(merged?.kind === 'dict');
  assert.is(merged.entries.get('x')?.start, anchors.indexOf('x'));
});

const pending: readonly (readonly [string, string, unknown])[] = [
  ['an include', 'r:\n  <<: !use f.yaml\n  x: 1\n', { own: { x: 1 }, from: [{ use: 'f.yaml' }] }],
  [
    'an include among known mappings, weakest first',
    'r:\n  <<: [{p: 1}, !update f.yaml]\n  <<: {q: 2}\n',
    {
      own: {},
      from: [{ update: 'f.yaml' }, { p: 1 }, { q: 2 }],
    },
  ],
  [
    'a mapping that waits for an include itself',
    'c: &c {<<: !use f.yaml}\nr: {<<: *c}\n',
    {
      own: {},
      from: [{ own: {}, from: [{ use: 'f.yaml' }] }],
    },
  ],
];
for (const [name, text, expected] of pending) {
  test(`leaves the merging of ${name} to be done`, () => {
    assert.equal(plainTree(read(text).entries.get('r')?.value), expected);
  });
}

test.run();
