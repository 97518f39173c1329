import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from '../../1-parse/parse.ts';
import { isTree } from '../../ast/is-tree.ts';
import { sourceFile } from '../../source/source-file.ts';
import { startOf } from '../../source/span.ts';
import { refAt, textAt } from '../../value/build.ts';
import type { Value } from '../../value/value.ts';
import { jsonText } from './json-text.ts';

const test = suite('kinds/databricks/json-text');

function valueIn(yaml: string): Value {
  const { root } = parse(sourceFile('x.yaml', yaml), { yamlVersion: '1.1' }).value;
  if (!root || !isTree(root)) throw new Error(yaml);
  return root;
}

/** What Python's `json.dumps` writes for the same YAML. */
const cases: readonly (readonly [string, string])[] = [
  ['{b: 1, a: [x, yes, null]}', '{"b": 1, "a": ["x", true, null]}'],
  ['{}', '{}'],
  ['[]', '[]'],
  ['{a: {}, b: []}', '{"a": {}, "b": []}'],
  ['[1.0, 1.5, 1.0e-05, 1.0e+16, 1.5e+16, 1.0e+22, 100000.0]', '[1.0, 1.5, 1e-05, 1e+16, 1.5e+16, 1e+22, 100000.0]'],
  ['[.inf, -.inf, .nan]', '[Infinity, -Infinity, NaN]'],
  ['[12345678901234567890]', '[12345678901234567890]'],
  ['{"é": "ü€😀"}', '{"\\u00e9": "\\u00fc\\u20ac\\ud83d\\ude00"}'],
  ['["a\\"b\\\\c\\n\\t\\x01\\x7f"]', '["a\\"b\\\\c\\n\\t\\u0001\\u007f"]'],
];

for (const [yaml, expected] of cases) {
  test(yaml, () => {
    const text = jsonText(valueIn(yaml));
    assert.is(text.kind === 'string' ? text.value : text.kind, expected);
  });
}

test('references stay holes', () => {
  const at = startOf(sourceFile('x.yaml', ''));
  const ref = refAt(at, 'pool.id');
  const text: Value = { ...at, kind: 'text', parts: ['a "', ref, '"'] };
  const json = jsonText({ ...at, kind: 'list', items: [ref, text, textAt(at, 'x')] });
  assert.equal(json.kind === 'text' ? json.parts : json, ['["', ref, '", "a \\"', ref, '\\"", "x"]']);
});

test('expressions in keys stay holes', () => {
  const at = startOf(sourceFile('x.yaml', ''));
  const own = { ...at, kind: 'foreign', expression: 'each.key' } as const;
  const entry = { ...at, key: '${each.key}"x', value: textAt(at, '${y}'), parts: [own, '"x'] };
  const json = jsonText({ ...at, kind: 'dict', entries: new Map([[entry.key, entry]]) });
  assert.equal(json.kind === 'text' ? json.parts : json, ['{"', own, '\\"x": "${y}"}']);
});

test.run();
