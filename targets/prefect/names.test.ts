import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../golden/synthesize.ts';

const test = suite('targets/prefect/names');

function stack(pools: string, deployments = '{}', targets?: readonly string[]) {
  return compileText(
    `name: shop\nresources:\n  infrastructure:\n    prefecture: {type: process, command: [load]}\n  prefect_work_pools: ${pools}\n  prefect_deployments: ${deployments}\n`,
    { targets },
  );
}

const codesOf = (pools: string, deployments?: string) => stack(pools, deployments).diagnostics.map(({ code }) => code);

/** What Prefect 3.9.1 takes as the name of a work pool and of a deployment. */
const names: readonly (readonly [name: string, asPool: boolean, asDeployment: boolean])[] = [
  ['nightly run', true, true],
  ['Ünïcode "q" $x', true, true],
  ['data/batch', false, false],
  ['100%', false, false],
  ['a&b', false, false],
  ['<a>', false, false],
  ['prefect-agent', false, true],
  ['Prefect', false, true],
  ['my-prefect', true, true],
  [' ', false, true],
];

for (const [name, asPool, asDeployment] of names) {
  test(`"${name}"`, () => {
    const quoted = JSON.stringify(name);
    assert.equal(codesOf(`{batch: {type: process, name: ${quoted}}}`), asPool ? [] : ['STK6256']);
    const deployment = `{load: {name: ${quoted}, entrypoint: "f.py:load", work_pool: batch}}`;
    assert.equal(codesOf('{batch: {type: process}}', deployment), asDeployment ? [] : ['STK6256']);
  });
}

test('a deployment without a name of its own is called as its block is', () =>
  assert.equal(codesOf('{batch: {type: process}}', '{a/b: {entrypoint: "f.py:load", work_pool: batch}}'), ['STK6256']));

test('a block that is made a work pool is called as it is', () =>
  assert.equal(
    stack('{}', '{}', ['prefect']).diagnostics.map(({ code }) => code),
    ['STK6256'],
  ));

test('two deployments of one flow and name are told, of two flows not', () => {
  const two = (entrypoint: string, name: string) =>
    codesOf(
      '{batch: {type: process}}',
      `{one: {name: load, entrypoint: "f.py:load", work_pool: batch}, two: {name: ${name}, entrypoint: "${entrypoint}", work_pool: batch}}`,
    );
  assert.equal(two('f.py:load', 'load'), ['STK6254']);
  assert.equal(two('f.py:load', 'other'), []);
  assert.equal(two('f.py:check', 'load'), []);
});

test('the commands that make a pool name its file as one word', () => {
  const advice = stack(`{"odd pool": {type: process}}`).files.flatMap((file) => ('advice' in file ? file.advice : []));
  assert.match(JSON.stringify(advice), "--base-job-template 'odd pool.json' --overwrite");
});

test.run();
