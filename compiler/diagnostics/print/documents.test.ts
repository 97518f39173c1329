import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { marked } from '../../source/marked.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { printJson } from './json.ts';
import { printSarif } from './sarif.ts';

const test = suite('diagnostics/print/documents');
const first = marked('~~~name~~~: shop\n', 'my stack.yaml').at;
const diagnostic: Diagnostic = {
  code: 'STK1003',
  severity: 'warning',
  message: 'Twice.',
  at: marked('a: 1\nb: ~~~2\nc~~~\n').at,
  related: [{ at: first, note: 'first written here' }],
};

test('JSON has positions from 1 and offsets from 0', () => {
  assert.equal(JSON.parse(printJson([diagnostic])), [
    {
      code: 'STK1003',
      severity: 'warning',
      message: 'Twice.',
      file: 'stack.yaml',
      range: { start: { line: 2, column: 4, offset: 8 }, end: { line: 3, column: 2, offset: 11 } },
      related: [
        {
          note: 'first written here',
          file: 'my stack.yaml',
          range: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 5, offset: 4 } },
        },
      ],
      documentation: 'stackc explain STK1003',
    },
  ]);
  assert.is(printJson([]), '[]\n');
});

/** What has no file has no address. */
const elsewhere: Diagnostic = {
  code: 'STK1003',
  severity: 'error',
  message: 'Wrong.',
  at: marked('stackc ~~~chek~~~\n', '~command line').at,
  related: [],
};
const locate = (name: string) =>
  name.startsWith('~') ? undefined : { uri: `shop/${encodeURIComponent(name)}`, isBelowRoot: true };

test('SARIF has rules, results and related places', () => {
  const page = (code: string) => (code === 'STK1003' ? { title: 'A key stands twice.', text: '# Page\n' } : undefined);
  const log = JSON.parse(printSarif([diagnostic, elsewhere], { version: '1.2.3', page, locate }));
  assert.is(log.version, '2.1.0');
  const [run] = log.runs;
  assert.equal(run.tool.driver.rules, [
    {
      id: 'STK1003',
      shortDescription: { text: 'A key stands twice.' },
      help: { text: '# Page\n', markdown: '# Page\n' },
    },
  ]);
  const [result] = run.results;
  assert.is(result.ruleIndex, 0);
  assert.is(result.level, 'warning');
  assert.equal(result.locations[0].physicalLocation, {
    artifactLocation: { uri: 'shop/stack.yaml', uriBaseId: '%SRCROOT%' },
    region: { startLine: 2, startColumn: 4, endLine: 3, endColumn: 2 },
  });
  assert.is(result.relatedLocations[0].physicalLocation.artifactLocation.uri, 'shop/my%20stack.yaml');
  assert.equal(Object.keys(run.originalUriBaseIds), ['%SRCROOT%']);
  assert.equal(
    run.results.slice(1).map(({ locations }: { locations: unknown[] }) => locations),
    [[]],
  );
  assert.equal(JSON.parse(printSarif([], { version: '1', page, locate })).runs[0].results, []);
  const homepage = 'https://stackc.example';
  const { driver } = JSON.parse(printSarif([], { version: '1', homepage, page, locate })).runs[0].tool;
  assert.is(driver.informationUri, homepage);
});

test.run();
