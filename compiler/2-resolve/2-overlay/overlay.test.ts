import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from '../../1-parse/parse.ts';
import { isTree } from '../../ast/is-tree.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { objectType } from '../../schema/object-type.ts';
import { toPlain } from '../../schema/plain-value.ts';
import { any, deepMap, either, listOf, mapOf, optional, text } from '../../schema/types.ts';
import { sourceFile } from '../../source/source-file.ts';
import type { Tree } from '../../value/literal.ts';
import { overlay } from './overlay.ts';

const test = suite('2-resolve/overlay');

const task = objectType('task', [optional('key', text), optional('conf', mapOf(any))]);
const s3 = objectType('s3', [optional('type', text), optional('conf', mapOf(any)), optional('task', task)]);
const disk = objectType('disk', [optional('type', text), optional('conf', task)]);
const store = {
  kind: 'variant',
  by: 'type',
  shapes: new Map([
    ['S3', s3],
    ['DISK', disk],
  ]),
  otherwise: disk,
} as const;
const type = objectType('job', [
  optional('either', either(text, task)),
  optional('eithers', either(text, listOf(task), task)),
  optional('named', either(text, mapOf(task))),
  optional('free', either(text, mapOf(any))),
  optional('store', store),
  optional('stores', listOf(either(text, store))),
  optional('replaced', mapOf(text), { isReplaced: true }),
  optional('name', text),
  optional('tags', mapOf(text)),
  optional('extra', mapOf(any)),
  optional('manifest', either(text, deepMap)),
  optional('tasks', listOf(task)),
  optional('jobs', mapOf(task)),
]);

function data(source: string): Tree {
  const { root } = parse(sourceFile('stack.yaml', source), { yamlVersion: '1.2' }).value;
  if (!root || !isTree(root)) throw new Error(source);
  return root;
}

function run(base: string, patch: string): readonly [string, string] {
  const told: Diagnostic[] = [];
  const result = overlay(data(base), data(patch), { type, report: (diagnostic) => void told.push(diagnostic) });
  return [
    JSON.stringify(toPlain(result)),
    told.map(({ code, at }) => `${code} ${at.file.text.slice(at.start, at.end)}`).join(),
  ];
}

