import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseAllDocuments } from 'yaml';
import type { Json } from '../../util/json.ts';
import { yamlDocuments, yamlText } from './yaml-text.ts';

const test = suite('yaml/write/yaml-text');

/** Plain data as a tree. */
function tree(value: unknown): Json {
  if (Array.isArray(value)) return value.map(tree);
  if (value === null || typeof value !== 'object') return typeof value === 'string' ? value : JSON.parse(String(value));
  return new Map(Object.entries(value).map(([key, member]) => [key, tree(member)]));
}

const written: readonly (readonly [string, Json, string])[] = [
  ['nothing', null, 'null\n'],
  ['an empty mapping', new Map(), '{}\n'],
  ['a text', 'a\nb', '"a\\nb"\n'],
  [
    'blanks that nobody sees',
    ['\u2000', 'a\u00a0', 'a:\u00a0b', 'a\u00a0b'],
    '- "\u2000"\n- "a\u00a0"\n- "a:\u00a0b"\n- a\u00a0b\n',
  ],
  [
    'empty values',
    new Map<string, Json>([
      ['a', []],
      ['b', new Map()],
      ['c', ''],
      ['d', null],
    ]),
    'a: []\nb: {}\nc: ""\nd: null\n',
  ],
  [
    'numbers',
    [1, -0, 2n ** 70n, { float: 1 }, { float: 1e16 }, { float: 1e-7 }, { float: -0 }, { float: 0.1 }, 1e21],
    '- 1\n- 0\n- 1180591620717411303424\n- 1.0\n- 1.0e+16\n- 1.0e-07\n- -0.0\n- 0.1\n- 1000000000000000000000\n',
  ],
  [
    'infinities',
    [{ float: Number.POSITIVE_INFINITY }, { float: Number.NEGATIVE_INFINITY }, { float: Number.NaN }],
    '- .inf\n- -.inf\n- .nan\n',
  ],
  [
    'lists and mappings in each other',
    tree({ a: [{ b: 1, c: { d: [] } }, [1, [2, { e: 3 }]]] }),
    'a:\n  - b: 1\n    c:\n      d: []\n  - - 1\n    - - 2\n      - e: 3\n',
  ],
  ['words that somebody reads', ['yes', 'Off', 'y', 'N', 'null', '~', '=', '<<'].map(String), wordsInQuotes()],
  [
    'text that looks like a number',
    ['1e3', '08', '0o17', '0x1F', '1_000', '1:30', '01:30', '.inf', '2031-04-05', '2031-4-5', '-1', '+.5'],
    ['1e3', '08', '0o17', '0x1F', '1_000', '1:30', '01:30', '.inf', '2031-04-05', '2031-4-5', '-1', '+.5']
      .map((text) => `- "${text}"\n`)
      .join(''),
  ],
  [
    'text that looks like nothing else',
    ['1.2.3', '16.4.x', '10.0.0.1', 'a:b', 'a#b', '--flag', '-x', '${vars.x}', "it's", 'a "b" \\c', 'yEs', '🚋'],
    '- 1.2.3\n- 16.4.x\n- 10.0.0.1\n- a:b\n- a#b\n- --flag\n- -x\n- ${vars.x}\n- it\'s\n- a "b" \\c\n- yEs\n- 🚋\n',
  ],
  [
    'indicators',
    ['- a', '-', '? a', 'a: b', 'a:', 'a #b', '#a', ' a', 'a ', '{{ x }}', '@a', '---', '{"a": "\\"}', "'"],
    '- "- a"\n- "-"\n- "? a"\n- "a: b"\n- "a:"\n- "a #b"\n- "#a"\n- " a"\n- "a "\n- "{{ x }}"\n- "@a"\n- "---"\n- \'{"a": "\\"}\'\n- "\'"\n',
  ],
  ['what must be escaped', ['a\tb', '\u0085', '\u2028', '\u007f', '\ufeff', '\ufffd', '\ud800', 'a\r\n'], escaped()],
  [
    'lines',
    tree({ a: 'x\n  y\n', b: 'x\n\ny', c: 'x\n\n', d: ' x\ny', e: '\n\tx\n', f: '\n\nx', g: 'x \ny' }),
    'a: |\n  x\n    y\nb: |-\n  x\n\n  y\nc: |+\n  x\n\nd: |2-\n   x\n  y\ne: |2\n\n  \tx\nf: |-\n\n\n  x\ng: |-\n  x \n  y\n',
  ],
  ['lines in a list', [['x\ny\n'], 'z\n'], '- - |\n    x\n    y\n- |\n  z\n'],
  ['lines that cannot be seen', ['\n', ' \n ', 'a\n ', 'a\n\r\n'], '- "\\n"\n- " \\n "\n- "a\\n "\n- "a\\n\\r\\n"\n'],
  ['keys', tree({ on: 1, '1': 2, 'a\nb': 3, '<<': 4, '': 5, 'a: b': 6 }), keys()],
];

function wordsInQuotes(): string {
  return ['yes', 'Off', 'y', 'N', 'null', '~', '=', '<<'].map((word) => `- "${word}"\n`).join('');
}

function escaped(): string {
  return ['a\\tb', '\\u0085', '\\u2028', '\\u007f', '\\ufeff', '\\ufffd', '\\ud800', 'a\\r\\n']
    .map((text) => `- "${text}"\n`)
    .join('');
}

function keys(): string {
  return '"1": 2\n"on": 1\n"a\\nb": 3\n"<<": 4\n"": 5\n"a: b": 6\n';
}

for (const [name, value, expected] of written) test(`writes ${name}`, () => assert.is(yamlText(value), expected));

test('writes documents with a line between them', () => {
  const text = yamlDocuments([tree({ a: 'x\n\n' }), [1]]);
  assert.is(text, 'a: |+\n  x\n\n---\n- 1\n');
  assert.equal(
    parseAllDocuments(text).map((document) => document.toJS()),
    [{ a: 'x\n\n' }, [1]],
  );
});

test.run();
