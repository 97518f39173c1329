import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { globMatcher } from './glob.ts';

const test = suite('dialects/databricks-bundle/glob');

/** What Go's `path.Match` says. */
const globs: readonly (readonly [path: string, pattern: string, isMatch: boolean])[] = [
  ['resx.yml', 'res[a-z]*.yml', true],
  ['resx.yml', 'res[^x]*.yml', false],
  ['resx.yml', 'res[z-a]*.yml', false],
  ['resx.yml', 'res[z-ax]*.yml', true],
  ['resx.yml', 'res[^z-a]*.yml', true],
  ['a/b/c.yml', 'a/*.yml', false],
  ['a/b.yml', 'a/?.yml', true],
  ['[a.yml', '[a.yml', true],
  // A regular expression would try for ever.
  [`${'a'.repeat(200)}.yml`, `${'*a'.repeat(50)}*b.yml`, false],
];
for (const [path, pattern, isMatch] of globs)
  test(`"${pattern}" and "${path}"`, () => assert.is(globMatcher(pattern)(path), isMatch));

test.run();
