import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { JsonTree } from '../json/json-tree.ts';
import { writeYaml } from './write-yaml.ts';

const test = suite('go-template/yaml/write-yaml');

const list = (...items: readonly JsonTree[]): JsonTree => ({ kind: 'array', items });
const object = (...members: readonly (readonly [string, JsonTree])[]): JsonTree => ({ kind: 'object', members });
const number = (text: string): JsonTree => ({ kind: 'number', text });

const cases: readonly (readonly [string, JsonTree, string | undefined])[] = [
  ['plain', 'a, b', 'a, b\n'],
  ['boolean word', list('yes', 'nope', 'off', 'yEs'), '- "yes"\n- nope\n- "off"\n- yEs\n'],
  [
    'number words',
    list('1_000', '08', '1e3', '0x', '12:30', '1.2.3'),
    '- "1_000"\n- "08"\n- "1e3"\n- 0x\n- "12:30"\n- 1.2.3\n',
  ],
  ['dates', list('2024-02-29', '2023-02-29'), '- "2024-02-29"\n- 2023-02-29\n'],
  [
    'indicators',
    list('#a', 'a #b', 'a#b', '- x', '-x', 'a:', "it's: x"),
    "- '#a'\n- 'a #b'\n- a#b\n- '- x'\n- -x\n- 'a:'\n- 'it''s: x'\n",
  ],
  [
    'literal',
    object(['a', 'x\ny\n'], ['b', 'x\ny'], ['c', ' x\ny\n\n']),
    'a: |\n  x\n  y\nb: |-\n  x\n  y\nc: |2+\n   x\n  y\n\n',
  ],
  ['escapes', 'a\tb\u00a0\u{1f600}', '"a\\tb\u00a0\\U0001F600"\n'],
  ['empty', object(['a', list()], ['b', object()], ['c', ''], ['d', null]), 'a: []\nb: {}\nc: ""\nd: null\n'],
  ['nested', object(['l', list(list('a'), object(['k', 'v'], ['m', 'n']))]), 'l:\n- - a\n- k: v\n  m: "n"\n'],
  [
    'key order',
    object(['a10', null], ['a9', null], ['_', null], ['B', null]),
    '_: null\nB: null\na9: null\na10: null\n',
  ],
  ['key that needs lines', object(['a\nb', list('c')]), '? |-\n  a\n  b\n: - c\n'],
  [
    'numbers',
    list(number('1e+06'), number('-0'), number('10000000000000000000'), number('1.50')),
    '- 1e+06\n- 0\n- 10000000000000000000\n- 1.5\n',
  ],
  ['what YAML cannot read', object(['k', 'a\x7fb']), undefined],
  [
    'folding',
    object(['k', `${'word '.repeat(16)}end of the line`]),
    `k: ${'word '.repeat(16).trimEnd()}\n  end of the line\n`,
  ],
];
for (const [name, tree, expected] of cases) test(name, () => assert.is(writeYaml(tree), expected));

test.run();
