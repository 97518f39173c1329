/** Every message that a user can see has a page, and the examples on the page do what it says: see compiler/diagnostics. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { filesBelow } from '../scripts/files-below.ts';
import { type ParsedPage, parsePage } from './page.ts';
import { runExample } from './run-example.ts';
import { allRows, type TableRow } from './tables.ts';

const docs = 'compiler/diagnostics/docs';
const test = suite('golden/pages');
const rows = await allRows();

/** Messages that no example can cause, with the reason. */
const unprovoked = new Map([
  ['STK1000', 'every mistake that js-yaml knows has a code of its own'],
  ['STK1031', 'the file would have to be larger than a page can be'],
  ['STK1034', 'the file would have to be larger than a page can be'],
  ['STK1035', 'the file would have to be larger than a page can be'],
  ['STK8069', 'it takes a standard output that takes nothing; scripts/build.test.ts causes it'],
  ['STK8063', 'it is an answer on standard output, not a message'],
  ['STK2027', 'a hundred files are more than a page can be'],
  ['STK2062', 'thousands of variables are more than a page can be; golden/wide-and-deep.test.ts causes it'],
  ['STK2208', 'no kind has bounds for a number yet; the tests of schema cause it'],
  ['STK2209', 'no kind has a form for a text yet; the tests of schema cause it'],
  ['STK3000', 'only a bug of stackc causes it'],
  ['STK4027', 'it takes two targets; the tests of 4-check cause it'],
  ['STK5002', 'Terraform takes everything that a stack can make today; the tests of homes cause it'],
  ['STK5001', 'no target writes a resource into a tree of its own yet; the tests of 5-emit cause it'],
  ['STK5005', 'no target writes a resource into a tree of its own yet; the tests of 5-emit cause it'],
  ['STK7103', 'it takes a server; golden/dataiku-apply.test.ts causes it'],
  ['STK8506', 'it takes a cluster; golden/run-job.test.ts causes it'],
  ['STK8507', 'it takes an engine that is not there; golden/run-container.test.ts causes it'],
  ['STK8508', 'it takes an engine; golden/run-container.test.ts causes it'],
  ['STK8509', 'it takes a cluster; golden/run-job.test.ts causes it'],
  ['STK8510', 'it takes an engine; golden/run-container.test.ts causes it'],
  ['STK8511', 'it takes variables of the process; golden/run-container.test.ts causes it'],
  ['STK7108', 'it takes a server; golden/dataiku-faults.test.ts causes it'],
  ['STK7109', 'it takes a server; golden/dataiku-faults.test.ts causes it'],
  ['STK7112', 'it takes a server; golden/dataiku-import.test.ts causes it'],
  ['STK7113', 'it takes a server that changes meanwhile; golden/dataiku-import.test.ts causes it'],
  ['STK7114', 'it takes a server; golden/dataiku-deployer.test.ts causes it'],
  ['STK7111', 'it takes a server; golden/dataiku-faults.test.ts causes it'],
  ['STK7116', 'it takes a server; golden/dataiku-exit-codes.test.ts causes it'],
  ['STK7117', 'it takes a server; golden/dataiku-left-behind.test.ts causes it'],
  ['STK8603', 'it takes a Terraform that fails; the test of schema pull causes it'],
  ['STK8642', 'it takes a workspace; golden/databricks-run.test.ts causes it'],
  ['STK8643', 'it takes a workspace; golden/databricks-run.test.ts causes it'],
  ['STK8645', 'it takes a workspace; golden/databricks-run.test.ts causes it'],
  ['STK8646', 'it takes a workspace; golden/databricks-run.test.ts causes it'],
  ['STK8647', 'it takes a workspace; golden/databricks-run.test.ts causes it'],
  ['STK8648', 'it takes a workspace; golden/databricks-run.test.ts causes it'],
  ['STK8649', 'it takes a workspace; golden/databricks-run.test.ts causes it'],
  ['STK8650', 'it takes a workspace; golden/databricks-run.test.ts causes it'],
  ['STK8033', 'only a bug of stackc causes it'],
  ['STK8034', 'it never comes alone; golden/migrate.test.ts causes it'],
  ['STK9001', 'only a bug of stackc causes it'],
]);

