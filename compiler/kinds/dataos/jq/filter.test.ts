import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { openJq } from '../../../cli/jq/open-jq.ts';
import { plainPath, runFilter } from './filter.ts';

const test = suite('kinds/dataos/jq/filter');
const jq = openJq(60_000);

const input = {
  inputs: [{ dataset: 'dataos://a:b/c' }, { dataset: 'dataos://d' }],
  datasets: ['text', { address: 'dataos://u:v/w' }, { depot: 'dataos://m' }],
  source: { address: 'dataos://q?acl=rw' },
  depots: 'dataos://one',
};

/** Every filter of a published stack, and what else people write. */
const cases: readonly (readonly [string, unknown])[] = [
  ['.inputs[]', input.inputs],
  ['.inputs[].dataset', ['dataos://a:b/c', 'dataos://d']],
  ['.source.address', ['dataos://q?acl=rw']],
  ['.depots', ['dataos://one']],
  ['.missing', [null]],
  ['.missing.deeper', [null]],
  ['.outputs[]', 'failed'],
  ['.depots[]', 'failed'],
  ['.inputs.dataset', 'failed'],
  [
    '.datasets[] | select(type == "object") | [.address, .depot] | map(select(. != null)) | .[]',
    ['dataos://u:v/w', 'dataos://m'],
  ],
  ['.outputs[]?', []],
  ['.. | strings | select(startswith("dataos://u"))', ['dataos://u:v/w']],
  ['.missing // "x"', ['x']],
  ['empty', []],
  ['.inputs[', 'syntax'],
  ['', 'syntax'],
  ['now', 'syntax'],
  ['env.HOME', 'syntax'],
  ['$ENV.HOME', 'syntax'],
  ['"now"', ['now']],
];
for (const [filter, expected] of cases) {
  test(filter, () => {
    const result = runFilter(jq, filter, input);
    assert.equal('results' in result ? result.results : result.problem, expected);
  });
}

test('plain paths are followed as jq does', () => {
  for (const filter of [
    '.inputs[]',
    '.inputs[].dataset',
    '.source.address',
    '.missing.deeper',
    '.datasets[]',
    '.outputs[]',
    '.source[]',
  ]) {
    assert.ok(plainPath(filter), filter);
    const [ours, theirs] = [runFilter(jq, filter, input), jq(filter, JSON.stringify(input))];
    assert.equal(
      'results' in ours ? ours.results : ours.problem,
      'results' in theirs ? theirs.results : theirs.problem,
      filter,
    );
  }
});

test('a filter without end is stopped', () => {
  const result = runFilter(openJq(1_500), 'until(false; .)', 1);
  assert.is('problem' in result && result.problem, 'endless');
});

test('filters without end have their time together', () => {
  const start = process.cpuUsage();
  const limited = openJq(1_000);
  for (let round = 0; round < 8; round++) runFilter(limited, `def f${round}: f${round}; f${round}`, 1);
  // Each of them also starts jq anew.
  assert.ok(process.cpuUsage(start).user < 20_000_000);
  assert.equal(runFilter(limited, '[.[]] | .[0]', ['a']), { results: ['a'] });
});

test.run();
