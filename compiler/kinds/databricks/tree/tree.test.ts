import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ignoredFiles } from './ignored-files.ts';
import { matchesGlob } from './matches-glob.ts';

const test = suite('kinds/databricks/tree');

/** What pathspec 1.1.1 says of the same patterns and paths. */
const patterns: readonly (readonly [patterns: string, path: string, isIgnored: boolean])[] = [
  ['.*', '.git/config', true],
  ['.*', 'a/.cache/b', true],
  ['.*', 'a.b', false],
  ['*.md', 'a/b.md', true],
  ['*.md', 'a/b.MD', false],
  ['scratch/', 'a/scratch/b', true],
  ['scratch/', 'scratch', false],
  ['/a', 'b/a', false],
  ['a/b', 'a/b/c/d', true],
  ['a/b', 'x/a/b', false],
  ['foo/*', 'foo/a', true],
  ['foo/*', 'foo/a/b', false],
  ['a/**/b', 'a/x/y/b', true],
  ['**/x.py', 'x.py', true],
  ['a/**', 'a/b/c', true],
  ['[ab].py', 'b.py', true],
  ['# a', 'a', false],
  ['\\#a', '#a', true],
  ['', 'a', false],
  ['a ', 'a', true],
  ['*.log !keep.log', 'keep.log', false],
  ['!keep.log *.log', 'keep.log', true],
  ['.* !.streamlit/ !.streamlit/**', '.streamlit/config.toml', false],
  ['.* !.streamlit/**', '.streamlit/config.toml', false],
  ['build/ !build/keep.txt', 'build/keep.txt', false],
];
for (const [list, path, isIgnored] of patterns) {
  const lines = list.startsWith('# ') || list === 'a ' ? [list] : list.split(' ');
  test(`${JSON.stringify(list)} and "${path}"`, () => assert.is(ignoredFiles(lines)(path), isIgnored));
}

/** What `PurePosixPath(path).match(pattern)` says. */
const globs: readonly (readonly [path: string, pattern: string, isMatch: boolean])[] = [
  ['a/b.json', '*.json', true],
  ['a/conf/b.yaml', 'conf/*.yaml', true],
  ['conf/x/b.yaml', 'conf/*.yaml', false],
  ['b.json', 'a/*.json', false],
  ['a/b.json', '/a/b.json', false],
  ['a/b/c.py', 'a/**/c.py', true],
  ['a/c.py', 'a/**/c.py', false],
  ['x1.py', 'x[0-9].py', true],
  ['x1.py', 'x[!0-9].py', false],
  ['x1.py', 'x[9-0].py', false],
  ['x1.py', 'x[9-01].py', true],
  ['x1.py', 'x[!9-0].py', true],
  ['x-.py', 'x[a-].py', true],
  ['a.py', '?.py', true],
  ['a+b.py', 'a+b.py', true],
  ['a/b.py', './b.py', true],
  ['a.JSON', '*.json', false],
  ['[a.py', '[a.py', true],
  // A regular expression would try for ever.
  [`${'a'.repeat(200)}.py`, `${'*a'.repeat(50)}*b.py`, false],
];
for (const [path, pattern, isMatch] of globs)
  test(`"${pattern}" and "${path}"`, () => assert.is(matchesGlob(path, pattern), isMatch));

test.run();
