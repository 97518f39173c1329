import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../../../golden/synthesize.ts';

const test = suite('kinds/dataos/workflow/retry');

function codesOf(dag: string): readonly string[] {
  const { diagnostics } = compileText(
    `name: shop\nresources:\n  dataos_workflows:\n    load: {workflow: {dag: ${dag}}}\n`,
  );
  return diagnostics.map(({ code }) => code);
}

const spec = (more = '') => `spec: {stack: container, compute: runnable-default, stackSpec: {image: "x:1"}${more}}`;

/** What Argo makes of a retry once a job has failed. */
const retries: readonly (readonly [retry: string, codes: readonly string[]])[] = [
  ['{count: 3}', []],
  ['{count: 0, strategy: Always}', []],
  ['{count: 3, duration: "10"}', []],
  ['{count: 3, duration: 1m30s, maxDuration: 1.5h}', []],
  ['{duration: 10s, maxDuration: 1h}', []],
  ['{count: 3, duration: 1d}', ['STK3495']],
  ['{count: 3, duration: ten}', ['STK3495']],
  ['{count: 3, duration: -5s}', ['STK3495']],
  ['{count: 3, duration: 1h 30m}', ['STK3495']],
  ['{count: 3, duration: ""}', ['STK3495']],
  ['{count: 3, maxDuration: 1h}', ['STK3495']],
  ['{strategy: OnError}', ['STK3496']],
  ['{}', ['STK3496']],
  ['{count: -1}', ['STK2208']],
];

for (const [retry, codes] of retries)
  test(`retry ${retry}`, () => {
    assert.equal(codesOf(`[{name: one, retry: ${retry}, ${spec()}}]`), codes);
    assert.equal(codesOf(`[{name: one, ${spec(`, retry: ${retry}`)}}]`), codes);
  });

test('of two retries of one job the outer one counts', () =>
  assert.equal(codesOf(`[{name: one, retry: {count: 1}, ${spec(', retry: {count: 2}')}}]`), ['STK3438']));

test('a workflow without jobs is told', () => assert.equal(codesOf('[]'), ['STK3494']));

test.run();
