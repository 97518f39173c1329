import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { languageOf } from './config-node.ts';
import { configText } from './config-text.ts';
import { dtypeJson } from './dtype.ts';
import { directoryOf, posixPath } from './posix-path.ts';
import { stableId } from './stable-id.ts';

const test = suite('kinds/databricks/data-pipeline/config');

const paths: readonly (readonly [readonly string[], string])[] = [
  [['/a/', 'b'], '/a/b'],
  [['/a//b/./c/'], '/a/b/c'],
  [['./a', '..', 'b'], 'a/../b'],
  [['a', '/b'], '/b'],
  [['//a'], '//a'],
  [['///a'], '/a'],
  [[''], '.'],
];
for (const [steps, expected] of paths) {
  test(`path ${JSON.stringify(steps)}`, () => assert.is(posixPath(...steps), expected));
}

const folders: readonly (readonly [string, string])[] = [
  ['/Volumes/a/b', '/Volumes/a'],
  ['/Volumes/a/', '/Volumes/a'],
  ['data', ''],
  ['/data', '/'],
];
for (const [path, expected] of folders) test(`folder of ${path}`, () => assert.is(directoryOf(path), expected));

const expressions: readonly (readonly [string, 'SQL' | 'DF'])[] = [
  ['id > 0', 'SQL'],
  ['COUNT(*) > 5', 'SQL'],
  ["nw.col('a') > 0", 'DF'],
  ['col(a) > 0', 'DF'],
  ['a.b(c)', 'DF'],
  ['a.b > c', 'SQL'],
];
for (const [text, expected] of expressions) test(`${text} is ${expected}`, () => assert.is(languageOf(text), expected));

test('data types have the names of configurations, at every depth', () => {
  const list = new Map([
    ['name', 'list'],
    ['inner', 'BIGINT'],
  ]);
  assert.is(configText(dtypeJson(list)), '{\n    "name": "List",\n    "inner": {\n        "name": "Int64"\n    }\n}\n');
});

test('the same text has the same id', () => {
  assert.is(stableId('brz'), '850d273a-23a3-35f7-0586-f15a6ae13f0c');
});

test('text outside of ASCII is escaped, floats keep their point', () => {
  assert.is(configText(new Map([['é', { float: 2 }]])), '{\n    "\\u00e9": 2.0\n}\n');
});

test.run();
