import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { filledInPage } from './filled-in.ts';

const test = suite('generate/filled-in');

test('the page says what the kinds say', () => {
  assert.is(readFileSync('compiler/kinds/filled-in.md', 'utf8'), filledInPage(), 'run `npm run generate`');
});

test('it has what the original fills in', () => {
  const page = filledInPage();
  for (const row of [
    'databricks_catalogs` | `force_destroy` | `true',
    'databricks_catalogs` | `isolation_mode` | `"OPEN"',
  ])
    assert.ok(page.includes(row), row);
});

test.run();