/** Rule, base, patch, result, diagnostics with the text of their place. specs/laktory-language §4.2, §4.4. */
const cases: readonly (readonly [string, string, string, string, string])[] = [
  ['scalars replace', '{name: a}', '{name: b}', '{"name":"b"}', ''],
  ['what the patch leaves out stays', '{name: a, tags: {x: y}}', '{}', '{"name":"a","tags":{"x":"y"}}', ''],
  ['new keys come last', '{tags: {b: 1}}', '{tags: {a: 2}}', '{"tags":{"b":1,"a":2}}', ''],
  ['replaced keys keep their place', '{tags: {b: 1, c: 3}}', '{tags: {b: 2}}', '{"tags":{"b":2,"c":3}}', ''],
  ['null removes', '{name: a, tags: {x: y, z: w}}', '{name: null, tags: {x: null}}', '{"tags":{"z":"w"}}', ''],
  ['null that removes nothing', '{tags: {abc: y}}', '{tags: {abd: null}}', '{"tags":{"abc":"y"}}', 'STK2033 abd'],
  [
    'models merge at every depth',
    '{jobs: {a: {key: k, conf: {x: 1}}}}',
    '{jobs: {a: {conf: {y: 2}}}}',
    '{"jobs":{"a":{"key":"k","conf":{"x":1,"y":2}}}}',
    '',
  ],
  [
    'a document of another system merges at every depth',
    '{manifest: {spec: {a: {x: 1, y: 2}, b: 3, list: [1, 2]}}}',
    '{manifest: {spec: {a: {x: 5}, b: null, list: {1: 7}}}}',
    '{"manifest":{"spec":{"a":{"x":5,"y":2},"list":[1,7]}}}',
    '',
  ],
  [
    'values of free maps are replaced whole',
    '{extra: {a: {x: 1}}}',
    '{extra: {a: {y: 2}}}',
    '{"extra":{"a":{"y":2}}}',
    '',
  ],
  ['lists replace lists', '{tasks: [{key: a}, {key: b}]}', '{tasks: [{key: c}]}', '{"tasks":[{"key":"c"}]}', ''],
  [
    'positions change items',
    '{tasks: [{key: a}, {key: b}]}',
    '{tasks: {1: {conf: {x: 1}}}}',
    '{"tasks":[{"key":"a"},{"key":"b","conf":{"x":1}}]}',
    '',
  ],
  [
    'null at a position removes the item',
    '{tasks: [{key: a}, {key: b}]}',
    '{tasks: {0: null, 1: {key: c}}}',
    '{"tasks":[{"key":"c"}]}',
    '',
  ],
  [
    'a position that is not there',
    '{tasks: [{key: a}]}',
    '{tasks: {1: {key: b}}}',
    '{"tasks":[{"key":"a"}]}',
    'STK2032 1',
  ],
  [
    'a key that is no position',
    '{tasks: [{key: a}]}',
    '{tasks: {a: {key: b}}}',
    '{"tasks":[{"key":"a"}]}',
    'STK2034 a',
  ],
  ['an empty mapping over a list', '{tasks: [{key: a}]}', '{tasks: {}}', '{"tasks":[{"key":"a"}]}', ''],
  ['a mapping over text', '{tags: plain}', '{tags: {a: b}}', '{"tags":{"a":"b"}}', ''],
  [
    'positions over a placeholder',
    '{tasks: "${vars.t}"}',
    '{tasks: {0: {key: b}}}',
    '{"tasks":"${vars.t}"}',
    'STK2036 {0: {key: b}}',
  ],
  ['a mapping over a placeholder', '{tags: "${vars.t}"}', '{tags: {a: b}}', '{"tags":{"a":"b"}}', 'STK2037 {a: b}'],
  [
    'text over everything',
    '{tags: {a: b}, tasks: []}',
    '{tags: "${vars.t}", tasks: x}',
    '{"tags":"${vars.t}","tasks":"x"}',
    '',
  ],
  [
    'an object inside a union merges, and its free map is replaced below',
    '{either: {key: k, conf: {a: {x: 1}}}}',
    '{either: {conf: {a: {y: 2}}}}',
    '{"either":{"key":"k","conf":{"a":{"y":2}}}}',
    '',
  ],
  ['another option of a union replaces', '{either: {key: k}}', '{either: plain}', '{"either":"plain"}', ''],
  [
    'positions change the list of a union',
    '{eithers: [{key: a, conf: {a: {x: 1}}}]}',
    '{eithers: {0: {conf: {a: {y: 2}}}}}',
    '{"eithers":[{"key":"a","conf":{"a":{"y":2}}}]}',
    '',
  ],
  [
    'a map of models inside a union merges at every depth',
    '{named: {a: {key: k, conf: {x: 1}}}}',
    '{named: {a: {conf: {y: 2}}}}',
    '{"named":{"a":{"key":"k","conf":{"x":1,"y":2}}}}',
    '',
  ],
  [
    'values of a free map inside a union are replaced whole',
    '{free: {a: {x: 1}, b: 1}}',
    '{free: {a: {y: 2}}}',
    '{"free":{"a":{"y":2},"b":1}}',
    '',
  ],
  [
    'a variant merges by the shape that its base tells: a free map',
    '{store: {type: S3, conf: {a: {x: 1}}}}',
    '{store: {conf: {a: {y: 2}}}}',
    '{"store":{"type":"S3","conf":{"a":{"y":2}}}}',
    '',
  ],
  [
    'a variant merges by the shape that its base tells: a model',
    '{store: {type: DISK, conf: {key: k, conf: {x: 1}}}}',
    '{store: {conf: {conf: {y: 2}}}}',
    '{"store":{"type":"DISK","conf":{"key":"k","conf":{"x":1,"y":2}}}}',
    '',
  ],
  [
    'a variant that tells nothing has the shape of the rest',
    '{store: {conf: {key: k, conf: {a: {x: 1}}}}}',
    '{store: {conf: {conf: {a: {y: 2}}}}}',
    '{"store":{"conf":{"key":"k","conf":{"a":{"y":2}}}}}',
    '',
  ],
  [
    'variants in lists, by position',
    '{stores: [plain, {type: S3, task: {key: k}}]}',
    '{stores: {0: other, 1: {task: {conf: {x: 1}}}}}',
    '{"stores":["other",{"type":"S3","task":{"key":"k","conf":{"x":1}}}]}',
    '',
  ],
  [
    'null removes inside a variant',
    '{store: {type: S3, task: {key: k}, conf: {a: 1}}}',
    '{store: {task: null, conf: {a: null}}}',
    '{"store":{"type":"S3","conf":{}}}',
    '',
  ],
  ['a field that is replaced', '{replaced: {a: b}}', '{replaced: {c: d}}', '{"replaced":{"c":"d"}}', ''],
];
for (const [name, base, patch, expected, told] of cases) {
  test(name, () => assert.equal(run(base, patch), [expected, told]));
}

test('changes neither tree, and keeps untouched parts as the same objects', () => {
  const [base, patch] = [data('{name: a, tags: {x: y}, tasks: [{key: a}]}'), data('{tags: {z: w}}')];
  const before = JSON.stringify(toPlain(base));
  const result = overlay(base, patch, { type, report: () => {} });
  assert.is(JSON.stringify(toPlain(base)), before);
  if (base.kind !== 'dict' || result.kind !== 'dict') throw new Error('mappings');
  assert.is(result.entries.get('tasks'), base.entries.get('tasks'));
});

test.run();
