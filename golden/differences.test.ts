import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { differencesOf } from './differences.ts';

const test = suite('golden/differences');

type Files = Readonly<Record<string, string>>;

const lines = Array.from({ length: 100 }, (_, index) => `line ${index}\n`);

const cases: readonly [name: string, expected: Files, actual: Files, shown: string][] = [
  ['the same files', { a: 'x\n' }, { a: 'x\n' }, ''],
  ['no files at all', {}, {}, ''],
  ['a file is missing, another one new', { a: 'x\n' }, { b: 'x\n' }, 'missing: a\nunexpected: b\n'],
  [
    'what is reported instead of the files',
    { 'terraform/stack.tf.json': '{}\n' },
    { 'diagnostics.txt': 'error\n' },
    'missing: terraform/stack.tf.json\nunexpected: diagnostics.txt\n--- /dev/null\n+++ diagnostics.txt\n@@ -0,0 +1,1 @@\n+error\n',
  ],
  [
    'one line among many',
    { a: lines.join('') },
    { a: lines.with(50, 'another\n').join('') },
    `--- a\n+++ a\n@@ -48,7 +48,7 @@\n line 47\n line 48\n line 49\n-line 50\n+another\n line 51\n line 52\n line 53\n`,
  ],
  [
    'only the end of the last line',
    { a: 'x\n' },
    { a: 'x' },
    '--- a\n+++ a\n@@ -1,1 +1,2 @@\n x\n+\\ No newline at end of file\n',
  ],
  ['a blank at the end of a line', { a: 'x\n' }, { a: 'x \n' }, '--- a\n+++ a\n@@ -1,1 +1,1 @@\n-x\n+x \n'],
];

for (const [name, expected, actual, shown] of cases) {
  test(name, () => assert.is(differencesOf(mapOf(expected), mapOf(actual)), shown));
}

function mapOf(files: Files): ReadonlyMap<string, string> {
  return new Map(Object.entries(files));
}

test.run();
