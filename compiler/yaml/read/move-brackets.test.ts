import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { withBracketsMoved } from './move-brackets.ts';

const test = suite('yaml/read/move-brackets');

/** What is written, and what the reader sees; undefined where nothing is moved. */
const cases: readonly (readonly [string, string, string | undefined])[] = [
  ['below its key', 'a: [\n  1,\n]\nb: 1\n', 'a: [\n  1, ]\nb: 1\n'],
  ['below a deeper key', 'a:\n  b: {\n    c: [\n    1\n    ],\n  }\n', 'a:\n  b: {\n    c: [\n    1\n    ],   }\n'],
  ['below a key behind a dash', '- a: [\n    1\n  ]\n', '- a: [\n    1   ]\n'],
  ['below a dash', '- [\n  1\n]\n', '- [\n  1 ]\n'],
  ['with more behind it', 'a: {\n  b: [\n  1\n]} # c\n', 'a: {\n  b: [\n  1 ]} # c\n'],
  ['with Windows line breaks', 'a: [\r\n  1\r\n]\r\n', 'a: [\r\n  1  ]\r\n'],
  ['several', 'a: [\n 1\n]\nb: [\n 2\n]\n', 'a: [\n 1 ]\nb: [\n 2 ]\n'],
  ['further right than its key', 'a: [\n  1\n ]\n', undefined],
  ['behind a comment', 'a: [\n  1 # one\n]\n', undefined],
  ['behind a line with nothing but a comment', 'a: {\n  # none\n}\n', 'a: {\n         }\n'],
  ['in a block of text', 'a: |\n  {\n    "b": {\n    }\n  }\nc: 1\n', undefined],
  ['in a block below a dash', '- |\n [\n 1\n ]\n', undefined],
  ['in a quote', 'a: "[\n ]"\nb: \'{\n}\'\n', undefined],
  ['in a comment', 'a: 1 # [\n# ]\nb: 2\n', undefined],
  ['that closes nothing', "a: it's [\n]\n", undefined],
];
for (const [name, text, expected] of cases) {
  test(`a bracket ${name}`, () => assert.is(withBracketsMoved(text), expected));
}

test.run();