test('codes are unique', () => {
  const files = new Map<string, string>();
  for (const { code, file } of rows) {
    assert.not(files.has(code), `${code} stands in ${files.get(code)} and ${file}`);
    files.set(code, file);
  }
});

test('tables are in files called diagnostics.ts', () => {
  const makers = ['compiler', 'targets']
    .flatMap(filesBelow)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const others = makers.filter((file) => readFileSync(file, 'utf8').includes('= defineDiagnostics('));
  assert.equal(
    others.filter((file) => !file.endsWith('/diagnostics.ts')),
    [],
  );
});

/** Texts of other tools, to the letter: people and pipelines know them. */
const quotedFromElsewhere = /^STK35(0[0-69]|1\d|2[0-3])$|^STK7002$/;

test('messages are sentences', () => {
  const ours = rows.filter(({ code }) => !quotedFromElsewhere.test(code));
  for (const { code, message } of ours) assert.match(message, /([.?]|\{(?:suggestion|reason|way)\})$/, code);
});

test('there are no pages but for messages', () => {
  const codes = new Set<string>(rows.map((row) => row.code));
  const pages = existsSync(docs) ? readdirSync(docs).map((name) => name.replace(/\.md$/, '')) : [];
  assert.equal(
    pages.filter((code) => !codes.has(code)),
    [],
  );
});

for (const row of rows) test(`${row.code} is explained`, () => checkPage(row));

async function checkPage(row: TableRow): Promise<void> {
  const file = `${docs}/${row.code}.md`;
  assert.ok(existsSync(file), `${file} is missing`);
  const page = parsePage(readFileSync(file, 'utf8'));
  assert.ok(page, `${file} has not the form of a page`);
  if (!page) return;
  // A title stands in lists and in SARIF rules, where nothing fills holes.
  assert.not.match(readFileSync(file, 'utf8').split('\n')[0] ?? '', /[{}]/);
  assert.is(page.code, row.code);
  assert.is(page.severity, row.severity);
  if (!unprovoked.has(row.code)) await checkExamples(row, page);
}

/** Rules of Dataiku projects whose mistakes break the schema of the original, too: it tells of both. */
const toldTwice = /^STK351[2-8]$/;

/** Examples are short: they may leave out the provider, of which they are told. */
function isAside(reported: string, row: TableRow): boolean {
  if (toldTwice.test(row.code) && reported === 'error STK3510') return true;
  // Some never come alone: one sums up others, one follows from another.
  if (row.code === 'STK2081' && reported === 'error STK2040') return true;
  // Words of the past stand beside the past's name of an orchestrator.
  if (/^STK20(?:8[789]|90)$/.test(row.code) && reported === 'warning STK3127') return true;
  // Of secrets the values are not written, which is told beside what is wrong with the values.
  if (/^STK349[89]$/.test(row.code) && reported === 'warning STK3447') return true;
  if (row.code === 'STK6020' && reported === 'warning STK2080') return true;
  return reported === 'warning STK6001' && row.code !== 'STK6001';
}

async function checkExamples(row: TableRow, page: ParsedPage): Promise<void> {
  const files = page.examples.filter((example) => example.kind === 'file');
  const fails = page.examples.filter((example) => example.kind === 'fails');
  const works = page.examples.filter((example) => example.kind === 'works');
  assert.ok(fails.length > 0 && works.length > 0, `${row.code}: an example that fails and one that works are needed`);
  for (const example of fails) {
    const reported = (await runExample(example, files)).filter((each) => !isAside(each, row));
    assert.equal([...new Set(reported)], [`${row.severity} ${row.code}`], `${row.code}: the example that fails`);
  }
  for (const example of works) {
    const reported = await runExample(example, files);
    const bad = reported.filter((each) => each.startsWith('error') || each.endsWith(row.code));
    assert.equal(bad, [], `${row.code}: the example that works`);
  }
}

test.run();
