import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { referencePages } from './reference-pages.ts';

const test = suite('build/reference-pages');
const pages = referencePages();

test('one page for each kind, and the list of all', () => {
  for (const name of ['databricks_jobs.md', 'pipelines.md', 'dataos_services.md', 'stack.md', 'resource_options.md'])
    assert.ok(pages.has(name), name);
  const list = pages.get('README.md') ?? '';
  for (const name of pages.keys()) if (name !== 'README.md') assert.ok(list.includes(`(${name})`), name);
});

test('links lead to pages that exist, and nothing is left out by mistake', () => {
  for (const [name, text] of pages) {
    for (const [, page = ''] of text.matchAll(/\]\((\w+\.md)\)/g)) assert.ok(pages.has(page), `${name}: ${page}`);
    assert.not.match(text, /undefined|\[object/, name);
  }
});

test('tables have three cells in every row', () => {
  for (const [name, text] of pages) {
    for (const row of text.match(/^\| .*$/gm) ?? [])
      assert.is(row.replaceAll('\\|', '').split('|').length, 5, `${name}: ${row}`);
  }
});

test('what is a kind itself is a link, and what a mapping has stands in a section', () => {
  assert.match(pages.get('databricks_catalogs.md') ?? '', /\[databricks_schemas\]\(databricks_schemas\.md\)/);
  assert.match(pages.get('databricks_jobs.md') ?? '', /^## task\.notebook_task$/m);
});

test.run();
